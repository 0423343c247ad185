import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, person, thing, type Topic, words } from "@goldseam/moves";
import * as v from "valibot";

/** Ready-made ones, about what happened between the two; anything else is said in own words. */
export const READY = ["late", "plans", "that-person", "shutting-down", "big-decision", "slipping"] as const;
export const WHENS = ["before", "same-day", "weekly"] as const;
/** What stays each person's own. It is asked for by who controls, and owed by nobody. */
export const NOT_HERE = [
  "passwords",
  "location",
  "family",
  "friends",
  "doctor",
  "faith",
  "work",
] as const satisfies ReadonlyArray<Topic>;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 160;
const own = words(4 * MOST_CHARACTERS);

const what = {
  ready: v.exactOptional(v.picklist(READY)),
  words: v.exactOptional(own),
  when: v.picklist(WHENS),
};
const says = (one: { readonly ready?: unknown; readonly words?: unknown }): boolean =>
  (one.ready === undefined) !== (one.words === undefined);

export const events = {
  ...arrivals,
  /** "I will tell you …": by the one who tells, about oneself. */
  "openness-opened": shared(
    v.pipe(
      v.object({ openness: thing, to: person, ...what, until: day }),
      v.check((one) => says(one)),
    ),
  ),
  "openness-ended": shared(v.object({ openness: thing })),
  "openness-wished": shared(
    v.pipe(
      v.object({ wish: thing, to: person, ...what }),
      v.check((one) => says(one)),
    ),
  ),
  "openness-wish-taken-back": shared(v.object({ wish: thing })),
  /** An answer in own words; a no without words is `wish-put-aside`, which nobody else ever sees. */
  "openness-wish-answered": shared(v.object({ wish: thing, words: own })),
  "wish-put-aside": privately(v.object({ wish: thing })),
  /** A weekly one was told, in whatever way: for its teller alone, so that nobody is asked twice. */
  "openness-told": privately(v.object({ openness: thing })),
  "own-openness-kept": privately(v.object({ note: thing, words: own })),
  "own-openness-let-go": privately(v.object({ note: thing })),
} as const;
export type OpennessEvent = EventOf<typeof events>;
type Wished = Extract<OpennessEvent, { type: "openness-wished" }>["data"];
export type Body = Pick<Wished, "ready" | "words" | "when">;
