import { type EventOf, privately } from "@goldseam/kernel";
import { thing, words } from "@goldseam/moves";
import * as v from "valibot";

export const AMENDS = ["yes", "partly", "no"] as const;
export const STILL = ["no", "yes", "unsure"] as const;
export const STEPS = ["remember", "other-side", "cost", "hold"] as const;
export type WrittenStep = (typeof STEPS)[number];
export const ENDS = ["in-act", "in-feeling", "not-now", "limit"] as const;
export type End = (typeof ENDS)[number];
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 600;

/** Every type is private: nothing of a path ever leaves its owner's private room. */
export const events = {
  /** What is asked first: was something made good, does it still happen. Asked anew, the answers change. */
  "path-begun": privately(v.object({ path: thing, amends: v.picklist(AMENDS), still: v.picklist(STILL) })),
  "step-written": privately(v.object({ path: thing, step: v.picklist(STEPS), words: words(4 * MOST_CHARACTERS) })),
  "path-ended": privately(v.object({ path: thing, as: v.picklist(ENDS) })),
  "path-forgotten": privately(v.object({ path: thing })),
} as const;
export type LetGoEvent = EventOf<typeof events>;
