import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** What somebody wishes with it; `nothing`: to have said it. It is met before the words open. */
export const WISHES = ["say-here", "call", "sit", "ordinary", "tomorrow", "nothing"] as const;
/** What can be said unasked: facts about this evening, and no word about ever. */
export const ASSURANCES = ["here", "coming-back", "thinking", "later-today"] as const;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 240;
const own = words(4 * MOST_CHARACTERS);
const ref = v.object({ note: thing });

export const events = {
  ...arrivals,
  "signal-sent": shared(v.object({ note: thing, to: person, wish: v.picklist(WISHES), words: v.exactOptional(own) })),
  "signal-taken-back": shared(ref),
  /** Given unasked, or to a signal: it says so nowhere, so that no signal is ever seen to be unanswered. */
  "assurance-given": shared(
    v.pipe(
      v.object({
        note: thing,
        to: person,
        ready: v.exactOptional(v.picklist(ASSURANCES)),
        words: v.exactOptional(own),
      }),
      v.check(({ ready, words: said }) => ready !== undefined || said !== undefined),
    ),
  ),
  "assurance-taken-back": shared(ref),
  /** Everything below is one person's own phone alone. */
  "came-opened": privately(ref),
  "signal-put-aside": privately(ref),
  "assurance-kept": privately(ref),
  "own-words-kept": privately(v.object({ note: thing, words: own })),
  "kept-let-go": privately(ref),
  /** The minutes for oneself were taken. */
  settled: privately(v.object({})),
} as const;
export type ReassuranceEvent = EventOf<typeof events>;
type DataOf<T extends ReassuranceEvent["type"]> = Extract<ReassuranceEvent, { type: T }>["data"];
export type Signal = Pick<DataOf<"signal-sent">, "wish" | "words">;
export type Assurance = Pick<DataOf<"assurance-given">, "ready" | "words">;
