import { type CalendarDay, type Closed, type Fold, type ThingId, turned } from "@goldseam/kernel";
import {
  agreeJointWords,
  answerOnTable,
  askExchange,
  type Exchange,
  type Exchanges,
  isOpened,
  isTakenUp,
  type JointWords,
  type MatchMemory,
  type MatchRounds,
  noMatches,
  noRounds,
  putOnTable,
  receiveAnswer,
  rememberMatch,
  restOnTable,
  type Tabled,
  takeTurn,
  type Things,
  withoutThing,
  withThing,
  writeJointWords,
} from "@goldseam/moves";
import { type About, type Column, exchangeOf, type OwnTopic, type Rating } from "./what-happened.events.ts";
import type { TopicKey, WhatHappenedEvent } from "./what-happened.events.ts";

export interface Shared {
  readonly match: MatchRounds;
  readonly table: Things<Tabled<About>>;
  readonly columns: Exchanges<Column>;
  /** Latest round of writing of a topic; the first unless it is here. */
  readonly rounds: ReadonlyMap<ThingId, number>;
  readonly words: Things<JointWords>;
}
export interface Mine {
  readonly ratings: ReadonlyMap<TopicKey, Rating>;
  readonly ratedOn: CalendarDay | undefined;
  readonly own: ReadonlyMap<ThingId, OwnTopic>;
  readonly match: MatchMemory;
  readonly closed: ReadonlyArray<Closed>;
}

export const roundOf = ({ rounds }: Shared, topic: ThingId): number => rounds.get(topic) ?? 1;
const asked = (state: Shared, topic: ThingId, meta: Parameters<typeof askExchange>[2]): Shared => ({
  ...state,
  columns: askExchange(state.columns, exchangeOf(topic, roundOf(state, topic)), meta),
});

export const shared: Fold<Shared, WhatHappenedEvent> = {
  initial: { match: noRounds, table: new Map(), columns: new Map(), rounds: new Map(), words: new Map() },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "topic-tabled":
        return { ...state, table: putOnTable(state.table, data.topic, data.about, meta) };
      case "topic-answered": {
        const table = answerOnTable(state.table, data.topic, data.as, meta);
        const one = table.get(data.topic);
        return one !== undefined && isTakenUp(one) ? asked({ ...state, table }, data.topic, meta) : { ...state, table };
      }
      case "columns-asked-again":
        return asked({ ...state, rounds: withThing(state.rounds, data.topic, data.round) }, data.topic, meta);
      case "topic-rested":
        return { ...state, table: restOnTable(state.table, data.topic) };
      case "column-opened": {
        const { topic: _, exchange, ...column } = data;
        return { ...state, columns: receiveAnswer<Column>(state.columns, exchange, column, meta) };
      }
      case "sentence-written":
        return { ...state, words: writeJointWords(state.words, data.topic, data, meta) };
      case "sentence-agreed":
        return { ...state, words: agreeJointWords(state.words, data.topic, meta) };
      default:
        return { ...state, match: takeTurn(state.match, event) };
    }
  },
};

export const mine: Fold<Mine, WhatHappenedEvent> = {
  initial: { ratings: new Map(), ratedOn: undefined, own: new Map(), match: noMatches, closed: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "topic-rated": {
        const { key, ...rating } = event.data;
        return { ...state, ratings: new Map(state.ratings).set(key, rating), ratedOn: event.meta.day };
      }
      case "own-topic-kept": {
        const { topic, ...own } = event.data;
        return { ...state, own: withThing(state.own, topic, own) };
      }
      case "own-topic-dropped":
        return { ...state, own: withoutThing(state.own, event.data.topic) };
      default:
        return { ...state, match: rememberMatch(state.match, event) };
    }
  },
};

/** The round of a topic whose columns are open, if one is: a late key may still open an earlier one. */
export const openedOf = (state: Shared, topic: ThingId): Exchange<Column> | undefined =>
  Array.from({ length: roundOf(state, topic) }, (_, at) => state.columns.get(exchangeOf(topic, at + 1))).find(
    (one) => one !== undefined && isOpened(one),
  );
/** Both stand behind words for it. */
export const isSaid = ({ words }: Shared, topic: ThingId): boolean => words.get(topic)?.saidOn !== undefined;
