import { arrivals, derivedId, type EventOf, opened, privately, shared, type ThingId } from "@goldseam/kernel";
import { JOINT_STARTS, matchEvents, TABLE_ANSWERS, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** What presses from outside stands first: it is nobody's fault here. */
export const GROUPS = {
  outside: ["work-load", "money-tight", "too-tired", "illness", "a-loss", "relatives", "papers-and-home"],
  everyday: ["household", "spending", "children", "time-for-us", "phones", "friends", "decisions", "other-plans"],
  speaking: ["how-we-speak", "silence", "not-heard", "alone-with-it"],
  between: ["closeness", "jealousy", "faith-and-custom", "an-old-fight", "trust-broken"],
} as const;
export const TOPICS = [...GROUPS.outside, ...GROUPS.everyday, ...GROUPS.speaking, ...GROUPS.between] as const;
export type TopicKey = (typeof TOPICS)[number];
/** What is not both people's doing is never called "ours". */
export const NOT_OURS: TopicKey = "trust-broken";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 1200;
export const MOST_TITLE = 80;
const long = words(4 * MOST_CHARACTERS);
const title = words(4 * MOST_TITLE);
const part = v.exactOptional(long);

/** Both phones name a round of writing alike. */
export const exchangeOf = (topic: ThingId, round: number): ThingId => derivedId("what-happened", topic, String(round));

export const LEVELS = { heat: ["quiet", "warm", "hot"], weight: ["little", "some", "much"] } as const;
const rated = { heat: v.exactOptional(v.picklist(LEVELS.heat)), weight: v.exactOptional(v.picklist(LEVELS.weight)) };
const ref = v.object({ topic: thing });
export const PARTS = ["happened", "to-me", "outside", "i-did"] as const;
export type Part = (typeof PARTS)[number];

export const events = {
  ...arrivals,
  ...matchEvents,
  /** For me alone; said again it replaces what it said before. `help`: with a third person, if at all. */
  "topic-rated": privately(v.object({ key: v.picklist(TOPICS), ...rated, chosen: v.boolean(), help: v.boolean() })),
  "own-topic-kept": privately(v.object({ topic: thing, words: title, ...rated })),
  "own-topic-dropped": privately(ref),
  /** Shows the other person the title, and nothing else. */
  "topic-tabled": shared(v.object({ topic: thing, about: v.union([v.picklist(TOPICS), title]) })),
  "topic-answered": shared(v.object({ topic: thing, as: v.picklist(TABLE_ANSWERS) })),
  "topic-rested": shared(ref),
  /** The sealed columns of a round did not open: the next one. */
  "columns-asked-again": shared(
    v.object({ topic: thing, round: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1000)) }),
  ),
  "column-opened": opened(
    v.object({ topic: thing, exchange: thing, happened: long, "to-me": part, outside: part, "i-did": part }),
  ),
  /** `sentence` names these very words: a tap agrees to them and to no later ones. */
  "sentence-written": shared(
    v.object({ topic: thing, sentence: thing, start: v.picklist(JOINT_STARTS), words: title }),
  ),
  "sentence-agreed": shared(v.object({ topic: thing, sentence: thing })),
} as const;
export type WhatHappenedEvent = EventOf<typeof events>;
type Data<T extends WhatHappenedEvent["type"]> = Extract<WhatHappenedEvent, { type: T }>["data"];
export type Column = Pick<Data<"column-opened">, Part>;
export type About = Data<"topic-tabled">["about"];
export type Rating = Omit<Data<"topic-rated">, "key">;
export type OwnTopic = Omit<Data<"own-topic-kept">, "topic">;
