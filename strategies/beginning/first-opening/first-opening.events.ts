import { derivedId, type EventOf, opened, privately, shared, type ThingId } from "@goldseam/kernel";
import { answerOf, person, saysSomething, thing, words } from "@goldseam/moves";
import * as v from "valibot";

const SMALL = ["walk", "meal", "tell", "evening", "sleep", "peace", "aloud"] as const;
const PRESSURES = ["money", "work", "too-little-sleep", "health", "household", "caring"] as const;
const LOADS = ["relatives", "home", "papers", "loss", "people", "world"] as const;
const ALL = [...SMALL, ...PRESSURES, ...LOADS] as const;
export type Chip = (typeof ALL)[number];
export const QUESTIONS = ["small-thing", "outside"] as const;
export type Question = (typeof QUESTIONS)[number];
/** Ready answers. */
export const CHIPS: Readonly<Record<Question, ReadonlyArray<Chip>>> = {
  "small-thing": SMALL,
  outside: [...PRESSURES, ...LOADS],
};
/** Most chips of one answer, by question. */
export const MOST_CHIPS: Readonly<Record<Question, number>> = { "small-thing": 1, outside: 3 };
export const MOST_CHARACTERS = 400;

/** Both phones name a round alike, so that two who begin at the same moment, offline, meet in one exchange. */
export const exchangeOf = (question: Question, round: number): ThingId =>
  derivedId("first-opening", question, String(round));

const question = v.picklist(QUESTIONS);
const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const said = { question, ...answerOf(ALL, 3, MOST_CHARACTERS) };
const fits = (one: { readonly question: Question; readonly chips: ReadonlyArray<Chip> }): boolean =>
  one.chips.length <= MOST_CHIPS[one.question] && one.chips.every((chip) => CHIPS[one.question].includes(chip));

/** A sealed answer, as the vault hands it to both folds when it opens. */
const answer = v.pipe(
  v.object({ ...said, exchange: thing }),
  v.check((one) => fits(one) && saysSomething(one)),
);
/** The same, kept for oneself; `without`: one thing that needs nobody else. */
const note = v.pipe(
  v.object({ ...said, thing, without: v.exactOptional(words(MOST_CHARACTERS)) }),
  v.check((one) => fits(one) && (saysSomething(one) || one.without !== undefined)),
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
