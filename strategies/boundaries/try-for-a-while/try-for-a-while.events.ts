import { type EventOf, privately } from "@goldseam/kernel";
import { day, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 200;
const own = words(4 * MOST_CHARACTERS);

/** What somebody tries is set as a limit with a last day; here is what it is tried for. Nobody else's affair. */
export const events = {
  "trial-begun": privately(v.object({ trial: thing, line: own, until: day, wonder: v.exactOptional(own) })),
  /** What I found out; said again it replaces what it said before. */
  "trial-noted": privately(v.object({ trial: thing, words: own })),
  "trial-let-go": privately(v.object({ trial: thing })),
} as const;
export type TrialEvent = EventOf<typeof events>;
