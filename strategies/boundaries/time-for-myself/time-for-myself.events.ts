import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { minutes, moment, person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** What went over a line, by a ready word. */
export const OVER = ["went-over", "asked-again", "your-time"] as const;
export type Over = (typeof OVER)[number];
export const MOST_CHARACTERS = 200;
/** The longest single stretch, in days. */
export const MOST_DAYS = 14;
const DAY_MS = 86_400_000;
const own = words(4 * MOST_CHARACTERS);

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const when = v.union([
  /** Every week, by the owner's clock; `to` before `from` ends on the next day. Monday is 0. */
  v.object({
    weekdays: v.pipe(v.array(whole(0, 6)), v.minLength(1), v.maxLength(7)),
    from: minutes(0, 1439),
    to: minutes(0, 1439),
    /** Minutes by which the owner's clock was ahead of UTC, for the other person's phone. */
    ahead: whole(-900, 900),
  }),
  /** Once. */
  v.pipe(
    v.object({ starts: moment, ends: moment }),
    v.check(({ starts, ends }) => starts < ends && ends - starts <= MOST_DAYS * DAY_MS),
  ),
]);
const set = v.object({ time: thing, when });
const ref = v.object({ time: thing });

export const events = {
  ...arrivals,
  /** The other person sees "later" while it lasts. */
  "time-set": shared(set),
  "time-ended": shared(ref),
  /** For this phone alone. */
  "time-kept": privately(set),
  "time-dropped": privately(ref),
  /** After an overstep, by the one who did it. */
  "oops-said": shared(v.object({ oops: thing, to: person, over: v.picklist(OVER), words: v.exactOptional(own) })),
  "oops-taken-back": shared(v.object({ oops: thing })),
  "oops-read": privately(v.object({ oops: thing })),
} as const;
export type TimeEvent = EventOf<typeof events>;
export type When = Extract<TimeEvent, { type: "time-set" }>["data"]["when"];
export type Weekly = Extract<When, { readonly from: number }>;
export type Oops = Omit<Extract<TimeEvent, { type: "oops-said" }>["data"], "oops" | "to">;
