import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, key, person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 400;
/** Most ready answers of one part. */
export const MOST_CHIPS = 5;
const own = words(4 * MOST_CHARACTERS);
const chips = v.pipe(v.array(key), v.maxLength(MOST_CHIPS));
const piece = { piece: thing };

/** What happened, what I felt, what it touched, what I would like. Each part may stay empty, not all of them. */
const said = {
  happened: v.exactOptional(own),
  felt: chips,
  feltWords: v.exactOptional(own),
  /** "I do not know what I feel" is an answer. */
  unsure: v.exactOptional(v.literal(true)),
  body: v.exactOptional(key),
  strength: v.exactOptional(key),
  touched: chips,
  touchedWords: v.exactOptional(own),
  wish: v.exactOptional(own),
};

export const events = {
  ...arrivals,
  /** `until`: it does not go before that day. */
  "words-kept": privately(v.object({ ...piece, ...said, until: v.exactOptional(day) })),
  /** Written together with `words-sent`, so that what is held till tomorrow is held. */
  "words-released": privately(v.object(piece)),
  "words-let-go": privately(v.object(piece)),
  "words-sent": shared(v.object({ ...piece, to: person, ...said })),
  "words-taken-back": shared(v.object(piece)),
  "words-read": privately(v.object(piece)),
} as const;
export type WordsEvent = EventOf<typeof events>;
/** The four parts as an event holds them. */
export type SaidParts = Omit<Extract<WordsEvent, { readonly type: "words-kept" }>["data"], "piece" | "until">;
