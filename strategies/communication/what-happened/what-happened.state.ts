import {
  type CalendarDay,
  type Closed,
  type Fold,
  type PersonId,
  type ThingId,
  turned,
  type Words,
} from "@goldseam/kernel";
import {
  askExchange,
  changed,
  type Exchange,
  type Exchanges,
  isOpened,
  type MatchMemory,
  type MatchRounds,
  noMatches,
  noRounds,
  receiveAnswer,
  rememberMatch,
  takeTurn,
  type Things,
  withThing,
} from "@goldseam/moves";
import {
  type About,
  type Answer,
  type Column,
  exchangeOf,
  type OwnTopic,
  type Rating,
} from "./what-happened.events.ts";
import type { TopicKey, WhatHappenedEvent } from "./what-happened.events.ts";

/** Words both stand behind: one "we both", or each their own "I did". */
export interface Sentence {
  readonly id: ThingId;
  readonly both: Words | undefined;
  readonly each: ReadonlyMap<PersonId, Words>;
  /** Who has tapped on these very words. */
  readonly agreed: ReadonlyArray<PersonId>;
}
/** A topic on the table: its title, an answer, and what grew from it. */
export interface Tabled {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly day: CalendarDay;
  readonly about: About;
  readonly answer: { readonly as: Answer; readonly day: CalendarDay } | undefined;
  readonly round: number;
  readonly sentence: Sentence | undefined;
  /** When both had tapped on one sentence. */
  readonly saidOn: CalendarDay | undefined;
  readonly rested: boolean;
}
export interface Shared {
  readonly rounds: MatchRounds;
  readonly table: Things<Tabled>;
  readonly columns: Exchanges<Column>;
}
export interface Mine {
  readonly ratings: ReadonlyMap<TopicKey, Rating>;
  readonly ratedOn: CalendarDay | undefined;
  readonly own: ReadonlyMap<ThingId, OwnTopic>;
  readonly match: MatchMemory;
  readonly closed: ReadonlyArray<Closed>;
}

const starts = (as: Answer): boolean => as !== "not-yet";
/** Any edit is new words: who had tapped on the ones before is asked again. */
const edited = (
  before: Sentence | undefined,
  author: PersonId,
  { sentence: id, start, words }: Extract<WhatHappenedEvent, { type: "sentence-written" }>["data"],
): Sentence => ({
  id,
  both: start === "we-both" ? words : before?.both,
  each: start === "i-did" ? new Map(before?.each).set(author, words) : (before?.each ?? new Map()),
  agreed: [],
});

export const shared: Fold<Shared, WhatHappenedEvent> = {
  initial: { rounds: noRounds, table: new Map(), columns: new Map() },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    const { table, columns } = state;
    const onTable = (topic: ThingId, change: (one: Tabled) => Tabled): Shared => ({
      ...state,
      table: changed(table, topic, change),
    });
    switch (type) {
      case "match-commit":
      case "match-reveal":
      case "match-offer":
      case "match-answer":
        return { ...state, rounds: takeTurn(state.rounds, event) };
      case "topic-tabled": {
        const { topic: id, about } = data;
        const made = { id, about, by: meta.author, day: meta.day, round: 1, rested: false };
        return {
          ...state,
          table: withThing(table, id, { ...made, answer: undefined, sentence: undefined, saidOn: undefined }),
        };
      }
      case "topic-answered": {
        const after = onTable(data.topic, (one) => ({ ...one, answer: { as: data.as, day: meta.day } }));
        const round = table.get(data.topic)?.round ?? 1;
        return starts(data.as)
          ? { ...after, columns: askExchange(columns, exchangeOf(data.topic, round), meta) }
          : after;
      }
      case "columns-asked-again": {
        const after = onTable(data.topic, (one) => ({ ...one, round: data.round }));
        return { ...after, columns: askExchange(columns, exchangeOf(data.topic, data.round), meta) };
      }
      case "topic-rested":
        return onTable(data.topic, (one) => ({ ...one, rested: true }));
      case "column-opened": {
        const { topic: _, exchange, ...column } = data;
        return { ...state, columns: receiveAnswer<Column>(columns, exchange, column, meta) };
      }
      case "sentence-written":
        return onTable(data.topic, (one) => ({
          ...one,
          sentence: edited(one.sentence, meta.author, data),
          saidOn: undefined,
        }));
      case "sentence-agreed":
        return onTable(data.topic, (one) => {
          if (one.sentence === undefined) return one;
          const agreed = [...new Set([...one.sentence.agreed, meta.author])].sort();
          return { ...one, sentence: { ...one.sentence, agreed }, saidOn: agreed.length > 1 ? meta.day : undefined };
        });
      default:
        return state;
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
      case "match-kept":
      case "match-went":
      case "match-shown":
        return { ...state, match: rememberMatch(state.match, event) };
      case "topic-rated": {
        const { key, ...rating } = event.data;
        return { ...state, ratings: new Map(state.ratings).set(key, rating), ratedOn: event.meta.day };
      }
      case "own-topic-kept": {
        const { topic, ...own } = event.data;
        return { ...state, own: new Map(state.own).set(topic, own) };
      }
      case "own-topic-dropped":
        return { ...state, own: new Map([...state.own].filter(([topic]) => topic !== event.data.topic)) };
      default:
        return state;
    }
  },
};

/** The round of a topic whose columns are open, if one is: a late key may still open an earlier one. */
export const openedOf = ({ columns }: Shared, { id, round }: Tabled): Exchange<Column> | undefined =>
  Array.from({ length: round }, (_, at) => columns.get(exchangeOf(id, at + 1))).find(
    (one) => one !== undefined && isOpened(one),
  );
/** On the table now: neither at rest nor said. */
export const lies = ({ rested, saidOn }: Tabled): boolean => !rested && saidOn === undefined;
