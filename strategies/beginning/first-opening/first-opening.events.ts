import { derivedId, type EventOf, opened, privately, shared, type ThingId } from "@goldseam/kernel";
import { person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

export const QUESTIONS = ["small-thing", "outside"] as const;
export type Question = (typeof QUESTIONS)[number];
export const SMALL_THINGS = ["walk", "meal", "tell", "evening", "sleep", "peace", "aloud"] as const;
export const OUTSIDE = [
  "money",
  "work",
  "too-little-sleep",
  "health",
  "household",
  "caring",
  "relatives",
  "home",
  "papers",
  "loss",
  "people",
  "world",
] as const;
export type Chip = (typeof SMALL_THINGS)[number] | (typeof OUTSIDE)[number];
/** Most chips of one answer, by question. */
export const MOST_CHIPS: Readonly<Record<Question, number>> = { "small-thing": 1, outside: 3 };
export const MOST_CHARACTERS = 400;

/** Both phones name a round alike, so that two who begin at the same moment, offline, meet in one exchange. */
export const exchangeOf = (question: Question, round: number): ThingId =>
  derivedId("first-opening", question, String(round));

const question = v.picklist(QUESTIONS);
const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const own = words(MOST_CHARACTERS);
const small = {
  question: v.literal("small-thing"),
  chips: v.pipe(v.array(v.picklist(SMALL_THINGS)), v.maxLength(MOST_CHIPS["small-thing"])),
  words: v.exactOptional(own),
};
const outside = {
  question: v.literal("outside"),
  chips: v.pipe(v.array(v.picklist(OUTSIDE)), v.maxLength(MOST_CHIPS.outside)),
  words: v.exactOptional(own),
};

/** A sealed answer, as the vault hands it to both folds when it opens. */
const answer = v.pipe(
  v.variant("question", [v.object({ ...small, exchange: thing }), v.object({ ...outside, exchange: thing })]),
  v.check(({ chips, words: said }) => chips.length > 0 || said !== undefined),
);
/** The same, kept for oneself; `without`: one thing that needs nobody else. */
const note = v.pipe(
  v.variant("question", [
    v.object({ ...small, thing, without: v.exactOptional(own) }),
    v.object({ ...outside, thing, without: v.exactOptional(own) }),
  ]),
  v.check(({ chips, words: said, without }) => chips.length > 0 || said !== undefined || without !== undefined),
);

export const events = {
  "answer-closed": shared(v.object({ exchange: thing })),
  "answer-opened": opened(answer),
  "reply-given": shared(v.object({ exchange: thing, to: person, as: v.picklist(["would-like", "good-to-know"]) })),
  "question-asked-again": shared(v.object({ question, round })),
  "note-kept": privately(note),
  "note-let-go": privately(v.object({ thing })),
} as const;
export type FirstOpeningEvent = EventOf<typeof events>;
export type Answer = Pick<Extract<FirstOpeningEvent, { type: "answer-opened" }>["data"], "chips" | "words">;
export type Note = Extract<FirstOpeningEvent, { type: "note-kept" }>["data"];
export type Reply = Extract<FirstOpeningEvent, { type: "reply-given" }>["data"]["as"];
