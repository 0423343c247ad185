import { type Signal, dayOf, practiceId } from "@goldseam/kernel";
import { expect, it } from "vitest";
import { goldOf, isAlive } from "./ours.ts";

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

it("takes a view's own word for what is alive", () => {
  expect(isAlive({ alive: [] })).toBe(false);
  expect(isAlive({ alive: [1] })).toBe(true);
  expect(isAlive({ alive: undefined })).toBe(false);
  expect(isAlive({})).toBe(false);
});
