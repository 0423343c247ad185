import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDay, dayFromNumber, dayNumber, dayOf, daysBetween, weekday } from "./index.ts";

describe("calendar days", () => {
  it("agree with the platform's calendar", () =>
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 2_000_000 }), (count) => {
        const date = new Date(count * 86_400_000);
        if (date.getUTCFullYear() < 1) return;
        const text = `${String(date.getUTCFullYear()).padStart(4, "0")}-${date.toISOString().slice(-19, -14)}`;
        expect(dayFromNumber(count)).toBe(text);
        expect(dayNumber(dayOf(text))).toBe(count);
        expect(weekday(dayOf(text))).toBe((date.getUTCDay() + 6) % 7);
      }),
    ));
  it("are real dates only", () => {
    for (const text of ["2027-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "27-01-01", "2027-04-31", "", "x"]) {
      expect(calendarDay(text)).toBeUndefined();
    }
    expect(calendarDay("2028-02-29")).toBe("2028-02-29");
    expect(calendarDay("2100-02-29")).toBeUndefined();
  });
  it("are read letter by letter as an expression and the platform would read them", () => {
    const shape = /^\d{4}-\d{2}-\d{2}$/;
    const isReal = (text: string): boolean => {
      const date = new Date(`${text}T00:00:00Z`);
      return shape.test(text) && text >= "0001" && !Number.isNaN(+date) && date.toISOString().startsWith(text);
    };
    const digit = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(..."0123") }, fc.constantFrom(..."489-/:x\n٣ "));
    const dash = fc.oneof({ weight: 30, arbitrary: fc.constant("-") }, fc.constantFrom(..."/0−"));
    const near = fc
      .tuple(digit, digit, digit, digit, dash, digit, digit, dash, digit, digit, fc.constantFrom("", "", "", "", "0"))
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(near, (text) => {
        expect(calendarDay(text) !== undefined).toBe(isReal(text));
      }),
      { numRuns: 2000 },
    );
  });
  it("count over the end of months and years", () => {
    expect(addDays(dayOf("2027-12-31"), 1)).toBe("2028-01-01");
    expect(addDays(dayOf("2028-03-01"), -1)).toBe("2028-02-29");
    expect(daysBetween(dayOf("2027-01-04"), dayOf("2028-01-04"))).toBe(365);
  });
});
