import { describe, expect, it } from "vitest";
import { formatDay, formatList, formatMinute, formatNumber } from "./formats.ts";
import { direction, guessLanguage } from "./languages.ts";

it("knows which way a language runs", () => {
  expect(["en", "ar", "ar-EG", "he", "de", "FA"].map(direction)).toEqual(["ltr", "rtl", "rtl", "rtl", "ltr", "rtl"]);
});

it("guesses the first language that ships, by wish and then by kinship", () => {
  expect(guessLanguage(["fr-FR", "ar-EG", "en"])).toBe("ar");
  expect(guessLanguage(["en-GB"])).toBe("en");
  expect(guessLanguage(["fr"])).toBe("en");
  expect(guessLanguage([])).toBe("en");
  expect(guessLanguage(["pt-BR"], ["en", "pt-PT", "pt-BR"])).toBe("pt-BR");
});

describe("words for lists, days, hours and numbers", () => {
  it("joins a list", () => {
    expect(formatList("en", ["a walk", "sleep", "peace"])).toBe("a walk, sleep, and peace");
    expect(formatList("en", ["this week", "next"], "disjunction")).toBe("this week or next");
    expect(formatList("ar", ["نوم", "هدوء"])).toBe("نوم وهدوء");
  });
  it("reads a day as that day in every time zone", () => {
    expect(formatDay("en", "2026-11-24")).toBe("Tuesday, November 24");
    expect(formatDay("ar", "2026-11-24")).toContain("الثلاثاء");
    expect(formatDay("en", "some day")).toBe("some day");
  });
  it("says an hour", () => {
    expect(formatMinute("en-GB", 21 * 60 + 5)).toBe("21:05");
    expect(formatNumber("de", 1234.5)).toBe("1.234,5");
  });
});
