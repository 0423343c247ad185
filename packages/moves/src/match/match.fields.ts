import { type EventOf, privately, shared } from "@goldseam/kernel";
import * as v from "valibot";
import { key } from "../fields.ts";

/** Items of a list that a round draws. */
export const DRAWN = 10;
/** Items that a round shows at most. */
export const MOST_SHOWN = 3;

/** Bytes of the messages of the verified private AND over ten items (`@goldseam/crypto/private-and`). */
const OFFER_BYTES = 32 + DRAWN * 160;
const ANSWER_BYTES = 64 + DRAWN * 32;
const hex = (bytes: number) => v.pipe(v.string(), v.length(2 * bytes), v.regex(/^[0-9a-f]+$/));
/** A round has the number of its week, Monday to Sunday. */
const round = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

export const TURNS = ["commit", "reveal", "offer", "answer"] as const;
export type MatchTurn = (typeof TURNS)[number];

/**
 * Spread into a practice's events. Each round is four messages of each person, of fixed sizes, whatever somebody has
 * answered, changed or withdrawn; answers themselves are private events of the practice and never travel.
 */
export const matchEvents = {
  "match-commit": shared(v.object({ round, list: key, commit: hex(32) })),
  "match-reveal": shared(v.object({ round, coin: hex(32) })),
  "match-offer": shared(v.object({ round, offer: hex(OFFER_BYTES) })),
  "match-answer": shared(v.object({ round, answer: hex(ANSWER_BYTES) })),
  /** This phone's own chance in a round, before the first message of it. */
  "match-kept": privately(v.object({ round, coin: hex(32), secret: hex(32) })),
  /** Which word of the other person a turn of mine went out on: it never goes out on a second one. */
  "match-went": privately(v.object({ round, turn: v.picklist(TURNS), on: hex(32) })),
  /** A round is over on this phone, with what appears. A void one shows nothing and says nothing. */
  "match-shown": privately(v.object({ round, items: v.pipe(v.array(key), v.maxLength(MOST_SHOWN)) })),
} as const;
export type MatchEvent = EventOf<typeof matchEvents>;
export type MatchMessage = Extract<
  MatchEvent,
  { type: "match-commit" | "match-reveal" | "match-offer" | "match-answer" }
>;
export type MatchOwn = Exclude<MatchEvent, MatchMessage>;

/** Which turn a message takes. */
export const turnOfMessage = ({ type }: MatchMessage): MatchTurn =>
  TURNS.find((turn) => type === `match-${turn}`) ?? "commit";

/** The opaque word in a message. */
export const wordOf = ({ type, data }: MatchMessage): string => {
  if (type === "match-commit") return data.commit;
  if (type === "match-reveal") return data.coin;
  return type === "match-offer" ? data.offer : data.answer;
};
