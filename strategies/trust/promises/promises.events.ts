import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, origin, person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 160;
const own = words(4 * MOST_CHARACTERS);
const promise = v.object({ promise: thing });

export const events = {
  ...arrivals,
  /** "When …, I … , until that day." `origin`: it grew from an apology's repair or a talk, and its id derives from that. */
  "promise-offered": shared(
    v.object({
      promise: thing,
      to: person,
      when: v.exactOptional(own),
      words: own,
      due: day,
      origin: v.exactOptional(origin),
    }),
  ),
  "promise-accepted": shared(promise),
  /** A no in own words; a no without words is `promise-put-aside`, which nobody else ever sees. */
  "promise-declined": shared(v.object({ promise: thing, words: own })),
  "promise-marked": shared(v.object({ promise: thing, as: v.picklist(["kept", "partly", "not"]) })),
  "promise-seen-differently": shared(promise),
  "promise-released": shared(promise),
  "promise-put-aside": privately(promise),
  "promise-noted": privately(v.object({ promise: thing, words: own })),
  "own-promise-set": privately(v.object({ promise: thing, when: v.exactOptional(own), words: own, due: day })),
  "own-promise-ended": privately(v.object({ promise: thing })),
} as const;
export type PromiseEvent = EventOf<typeof events>;
