import type { CalendarDay, Fold, PersonId, ThingId } from "@goldseam/kernel";
import { askExchange, type Exchange, type Exchanges, isOpened, receiveAnswer } from "@goldseam/moves";
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
  new Map(of).set(id, new Map(of.get(id)).set(person, value));

export const shared: Fold<Shared, FirstOpeningEvent> = {
  initial: { rounds: { "small-thing": 1, outside: 1 }, exchanges: new Map(), closed: new Map(), replies: new Map() },
  evolve: (state, event) => {
    const { author, day } = event.meta;
    switch (event.type) {
      case "answer-closed": {
        const { exchange } = event.data;
        const exchanges = askExchange(state.exchanges, exchange, event.meta);
        return { ...state, exchanges, closed: withBy(state.closed, exchange, author, day) };
      }
      case "answer-opened": {
        const { question: _, exchange, ...answer } = event.data;
        return { ...state, exchanges: receiveAnswer<Answer>(state.exchanges, exchange, answer, event.meta) };
      }
      case "reply-given":
        return { ...state, replies: withBy(state.replies, event.data.exchange, author, event.data.as) };
      case "question-asked-again":
        return { ...state, rounds: { ...state.rounds, [event.data.question]: event.data.round } };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, FirstOpeningEvent> = {
  initial: { notes: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case "note-kept":
        return { notes: [...state.notes, { ...event.data, day: event.meta.day }] };
      case "note-let-go":
        return { notes: state.notes.filter(({ thing }) => thing !== event.data.thing) };
      default:
        return state;
    }
  },
};

const roundsOf = ({ rounds }: Shared, question: Question): ReadonlyArray<ThingId> =>
  Array.from({ length: rounds[question] }, (_, before) => exchangeOf(question, before + 1));

/** The round of a question whose answers are open, if one is: a late key may still open an earlier one. */
export const openedOf = (state: Shared, question: Question): Exchange<Answer> | undefined =>
  roundsOf(state, question)
    .map((id) => state.exchanges.get(id))
    .find((exchange) => exchange !== undefined && isOpened(exchange));
export const latestOf = (state: Shared, question: Question): ThingId => exchangeOf(question, state.rounds[question]);
export const closedBy = (state: Shared, question: Question, person: PersonId): CalendarDay | undefined =>
  state.closed.get(latestOf(state, question))?.get(person);
