import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Kinds of offers that a limit can take away... */
export const OFFERS = ["touch", "closeness", "heavy-talks", "talks", "time", "plans", "together"] as const;
/** ...and topics, wherever they come up. Anything else is said in own words. */
const TOPICS = ["outside-stress", "money", "family", "children", "work", "past", "faith", "health"] as const;
export const AREAS = [...OFFERS, ...TOPICS] as const;
export type Area = (typeof AREAS)[number];
export const LEVELS = ["fine", "ask", "no"] as const;

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 200;
const own = words(4 * MOST_CHARACTERS);

const body = {
  areas: v.pipe(v.array(v.picklist(AREAS)), v.maxLength(AREAS.length)),
  /** Where my line is. */
  line: v.exactOptional(own),
  level: v.picklist(LEVELS),
  why: v.exactOptional(own),
  /** Last day on which it stands; absent: until its owner changes it. */
  until: v.exactOptional(day),
};
/** A limit says what it is about: by a ready word, or in own ones. */
const whole = v.pipe(
  v.object({ limit: thing, ...body }),
  v.check(({ areas, line }) => areas.length > 0 || line !== undefined),
);
const ref = v.object({ limit: thing });

export const events = {
  ...arrivals,
  /** Told to the other person. It stands from here on, on both phones. */
  "limit-shared": shared(whole),
  "limit-changed": shared(whole),
  "limit-ended": shared(ref),
  /** The other person says it back: a kindness afterwards. Nothing waits for it. */
  "limit-said-back": shared(v.object({ limit: thing, words: own })),
  /** What the other person may do is not a limit of mine; it can be told as a wish. */
  "wish-told": shared(v.object({ wish: thing, to: person, words: own })),
  "wish-taken-back": shared(v.object({ wish: thing })),
  /** For me alone: stands on my phone; said again it replaces what it said before. */
  "limit-kept": privately(whole),
  "limit-dropped": privately(ref),
  /** `version`: how often it had been changed when I read it. */
  "limit-read": privately(v.object({ limit: thing, version: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
} as const;
export type MyLimitsEvent = EventOf<typeof events>;
export type Whole = Extract<MyLimitsEvent, { type: "limit-kept" }>["data"];
export type Body = Omit<Whole, "limit" | "until">;
