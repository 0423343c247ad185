import { expect, it } from "vitest";
import { ANYWHERE, COUNTRIES, NOTED, STALE_AFTER_DAYS } from "./countries.ts";
import { dial, guessCountry, isStale } from "./lines.ts";

it("[S-36] gives every entry a way to reach it, a source and a day, and claims nothing that nobody has checked", () => {
  expect(NOTED).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  for (const line of [...COUNTRIES.flatMap(({ lines }) => lines), ...ANYWHERE]) {
    expect(line.phone ?? line.web).toBeDefined();
    expect(line.source).not.toBe("");
    expect(line.verified).toBe(false);
  }
});

it("has somebody for violence and for a crisis in every country", () => {
  for (const { code, lines } of COUNTRIES) {
    expect([code, lines.some(({ serves }) => serves === "violence")]).toEqual([code, true]);
    expect([code, lines.some(({ serves }) => serves === "crisis")]).toEqual([code, true]);
  }
});

it("guesses from the language alone, and says nothing when it does not know", () => {
  expect(guessCountry(["en-GB", "en"], COUNTRIES)).toBe("GB");
  expect(guessCountry(["ar"], COUNTRIES)).toBeUndefined();
  expect(dial("1-800-799-7233")).toBe("tel:18007997233");
});

it("[S-36] asks for another look after 180 days", () => {
  expect(STALE_AFTER_DAYS).toBe(180);
  expect(isStale(NOTED, "2027-05-22", STALE_AFTER_DAYS)).toBe(false);
  expect(isStale(NOTED, "2027-05-23", STALE_AFTER_DAYS)).toBe(true);
});
