import { type CalendarDay, type Now, dayOf, instant } from "@goldseam/kernel";
import { type ReadonlySignal, signal } from "@preact/signals";

const two = (value: number): string => String(value).padStart(2, "0");
/** The wall calendar's date of an instant on this phone. */
export const localDay = (date: Date): CalendarDay =>
  dayOf(`${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);

export const nowOf = (date: Date): Now => ({
  at: instant(date.getTime()),
  day: localDay(date),
  minute: date.getHours() * 60 + date.getMinutes(),
});

export interface Clock {
  readonly now: ReadonlySignal<Now>;
  /** Reads the clock anew and tells everybody who looks. */
  readonly tick: () => Now;
}

/** @param read what the device's clock says; handed in, so that a test can turn it */
export const createClock = (read: () => Date): Clock => {
  const now = signal(nowOf(read()));
  return {
    now,
    tick: () => {
      now.value = nowOf(read());
      return now.value;
    },
  };
};
