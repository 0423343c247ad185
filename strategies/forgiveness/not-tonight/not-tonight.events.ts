import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 160;
const own = words(4 * MOST_CHARACTERS);
const matter = v.object({ matter: thing });
const said = v.object({ matter: thing, words: own });

export const events = {
  ...arrivals,
  /** May this rest until that day? `replaces`: the one put aside before, whose day has come. */
  "aside-asked": shared(v.object({ matter: thing, words: own, until: day, replaces: v.exactOptional(thing) })),
  "aside-agreed": shared(matter),
  /** A no in own words; a no without words is `aside-passed`, which nobody else ever sees. */
  "aside-answered": shared(said),
  "taken-up": shared(matter),
  /** One thing for this week, said by either. */
  "week-said": shared(said),
  "closing-asked": shared(matter),
  "closing-agreed": shared(matter),
  "aside-passed": privately(matter),
  "closing-passed": privately(matter),
  /** For me alone: not tonight. */
  "own-aside-set": privately(v.object({ matter: thing, words: own, until: day })),
  "own-aside-ended": privately(matter),
} as const;
export type NotTonightEvent = EventOf<typeof events>;
