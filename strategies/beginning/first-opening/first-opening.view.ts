import type { CalendarDay, Me, PersonId, ThingId } from "@goldseam/kernel";
import { pairFor } from "@goldseam/moves";
import {
  type Answer,
  type Chip,
  exchangeOf,
  type Note,
  QUESTIONS,
  type Question,
  type Reply,
} from "./first-opening.events.ts";
import { closedBy, type Mine, openedOf, type Shared } from "./first-opening.state.ts";

export interface QuestionView {
  readonly question: Question;
  readonly round: number;
  /** Name of the sealed exchange of this round, and of the next. */
  readonly exchange: ThingId;
  readonly next: ThingId;
  readonly closedByMe: boolean;
  /** Present once both are open, never before. */
  readonly opened: Opened | undefined;
}
export interface Opened {
  readonly exchange: ThingId;
  readonly other: PersonId;
  readonly mine: Answer;
  readonly theirs: Answer;
  readonly myReply: Reply | undefined;
  readonly theirReply: Reply | undefined;
  /** Both wrote the same. */
  readonly same: boolean;
  /** What both named, when it is not all the same. */
  readonly both: ReadonlyArray<Chip>;
}
export interface FirstOpeningView {
  readonly questions: Readonly<Record<Question, QuestionView>>;
  readonly notes: ReadonlyArray<Note & { readonly day: CalendarDay }>;
  /** Which question this phone begins with: the first that is not done here. */
  readonly current: Question;
}

const plain = (answer: Answer): string =>
  (answer.words?.text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const named = (answer: Answer): ReadonlyArray<Chip> => answer.chips.filter((chip) => chip !== "aloud");

/** "The same": the same things named and the same words, capitals and dots aside. What is kept for aloud is neither. */
export const isSame = (one: Answer, other: Answer): boolean => {
  const [a, b] = [named(one), named(other)];
  const something = a.length > 0 || plain(one) !== "";
  return something && a.length === b.length && a.every((chip) => b.includes(chip)) && plain(one) === plain(other);
};

const openedFor = (state: Shared, question: Question, me: Me): Opened | undefined => {
  const exchange = openedOf(state, question);
  const pair = exchange === undefined ? undefined : pairFor(exchange, me.person);
  if (exchange === undefined || pair === undefined) return undefined;
  const { mine, theirs } = pair;
  const other = [...exchange.answers.keys()].find((person) => person !== me.person) ?? me.person;
  const replies = state.replies.get(exchange.id);
  const same = isSame(mine, theirs);
  const both = same ? [] : named(mine).filter((chip) => named(theirs).includes(chip));
  return {
    exchange: exchange.id,
    other,
    mine,
    theirs,
    myReply: replies?.get(me.person),
    theirReply: replies?.get(other),
    same,
    both,
  };
};

const viewOf = (question: Question, state: Shared, me: Me): QuestionView => {
  const round = state.rounds[question];
  const opened = openedFor(state, question, me);
  return {
    question,
    round,
    exchange: opened?.exchange ?? exchangeOf(question, round),
    next: exchangeOf(question, round + 1),
    closedByMe: closedBy(state, question, me.person) !== undefined,
    opened,
  };
};

const isDone = (state: Shared, mine: Mine, me: Me, question: Question): boolean =>
  me.other === undefined
    ? mine.notes.some((note) => note.question === question)
    : openedFor(state, question, me)?.myReply !== undefined;

export const view = (state: Shared, mine: Mine, me: Me): FirstOpeningView => ({
  questions: { "small-thing": viewOf("small-thing", state, me), outside: viewOf("outside", state, me) },
  notes: mine.notes,
  current: QUESTIONS.find((question) => !isDone(state, mine, me, question)) ?? "outside",
});
