import { isClosed, type Me, type Now, type ThingId } from "@goldseam/kernel";
import { matchesOn, pairFor, restsInMatch, type OpenedPair } from "@goldseam/moves";
import { type Column, exchangeOf, NOT_OURS, type OwnTopic, type Rating, TOPICS } from "./what-happened.events.ts";
import type { TopicKey } from "./what-happened.events.ts";
import { lies, type Mine, openedOf, type Shared, type Tabled } from "./what-happened.state.ts";

const HOTTEST = 3;

/** A topic of the list as I see it; `waits`: chosen, very hot, and not yet in the match. */
export interface OwnView extends Partial<Rating> {
  readonly key: TopicKey;
  readonly waits: boolean;
}
export interface TableView extends Pick<Tabled, "about" | "sentence" | "day"> {
  readonly topic: ThingId;
  readonly mine: boolean;
  readonly answer: "yes" | "not-yet" | "with-help" | undefined;
  readonly exchange: ThingId;
  readonly round: number;
  readonly opened: OpenedPair<Column> | undefined;
  readonly said: boolean;
  readonly iAgreed: boolean;
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

/** A lighter one was talked through: then the very hot ones may come. */
const hasSaidOne = ({ table }: Shared): boolean => [...table.values()].some(({ saidOn }) => saidOn !== undefined);
const waits = (state: Shared, rating: Rating | undefined): boolean =>
  rating?.chosen === true && rating.heat === HOTTEST && !rating.help && !hasSaidOne(state);
const isOnTable = ({ table }: Shared, key: TopicKey): boolean =>
  [...table.values()].some((one) => one.about === key && lies(one));

/** What I say yes to in the match today. Everything else is one and the same no. */
export const wishesOn = (state: Shared, { ratings, match }: Mine, { day }: Now): ReadonlyArray<TopicKey> =>
  TOPICS.filter((key) => {
    const rating = ratings.get(key);
    return rating?.chosen === true && !waits(state, rating) && !restsInMatch(match, key, day) && !isOnTable(state, key);
  });

const tableView = (state: Shared, { ratings }: Mine, me: Me, one: Tabled): TableView => {
  const { id: topic, about, answer, round, sentence, day, saidOn } = one;
  const open = openedOf(state, one);
  return {
    ...{ topic, about, sentence, day, round },
    mine: one.by === me.person,
    answer: answer?.as,
    exchange: open?.id ?? exchangeOf(topic, round),
    opened: open && pairFor(open, me.person),
    said: saidOn !== undefined,
    iAgreed: sentence?.agreed.includes(me.person) === true,
    ours: about !== NOT_OURS,
    hot: typeof about === "string" && ratings.get(about)?.heat === HOTTEST,
  };
};

export const view = (state: Shared, mine: Mine, me: Me, now: Now): WhatHappenedView => {
  const { ratings, own, match, closed } = mine;
  const seen = [...state.table.values()].filter(({ rested }) => !rested).map((one) => tableView(state, mine, me, one));
  const heatOf = (key: TopicKey): number => ratings.get(key)?.heat ?? 0;
  const shown = TOPICS.filter((key) => matchesOn(match, now.day).includes(key) && ratings.get(key)?.chosen === true);
  return {
    topics: TOPICS.map((key) => ({ key, ...ratings.get(key), waits: waits(state, ratings.get(key)) })),
    own: [...own].map(([topic, one]) => ({ topic, ...one })),
    both: shown.filter((key) => !isOnTable(state, key)).sort((one, other) => heatOf(one) - heatOf(other)),
    table: seen.filter(({ said }) => !said),
    said: seen.filter(({ said }) => said).reverse(),
    off: isClosed(closed, "topic-tabled", now.day),
  };
};
