import { addDays, type CalendarDay, dayNumber, dayOf, type Instant, instant, type Now } from "@goldseam/kernel";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The day on which every story begins, a Monday. */
export const FIRST_DAY: CalendarDay = dayOf("2027-01-04");

/** An instant in UTC. @param minute minutes since midnight. */
export const at = (day: CalendarDay, minute = 720): Instant => instant(dayNumber(day) * DAY + minute * MINUTE);

/** What a phone in UTC would read: `now("2027-01-04", "08:30")`. Noon when no time is given. */
export const now = (day: string = FIRST_DAY, time = "12:00"): Now => {
  const [hours = "0", minutes = "0"] = time.split(":");
  const minute = Number(hours) * 60 + Number(minutes);
  return { day: dayOf(day), minute, at: at(dayOf(day), minute) };
};

export interface FakeClock {
  readonly now: () => Now;
  readonly forward: (by: { readonly days?: number; readonly minutes?: number }) => Now;
}
/** A clock that moves only when told. */
export const fakeClock = (from: Now = now()): FakeClock => {
  let current = from;
  return {
    now: () => current,
    forward: ({ days = 0, minutes = 0 }) => {
      const total = current.minute + minutes;
      const carried = Math.floor(total / 1440);
      current = {
        at: instant(current.at + days * DAY + minutes * MINUTE),
        day: addDays(current.day, days + carried),
        minute: total - carried * 1440,
      };
      return current;
    },
  };
};
