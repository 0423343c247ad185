import { expect, it } from "vitest";
import { nextMorning, quietHello, tomorrowAt } from "./calendar-file.ts";

it("writes one neutral entry and nothing that names the app", () => {
  const at = new Date("2026-11-24T09:00:00Z");
  const file = quietHello({ text: "تحية هادئة", at, made: new Date("2026-11-23T20:00:00Z"), id: "a1" });
  expect(file).toContain("SUMMARY:تحية هادئة");
  expect(file).toContain("DTSTART:20261124T090000Z");
  expect(file.toLowerCase()).not.toMatch(/goldseam|couple|relationship/);
});

it("means the next day, also at the end of a month", () => {
  const morning = tomorrowAt(new Date(2026, 10, 30, 23, 50), "morning");
  expect([morning.getMonth(), morning.getDate(), morning.getHours()]).toEqual([11, 1, 9]);
  expect(tomorrowAt(new Date(2026, 10, 23, 0, 5), "evening").getDate()).toBe(24);
});

it("means this morning when it is already past midnight", () => {
  expect(nextMorning(new Date(2026, 10, 23, 1, 30)).getDate()).toBe(23);
  expect(nextMorning(new Date(2026, 10, 23, 23, 40)).getDate()).toBe(24);
});
