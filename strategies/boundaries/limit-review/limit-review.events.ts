import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 200;
const own = words(4 * MOST_CHARACTERS);

export const events = {
  ...arrivals,
  /** The owner looks at a shared limit again and lets the other ask one question. `about`: the line that both read. */
  "review-opened": shared(v.object({ review: thing, limit: thing, about: own })),
  "question-asked": shared(v.object({ review: thing, words: own })),
  "question-answered": shared(v.object({ review: thing, words: own })),
  "review-closed": shared(v.object({ review: thing })),
  /** Looked at here; `again`: the day on which its owner wants to look once more. */
  "limit-looked-at": privately(v.object({ limit: thing, about: own, again: v.exactOptional(day) })),
  "look-let-go": privately(v.object({ limit: thing })),
  /** Read on this phone, or not now. The other phone is told nothing. */
  "review-put-aside": privately(v.object({ review: thing, what: v.picklist(["invitation", "question", "answer"]) })),
} as const;
export type LimitReviewEvent = EventOf<typeof events>;
export type PutAside = Extract<LimitReviewEvent, { type: "review-put-aside" }>["data"];
