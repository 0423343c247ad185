import { type Signal, dayOf, practiceId } from "@goldseam/kernel";
import { expect, it } from "vitest";
import { goldOf, isAlive, standingIn } from "./ours.ts";

const done = (practice: string, day: string, kind: "talk" | "solo" = "talk"): Signal => ({
  is: "done",
  practice: practiceId(practice),
  kind,
  minutes: 4,
  day: dayOf(day),
});

it("lays the same gold on both phones, whoever did it and in whatever order it came", () => {
  const one = [done("thanks", "2026-11-24"), done("first-opening", "2026-11-23")];
  const other = [done("first-opening", "2026-11-23"), done("thanks", "2026-11-24"), done("thanks", "2026-11-24")];
  expect(goldOf(one)).toEqual(goldOf(other));
  expect(goldOf([done("after-a-fight", "2026-11-23", "solo")])).toEqual([]);
});

it("lays no gold for three days after an apology, and none for them later", () => {
  const days = ["2026-11-22", "2026-11-23", "2026-11-26", "2026-11-27"].map((day) => done("thanks", day));
  const apology: Signal = { is: "apology", day: dayOf("2026-11-23") };
  expect(goldOf([...days, apology])).toEqual(["2026-11-22 thanks", "2026-11-27 thanks"]);
});

it("takes a view's own word for what is alive", () => {
  expect(isAlive({ alive: [] })).toBe(false);
  expect(isAlive({ alive: [1] })).toBe(true);
  expect(isAlive({ alive: undefined })).toBe(false);
  expect(isAlive({})).toBe(false);
});

it("shows what stands in the words it was written in, and its day", () => {
  const promise = { words: { text: "أكتب قبل السادسة", language: "ar" }, due: "2026-11-29" };
  expect(standingIn({ alive: [promise, { body: { what: "tea" } }] })).toEqual([
    { text: "أكتب قبل السادسة", language: "ar", day: "2026-11-29" },
  ]);
  expect(standingIn({ alive: undefined })).toEqual([]);
});
