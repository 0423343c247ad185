import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 600;
const own = words(4 * MOST_CHARACTERS);
const hurt = v.object({ hurt: thing });
const said = v.object({ hurt: thing, words: own });

export const events = {
  ...arrivals,
  /** For me alone; said again it replaces what it said before. */
  "hurt-kept": privately(said),
  "hurt-let-go": privately(hurt),
  "hurt-shared": shared(v.object({ hurt: thing, to: person, words: own })),
  "hurt-taken-back": shared(hurt),
  /** "I see that this hurt you", in the other's own words. */
  "hurt-seen": shared(said),
  "hurt-time-asked": shared(hurt),
  "hurt-asked-about": shared(said),
  "hurt-explained": shared(said),
  /** The hurt one: yes, it was seen; or it is open again. */
  "hurt-felt-seen": shared(hurt),
  "hurt-reopened": shared(hurt),
  /** What I think I did; `hurt`: which hurt it belongs to, if to one. */
  "part-kept": privately(v.object({ part: thing, hurt: v.exactOptional(thing), words: own })),
  "part-let-go": privately(v.object({ part: thing })),
  /** I opened it, or put it aside, on my phone; nobody else learns either. */
  "hurt-opened": privately(hurt),
  "hurt-put-aside": privately(hurt),
} as const;
export type WhatHurtEvent = EventOf<typeof events>;
