import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { thing, words } from "@goldseam/moves";
import * as v from "valibot";

export const WHERE = ["friends", "out", "work", "children", "appointment", "family"] as const;
export const WANTS = ["stand-by", "change-subject", "take-over", "go-with-me", "listen-after"] as const;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 160;
const own = words(4 * MOST_CHARACTERS);

const ref = v.object({ help: thing });

export const events = {
  ...arrivals,
  /** A help I want, where, and the sign between us. */
  "help-asked": shared(
    v.object({
      help: thing,
      where: v.union([v.picklist(WHERE), own]),
      want: v.union([v.picklist(WANTS), own]),
      sign: v.exactOptional(own),
    }),
  ),
  "help-agreed": shared(ref),
  /** Either, at any time. */
  "help-let-go": shared(ref),
  /** "Now, please": for today. */
  "help-called": shared(v.object({ help: thing, call: thing })),
  "help-thanked": shared(v.object({ help: thing, thanks: thing, words: v.exactOptional(own) })),
  /** Not for me, or read: on this phone alone. */
  "put-aside": privately(v.object({ thing })),
  /** What helps me, for me alone. There is no way from here to the other phone. */
  "help-for-me": privately(v.object({ note: thing, words: own })),
  "help-for-me-let-go": privately(v.object({ note: thing })),
} as const;
export type BackMeUpEvent = EventOf<typeof events>;
export type Asked = Omit<Extract<BackMeUpEvent, { type: "help-asked" }>["data"], "help">;
