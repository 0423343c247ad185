import type { CalendarDay, Me, PersonId, ThingId } from "@goldseam/kernel";
import { isAlike, pairFor } from "@goldseam/moves";
import { type Answer, type Chip, exchangeOf, QUESTIONS, type Question, type Reply } from "./first-opening.events.ts";
import { type Mine, openedOf, type Shared } from "./first-opening.state.ts";

export interface QuestionView {
  readonly question: Question;
  readonly round: number;
  /** Name of the sealed exchange of this round, and of the next. */
  readonly exchange: ThingId;
  readonly next: ThingId;
  /** When I closed my answer in this round. */
  readonly closedOn: CalendarDay | undefined;
  /** Present once both are open, never before. */
  readonly opened: Opened | undefined;
}
export interface Opened {
  readonly exchange: ThingId;
  readonly other: PersonId;
  /** The later of the two days on which they were closed. */
  readonly on: CalendarDay;
  readonly mine: Answer;
  readonly theirs: Answer;
  readonly myReply: Reply | undefined;
  readonly theirReply: Reply | undefined;
  /** Both wrote the same; what is kept for aloud is never the same. */
  readonly same: boolean;
  /** What both named, when it is not all the same. */
  readonly both: ReadonlyArray<Chip>;
}
export interface FirstOpeningView extends Mine {
  readonly questions: Readonly<Record<Question, QuestionView>>;
  /** Which question this phone begins with: the first that is not done here. */
  readonly current: Question;
}

const named = ({ chips }: Answer): ReadonlyArray<Chip> => chips.filter((chip) => chip !== "aloud");

const openedFor = (state: Shared, question: Question, me: Me): Opened | undefined => {
  const exchange = openedOf(state, question);
  const pair = exchange === undefined ? undefined : pairFor(exchange, me.person);
  if (exchange === undefined || pair === undefined) return undefined;
  const { mine, theirs } = pair;
  const other = [...exchange.answers.keys()].find((person) => person !== me.person) ?? me.person;
  const replies = state.replies.get(exchange.id);
  const same = isAlike({ ...mine, chips: named(mine) }, { ...theirs, chips: named(theirs) });
  return {
    ...{ exchange: exchange.id, other, mine, theirs, same },
    on: [...(state.closed.get(exchange.id)?.values() ?? [])].sort().at(-1) ?? exchange.day,
    myReply: replies?.get(me.person),
    theirReply: replies?.get(other),
    both: same ? [] : named(mine).filter((chip) => named(theirs).includes(chip)),
  };
};

const viewOf = (question: Question, state: Shared, me: Me): QuestionView => {
  const round = state.rounds[question];
  const opened = openedFor(state, question, me);
  const latest = exchangeOf(question, round);
  return {
    ...{ question, round, opened, exchange: opened?.exchange ?? latest, next: exchangeOf(question, round + 1) },
    closedOn: state.closed.get(latest)?.get(me.person),
  };
};

export const view = (state: Shared, { notes }: Mine, me: Me): FirstOpeningView => {
  const questions = { "small-thing": viewOf("small-thing", state, me), outside: viewOf("outside", state, me) };
  const isDone = (asked: Question): boolean =>
    me.other === undefined
      ? notes.some(({ question }) => question === asked)
      : questions[asked].opened?.myReply !== undefined;
  return { questions, notes, current: QUESTIONS.find((asked) => !isDone(asked)) ?? "outside" };
};
