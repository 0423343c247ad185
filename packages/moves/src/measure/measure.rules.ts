import type { EventShape, Rule } from "@goldseam/kernel";
import { HIGHEST, SLIDERS } from "./measure.ts";

export const measureSays = {
  allFive: "A measure answers all five sliders.",
  wholeSteps: "A slider stands on a whole step from 0 to 10.",
} as const;

const valuesOf = ({ data }: EventShape, key: string): ReadonlyArray<unknown> => {
  const found: unknown = typeof data === "object" && data !== null ? Reflect.get(data, key) : undefined;
  return typeof found === "object" && found !== null ? Object.values(found) : [];
};
const isStep = (value: unknown): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= HIGHEST;

/**
 * For the practice's `mineRules`: the lane is private, and the other person's phone has no such state.
 * @param entered event types that hold an entry
 * @param key under which their data holds it
 */
export const measureRules = <M, E extends EventShape>(
  entered: ReadonlyArray<E["type"]>,
  key: string,
): Readonly<Record<keyof typeof measureSays, Rule<M, E>>> => ({
  allFive: { says: measureSays.allFive, on: entered, holds: (_, event) => valuesOf(event, key).length === SLIDERS },
  wholeSteps: { says: measureSays.wholeSteps, on: entered, holds: (_, event) => valuesOf(event, key).every(isStep) },
});
