import { arrivals, type EventOf, inTalk, privately, shared } from "@goldseam/kernel";
import { key, person, talkEvents, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 600;
const own = words(4 * MOST_CHARACTERS);
const ref = v.object({ talk: thing });

/**
 * Shared for good is only that a talk was asked for, began and ended. What it is about and everything said in it are of
 * the talk, and go with it.
 */
export const events = {
  ...arrivals,
  ...talkEvents(4 * MOST_CHARACTERS),
  "talk-asked": shared(v.object({ talk: thing, to: person, first: person })),
  "talk-taken-back": shared(ref),
  "talk-put-aside": privately(ref),
  "talk-topic": inTalk(v.object({ talk: thing, topic: v.exactOptional(key), words: v.exactOptional(own) })),
  /** "What I would like to be heard about": for oneself alone. */
  "talk-noted": privately(v.object({ note: thing, words: own })),
  "talk-note-ended": privately(v.object({ note: thing })),
} as const;
export type ListenEvent = EventOf<typeof events>;
