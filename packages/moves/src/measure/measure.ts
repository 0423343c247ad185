import { type CalendarDay, daysBetween, type Meta, withEntry, withoutEntry } from "@goldseam/kernel";

/** Five sliders of one's own. `Slider`: the practice's names for them. Whole steps, 0 to 10. */
export const HIGHEST = 10;
export const SLIDERS = 5;
/** Entries before a personal band is drawn. */
export const BAND_AFTER = 6;
/** A band is at least a step wide to each side: very even days must not make one step look like news. */
const LEAST_SPREAD = 1;
const SPREADS = 1.5;

export type Entry<Slider extends string> = Readonly<Record<Slider, number>>;
/** By day: one entry a day, the last one counts. Private: nothing of it is ever sent, least of all as a number. */
export type Measured<Slider extends string> = ReadonlyMap<CalendarDay, Entry<Slider>>;

export const enterMeasure = <S extends string>(
  measured: Measured<S>,
  entry: Entry<S>,
  { day }: Pick<Meta, "day">,
): Measured<S> => withEntry(measured, day, { ...entry });

export const forgetMeasure = <S extends string>(measured: Measured<S>, day: CalendarDay): Measured<S> =>
  withoutEntry(measured, day);

const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

/** What is usual for this person. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Median ± 1.5 times the median distance from it, from the sixth entry on; robust, so that one bad day moves nothing.
 * @param values in any order; undefined while there are too few
 */
export const bandOf = (values: ReadonlyArray<number>): Band | undefined => {
  if (values.length < BAND_AFTER) return undefined;
  const middle = median(values);
  const spread = Math.max(LEAST_SPREAD, SPREADS * median(values.map((value) => Math.abs(value - middle))));
  return { low: Math.max(0, middle - spread), middle, high: Math.min(HIGHEST, middle + spread) };
};

const inOrder = <S extends string>(measured: Measured<S>): ReadonlyArray<readonly [CalendarDay, Entry<S>]> =>
  [...measured].sort(([a], [b]) => (a < b ? -1 : 1));

export type Where = "below" | "within" | "above";

/** Where an entry stands against those before it; undefined while they are too few, or without an entry that day. */
export const whereOn = <S extends string>(measured: Measured<S>, slider: S, day: CalendarDay): Where | undefined => {
  const value = measured.get(day)?.[slider];
  const before = inOrder(measured).flatMap(([other, entry]) => (other < day ? [entry[slider]] : []));
  const band = bandOf(before);
  if (value === undefined || band === undefined) return undefined;
  if (value < band.low) return "below";
  return value > band.high ? "above" : "within";
};

/**
 * Lower than usual for a while: each entry of the last days stood below its band, and there were at least two.
 * "Two weeks lower than is usual for you." A reason to offer people, never a judgement, and never of two people.
 */
export const isLowFor = <S extends string>(
  measured: Measured<S>,
  slider: S,
  today: CalendarDay,
  days: number,
): boolean => {
  const lately = inOrder(measured).filter(([day]) => day <= today && daysBetween(day, today) < days);
  return lately.length >= 2 && lately.every(([day]) => whereOn(measured, slider, day) === "below");
};
