import type { LoggedEvent, TimelineEntry } from "@goldseam/vault";
import { expect, it } from "vitest";
import { declinedOf, peopleOf } from "./read-shell-events.ts";
import { SHELL, decline, introduce } from "./shell-events.ts";

const said = (author: string, ...events: ReadonlyArray<LoggedEvent>): TimelineEntry =>
  ({ author, events }) as unknown as TimelineEntry;
const event = (type: string, data: unknown, practice = SHELL): LoggedEvent => ({ practice, type, data });

it("knows people by their own last word about themselves", () => {
  const people = peopleOf([
    said("a", introduce({ id: "a", name: "Ana", address: "f" })),
    said("b", introduce({ id: "a", name: "Ben", address: "m" })),
    said("a", introduce({ id: "a", name: "Anuschka", address: "none" })),
  ]);
  expect([...people.values()]).toEqual([
    { id: "a", name: "Anuschka", address: "none" },
    { id: "b", name: "Ben", address: "m" },
  ]);
});

it("passes over what is no introduction", () => {
  const people = peopleOf([
    said("a", event("introduced", { name: "Ana", address: "she" })),
    said("b", event("introduced", { name: "x".repeat(81), address: "f" })),
    said("c", event("introduced", undefined)),
    said("d", event("introduced", { name: "Dora", address: "f" }, "thanks")),
    said("e", event("said", { name: "Eve", address: "f" })),
  ]);
  expect(people.size).toBe(0);
});

it("gives back what was put aside, and nothing that does not read like it", () => {
  const one = { is: "declined", idea: "thanks/real", kind: "thanks", day: "2026-11-23" } as Parameters<
    typeof decline
  >[0];
  expect(declinedOf([said("a", decline(one))])).toEqual([one]);
  expect(
    declinedOf([
      said("a", event("declined", { ...one, kind: "shout" })),
      said("a", event("declined", { ...one, day: "today" })),
      said("a", event("declined", one, "thanks")),
    ]),
  ).toEqual([]);
});
