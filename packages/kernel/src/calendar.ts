import type { CalendarDay } from "./brand.ts";

/**
 * Calendar arithmetic on the proleptic Gregorian calendar, in whole days and without a clock or a time zone:
 * a `CalendarDay` is what the author's wall calendar said.
 */
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days of a common year before each month. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const ZERO = 48;
const DASH = 45;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0);
/** Days from 0001-01-01 to the first of January of `year`. */
const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};
const EPOCH = daysBeforeYear(1970);

/** Of `length` decimal digits from `at` on; something that is no digit makes it `NaN`. */
const numberIn = (text: string, at: number, length: number): number => {
  let value = 0;
  for (let one = at; one < at + length; one += 1) {
    const digit = text.charCodeAt(one) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
};

/** Letter by letter, as every event of ten years is asked: an expression would leave a list behind for each. */
export const isCalendarDay = (text: string): text is CalendarDay => {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 2), numberIn(text, 8, 2)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Days since 1970-01-01; negative before it. */
export const dayNumber = (day: CalendarDay): number => {
  const year = numberIn(day, 0, 4);
  const month = numberIn(day, 5, 2);
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  const before = (BEFORE_MONTH[month - 1] ?? 0) + leap;
  return daysBeforeYear(year) - EPOCH + before + numberIn(day, 8, 2) - 1;
};

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** The date that many days after 1970-01-01; years outside 1 to 9999 are clamped to that range. */
export const dayFromNumber = (count: number): CalendarDay => {
  const wanted = Math.min(Math.max(Math.floor(count), dayNumber("0001-01-01" as CalendarDay)), 2_932_896) + EPOCH;
  let year = Math.floor(wanted / 365.2425) + 1;
  while (daysBeforeYear(year) > wanted) year--;
  while (daysBeforeYear(year + 1) <= wanted) year++;
  let left = wanted - daysBeforeYear(year);
  let month = 1;
  while (left >= daysInMonth(year, month)) left -= daysInMonth(year, month++);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(left + 1, 2)}` as CalendarDay;
};

export const addDays = (day: CalendarDay, days: number): CalendarDay => dayFromNumber(dayNumber(day) + days);
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => dayNumber(to) - dayNumber(from);
/** 0 is Monday, 6 is Sunday. */
export const weekday = (day: CalendarDay): number => (((dayNumber(day) + 3) % 7) + 7) % 7;
