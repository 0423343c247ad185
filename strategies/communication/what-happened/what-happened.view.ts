import { isClosed, type Me, type Now, type ThingId } from "@goldseam/kernel";
import {
  isTakenUp,
  type JointWords,
  matchesOn,
  type OpenedPair,
  pairFor,
  restsInMatch,
  type Tabled,
} from "@goldseam/moves";
import { type About, type Column, exchangeOf, LEVELS, NOT_OURS } from "./what-happened.events.ts";
import { type OwnTopic, type Rating, type TopicKey, TOPICS } from "./what-happened.events.ts";
import { isSaid, type Mine, openedOf, roundOf, type Shared } from "./what-happened.state.ts";

/** A topic of the list as I see it; `waits`: chosen, very hot, and not yet in the match. */
export interface OwnView extends Partial<Rating> {
  readonly key: TopicKey;
  readonly waits: boolean;
}
export interface TableView extends Tabled<About> {
  readonly mine: boolean;
  readonly takenUp: boolean;
  readonly round: number;
  readonly exchange: ThingId;
  readonly opened: OpenedPair<Column> | undefined;
  readonly words: JointWords | undefined;
  /** Both may say "we both" of it. */
  readonly ours: boolean;
  /** I rated it as very hot; the other person's page never shows that. */
  readonly hot: boolean;
}
export interface WhatHappenedView {
  readonly topics: ReadonlyArray<OwnView>;
  readonly own: ReadonlyArray<OwnTopic & { readonly topic: ThingId }>;
  /** What the latest round showed and I still want to talk about, the lightest first. */
  readonly both: ReadonlyArray<TopicKey>;
  readonly table: ReadonlyArray<TableView>;
  readonly said: ReadonlyArray<TableView>;
  readonly off: boolean;
}

/** The very hot ones come after a lighter one was talked through, or with help. */
const waits = ({ words }: Shared, rating: Rating | undefined): boolean =>
  rating?.chosen === true &&
  rating.heat === "hot" &&
  !rating.help &&
  [...words.values()].every(({ saidOn }) => saidOn === undefined);
const lies = (state: Shared, key: TopicKey): boolean =>
  [...state.table.values()].some(({ about, id, rested }) => about === key && !rested && !isSaid(state, id));

/** What I say yes to in the match today. Everything else is one and the same no. */
export const wishesOn = (state: Shared, { ratings, match }: Mine, { day }: Now): ReadonlyArray<TopicKey> =>
  TOPICS.filter((key) => {
    const rating = ratings.get(key);
    return rating?.chosen === true && !waits(state, rating) && !restsInMatch(match, key, day) && !lies(state, key);
  });

const tableView = (state: Shared, { ratings }: Mine, me: Me, one: Tabled<About>): TableView => {
  const { id, about } = one;
  const open = openedOf(state, id);
  const round = roundOf(state, id);
  return {
    ...{ ...one, round, words: state.words.get(id), takenUp: isTakenUp(one) },
    mine: one.by === me.person,
    exchange: open?.id ?? exchangeOf(id, round),
    opened: open && pairFor(open, me.person),
    ours: about !== NOT_OURS,
    hot: typeof about === "string" && ratings.get(about)?.heat === "hot",
  };
};

export const view = (state: Shared, mine: Mine, me: Me, now: Now): WhatHappenedView => {
  const { ratings, own, match, closed } = mine;
  const seen = [...state.table.values()].filter(({ rested }) => !rested).map((one) => tableView(state, mine, me, one));
  const heatOf = (key: TopicKey): number => LEVELS.heat.findIndex((heat) => heat === ratings.get(key)?.heat);
  const shown = TOPICS.filter((key) => matchesOn(match, now.day).includes(key) && ratings.get(key)?.chosen === true);
  return {
    topics: TOPICS.map((key) => ({ key, ...ratings.get(key), waits: waits(state, ratings.get(key)) })),
    own: [...own].map(([topic, one]) => ({ topic, ...one })),
    both: shown.filter((key) => !lies(state, key)).sort((one, other) => heatOf(one) - heatOf(other)),
    table: seen.filter(({ id }) => !isSaid(state, id)),
    said: seen.filter(({ id }) => isSaid(state, id)).reverse(),
    off: isClosed(closed, "topic-tabled", now.day),
  };
};
