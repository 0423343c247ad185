import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, moment, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 160;
const own = words(4 * MOST_CHARACTERS);
const rule = v.object({ rule: thing });
const pause = v.object({ pause: thing });

export const events = {
  ...arrivals,
  "rule-proposed": shared(v.object({ rule: thing, words: own, reviewOn: day })),
  "rule-accepted": shared(rule),
  "rule-renewed": shared(v.object({ rule: thing, reviewOn: day })),
  "rule-withdrawn": shared(rule),
  /** A proposal put aside on this phone: whoever proposed sees it fade. */
  "rule-put-aside": privately(rule),
  "break-taken": shared(v.object({ pause: thing, backAt: moment })),
  /** "Stop for today": nothing ends it but the night. */
  "break-stopped": shared(pause),
  "break-ended": shared(pause),
  "own-rule-set": privately(v.object({ rule: thing, words: own })),
  "own-rule-ended": privately(rule),
} as const;
export type RulesEvent = EventOf<typeof events>;
