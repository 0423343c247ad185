import {
  addDays,
  type CalendarDay,
  derivedId,
  type EventOf,
  opened,
  privately,
  shared,
  type ThingId,
  weekday,
} from "@goldseam/kernel";
import { answerOf, day, saysSomething, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** What somebody may have noticed: ready-made ones by key, each reads them in the own language. */
export const EFFORTS = [
  "asked",
  "listened",
  "calm",
  "told-me",
  "on-time",
  "took-over",
  "put-away",
  "tried-again",
  "waited",
] as const;
/** Efforts in one answer; own words count as one. */
export const MOST_EFFORTS = 3;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 200;

/** Monday of the week in which a day lies. */
export const weekOf = (on: CalendarDay): CalendarDay => addDays(on, -weekday(on));
/** Both phones name a week's question alike, so that two who begin at the same moment, offline, meet in one exchange. */
export const exchangeOf = (week: CalendarDay, round: number): ThingId => derivedId("seen-effort", week, String(round));

const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));
const own = words(4 * MOST_CHARACTERS);
const noticed = answerOf(EFFORTS, MOST_EFFORTS, 4 * MOST_CHARACTERS);

export const events = {
  "week-closed": shared(v.object({ week: day, exchange: thing })),
  /** A sealed answer, as the vault hands it to both folds when it opens. `unseen`: what its author did unnoticed. */
  "week-opened": opened(
    v.pipe(
      v.object({ week: day, exchange: thing, ...noticed, unseen: v.exactOptional(own) }),
      v.check((one) => saysSomething(one) || one.unseen !== undefined),
      v.check((one) => one.chips.length + (one.words === undefined ? 0 : 1) <= MOST_EFFORTS),
    ),
  ),
  "week-asked-again": shared(v.object({ week: day, round })),
  /** Read on this phone: nobody else learns that. */
  "week-read": privately(v.object({ exchange: thing })),
  /** Noticed in the week, kept until it is told, or for oneself. */
  "effort-kept": privately(v.object({ note: thing, words: own })),
  "effort-let-go": privately(v.object({ note: thing })),
} as const;
export type SeenEffortEvent = EventOf<typeof events>;
export type Answer = Pick<Extract<SeenEffortEvent, { type: "week-opened" }>["data"], "chips" | "words" | "unseen">;
