import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** In the order in which they are written and read; the explanation stands last. */
export const PARTS = ["did", "sees", "regret", "change", "repair", "why"] as const;
export type Part = (typeof PARTS)[number];
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 500;
const own = words(4 * MOST_CHARACTERS);
const apology = v.object({ apology: thing });
const part = v.picklist(PARTS);

/** What I did, and what will change or what I offer: without these it is none. Asking to be forgiven is no part. */
const parts = v.pipe(
  v.object({
    did: own,
    sees: v.exactOptional(own),
    regret: v.exactOptional(own),
    change: v.exactOptional(own),
    repair: v.exactOptional(own),
    why: v.exactOptional(own),
  }),
  v.check(({ change, repair }) => change !== undefined || repair !== undefined),
);

export const events = {
  ...arrivals,
  /** `about`: the hurt that it is for, where it grew from one. */
  "apology-sent": shared(v.object({ apology: thing, to: person, about: v.exactOptional(thing), parts })),
  "apology-taken-back": shared(apology),
  "apology-answered": shared(v.object({ apology: thing, as: v.picklist(["read", "thanks"]) })),
  "part-asked": shared(v.object({ apology: thing, part })),
  "part-cleared": shared(v.object({ apology: thing, part, words: own })),
  /** The receiver says what would help: from it, and from nothing else, a promise may grow. */
  "help-said": shared(v.object({ apology: thing, words: own })),
  /** Opened, or not now, on my phone; nobody else learns either. */
  "apology-opened": privately(apology),
  "apology-put-aside": privately(apology),
  /** For me alone. */
  "apology-kept": privately(v.object({ apology: thing, parts })),
  "apology-let-go": privately(apology),
  /** I took what would help over into a promise. */
  "repair-taken-over": privately(apology),
} as const;
export type SaySorryEvent = EventOf<typeof events>;
export type Parts = Extract<SaySorryEvent, { type: "apology-sent" }>["data"]["parts"];
