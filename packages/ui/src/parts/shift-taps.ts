/** Shift pressed and released alone, how often and since when; see `nextTaps`. */
export interface ShiftTaps {
  /** Shift is down and nothing else has happened since. */
  readonly alone: boolean;
  /** Times (ms) of the lone taps that still count. */
  readonly taps: ReadonlyArray<number>;
}
export interface KeyMoment {
  readonly type: "down" | "up" | "other";
  readonly key: string;
  readonly repeat: boolean;
  readonly at: number;
}

export const NO_TAPS: ShiftTaps = { alone: false, taps: [] };
const WITHIN_MS = 5000;
const TIMES = 3;

/** Capitals, shortcuts and shift-clicks are no lone taps: any other key or press between starts again. */
export const nextTaps = (before: ShiftTaps, moment: KeyMoment): ShiftTaps => {
  if (moment.type === "other" || moment.key !== "Shift") return NO_TAPS;
  if (moment.type === "down") return { ...before, alone: !moment.repeat || before.alone };
  if (!before.alone) return NO_TAPS;
  return { alone: false, taps: [...before.taps, moment.at].filter((at) => moment.at - at <= WITHIN_MS) };
};

export const isCall = (state: ShiftTaps): boolean => state.taps.length >= TIMES;
