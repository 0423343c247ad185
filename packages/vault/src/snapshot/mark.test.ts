import { toHex } from "@goldseam/wire-types";
import { expect, it } from "vitest";
import { Phone } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import { markOf } from "./mark.ts";

it("[V42] a mark is of just these entries, in this order, and no text can pass for another's end", () => {
  const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
  for (const text of ["one", "two", "three"]) ana.say(text);
  const [one, two, three] = ana.space.timeline();
  if (one === undefined || two === undefined || three === undefined) return expect.unreachable();
  const day = "2026-11-23";
  const all = [
    [],
    [one],
    [one, two],
    [two, one],
    [one, three],
    [{ ...one, opened: true }, two],
    [{ ...one, opened: true, author: "ben" }, two],
    [one, { ...two, opened: true }],
    [{ ...one, opened: true, removed: { day } }, two],
    [{ ...one, opened: true, author: `anar10:${day}` }, two],
    [{ ...one, opened: true, author: `ana;${two.item}` }],
    [{ ...one, removed: { day } }, two],
    [{ ...one, removed: { day: "2026-11-24" } }, two],
  ];
  const marks = all.map((entries) => toHex(markOf(entries, entries.length)));
  expect(new Set(marks).size).toBe(all.length);
  expect(toHex(markOf([one, two, three], 2))).toBe(marks[2]);
  expect(toHex(markOf([{ ...one, delivery: "sent" }], 1))).toBe(marks[1]);
});
