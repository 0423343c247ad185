import { type CalendarDay, type Fold, type PersonId, type ThingId, withEntry, type Words } from "@goldseam/kernel";
import {
  askExchange,
  type Exchange,
  type Exchanges,
  type Ids,
  isOpened,
  receiveAnswer,
  withId,
  withThing,
} from "@goldseam/moves";
import { type Answer, exchangeOf, type SeenEffortEvent } from "./seen-effort.events.ts";

export interface Shared {
  /** Latest round of each week that needed a second one. */
  readonly rounds: ReadonlyMap<CalendarDay, number>;
  readonly exchanges: Exchanges<Answer>;
  /** Which week each exchange is of. */
  readonly weeks: ReadonlyMap<ThingId, CalendarDay>;
  /** Who has closed an answer, and when. What the other sees never depends on it. */
  readonly closed: ReadonlyMap<ThingId, ReadonlyMap<PersonId, CalendarDay>>;
}
export interface KeptNote {
  readonly note: ThingId;
  readonly words: Words;
  readonly day: CalendarDay;
}
export interface Mine {
  readonly read: Ids;
  readonly notes: ReadonlyArray<KeptNote>;
}

export const roundOf = ({ rounds }: Shared, week: CalendarDay): number => rounds.get(week) ?? 1;
export const latestOf = (state: Shared, week: CalendarDay): ThingId => exchangeOf(week, roundOf(state, week));
/** The round of a week whose answers are open, if one is: a late key may still open an earlier one. */
export const openedOf = (state: Shared, week: CalendarDay): Exchange<Answer> | undefined =>
  Array.from({ length: roundOf(state, week) }, (_, at) => state.exchanges.get(exchangeOf(week, at + 1))).find(
    (exchange) => exchange !== undefined && isOpened(exchange),
  );

export const shared: Fold<Shared, SeenEffortEvent> = {
  initial: { rounds: new Map(), exchanges: new Map(), weeks: new Map(), closed: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "week-closed": {
        const closers = new Map(state.closed.get(data.exchange)).set(meta.author, meta.day);
        return {
          ...state,
          exchanges: askExchange(state.exchanges, data.exchange, meta),
          weeks: withThing(state.weeks, data.exchange, data.week),
          closed: withThing(state.closed, data.exchange, closers),
        };
      }
      case "week-opened": {
        const { week: _, exchange, ...answer } = data;
        return { ...state, exchanges: receiveAnswer<Answer>(state.exchanges, exchange, answer, meta) };
      }
      case "week-asked-again":
        return { ...state, rounds: withEntry(state.rounds, data.week, data.round) };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, SeenEffortEvent> = {
  initial: { read: new Map(), notes: [] },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "week-read":
        return { ...state, read: withId(state.read, data.exchange) };
      case "effort-kept":
        return { ...state, notes: [...state.notes, { ...data, day: meta.day }] };
      case "effort-let-go":
        return { ...state, notes: state.notes.filter(({ note }) => note !== data.note) };
      default:
        return state;
    }
  },
};
