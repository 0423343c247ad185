import type { CalendarDay, Fold, PersonId, ThingId } from "@goldseam/kernel";
import { askExchange, type Exchange, type Exchanges, isOpened, receiveAnswer, withThing } from "@goldseam/moves";
import {
  type Answer,
  exchangeOf,
  type FirstOpeningEvent,
  type Note,
  type Question,
  type Reply,
} from "./first-opening.events.ts";

type By<T> = ReadonlyMap<PersonId, T>;
export interface Shared {
  /** Latest round of each question. */
  readonly rounds: Readonly<Record<Question, number>>;
  readonly exchanges: Exchanges<Answer>;
  /** Who has closed an answer, and when. What the other sees never depends on it. */
  readonly closed: ReadonlyMap<ThingId, By<CalendarDay>>;
  readonly replies: ReadonlyMap<ThingId, By<Reply>>;
}
export interface Mine {
  readonly notes: ReadonlyArray<Note & { readonly day: CalendarDay }>;
}

const withBy = <T>(of: ReadonlyMap<ThingId, By<T>>, id: ThingId, person: PersonId, value: T) =>
  withThing(of, id, new Map(of.get(id)).set(person, value));

export const shared: Fold<Shared, FirstOpeningEvent> = {
  initial: { rounds: { "small-thing": 1, outside: 1 }, exchanges: new Map(), closed: new Map(), replies: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "answer-closed": {
        const exchanges = askExchange(state.exchanges, data.exchange, meta);
        return { ...state, exchanges, closed: withBy(state.closed, data.exchange, meta.author, meta.day) };
      }
      case "answer-opened": {
        const { question: _, exchange, ...answer } = data;
        return { ...state, exchanges: receiveAnswer<Answer>(state.exchanges, exchange, answer, meta) };
      }
      case "reply-given":
        return { ...state, replies: withBy(state.replies, data.exchange, meta.author, data.as) };
      case "question-asked-again":
        return { ...state, rounds: { ...state.rounds, [data.question]: data.round } };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, FirstOpeningEvent> = {
  initial: { notes: [] },
  evolve: ({ notes }, { type, data, meta }) => {
    if (type === "note-kept") return { notes: [...notes, { ...data, day: meta.day }] };
    return type === "note-let-go" ? { notes: notes.filter(({ thing }) => thing !== data.thing) } : { notes };
  },
};

/** The round of a question whose answers are open, if one is: a late key may still open an earlier one. */
export const openedOf = (state: Shared, question: Question): Exchange<Answer> | undefined =>
  Array.from({ length: state.rounds[question] }, (_, at) => state.exchanges.get(exchangeOf(question, at + 1))).find(
    (exchange) => exchange !== undefined && isOpened(exchange),
  );
export const latestOf = (state: Shared, question: Question): ThingId => exchangeOf(question, state.rounds[question]);
