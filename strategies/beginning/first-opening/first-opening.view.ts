import type { CalendarDay, Me, ThingId } from "@goldseam/kernel";
import {
  type Answer,
  type Chip,
  exchangeOf,
  type Note,
  QUESTIONS,
  type Question,
  type Reply,
} from "./first-opening.events.ts";
import { type Asked, isOpen, type Mine, type Shared } from "./first-opening.state.ts";

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

const openedFor = ({ answers, replies }: Asked, me: Me): Opened | undefined => {
  const mine = answers.get(me.person);
  const [other, theirs] = [...answers].find(([person]) => person !== me.person) ?? [];
  if (mine === undefined || theirs === undefined || other === undefined) return undefined;
  const same = isSame(mine, theirs);
  const both = same ? [] : named(mine).filter((chip) => named(theirs).includes(chip));
  return { mine, theirs, myReply: replies.get(me.person), theirReply: replies.get(other), same, both };
};

const viewOf = (question: Question, asked: Asked, me: Me): QuestionView => ({
  question,
  round: asked.round,
  exchange: exchangeOf(question, asked.round),
  next: exchangeOf(question, asked.round + 1),
  closedByMe: asked.closed.has(me.person),
  opened: openedFor(asked, me),
});

const isDone =
  (state: Shared, mine: Mine, me: Me) =>
  (question: Question): boolean => {
    if (me.other === undefined) return mine.notes.some((note) => note.question === question);
    return isOpen(state[question]) && state[question].replies.has(me.person);
  };

export const view = (state: Shared, mine: Mine, me: Me): FirstOpeningView => ({
  questions: {
    "small-thing": viewOf("small-thing", state["small-thing"], me),
    outside: viewOf("outside", state.outside, me),
  },
  notes: mine.notes,
  current: QUESTIONS.find((question) => !isDone(state, mine, me)(question)) ?? "outside",
});
