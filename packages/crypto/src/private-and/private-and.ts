import type { Bytes } from "@goldseam/wire-types";
import { sha256, utf8 } from "../hash.ts";
import { BATCH_PROOF_SIZE, type Batch, proveBatch, verifyBatch } from "./batched-dleq.ts";
import { type Either, PROOF_SIZE, proveEither, verifyEither } from "./or-proof.ts";
import {
  BASE,
  joined,
  type Point,
  pointBytes,
  pointFor,
  raised,
  readPoint,
  secretScalar,
  SIZE,
  SUITE,
} from "./ristretto.ts";

/**
 * Verified private AND: two people learn, for each item of a public list, whether both said yes, and nothing else.
 *
 * EXPERIMENTAL, awaiting outside review: the parts are from textbooks, their composition is ours. It does not hinder a
 * person from saying yes to everything, nor a modified client from stopping after it has read the other's answer.
 *
 * Each publishes an offer and, when the other's is there and verifies, an answer; in any order. Nothing here keeps a
 * secret, asks for randomness or throws on what the other sent. Run it in a worker: a round of ten items costs some
 * hundred multiplications.
 */
export type Side = "a" | "b";

/** What both agree on before: `context` binds space, round, list and epoch, in the caller's own encoding. */
export interface MatchRound {
  readonly context: Bytes;
  /** Ids of the drawn items, in the drawn order. */
  readonly items: ReadonlyArray<string>;
}
export interface MatchOffer {
  /** Kept sealed until the result, then destroyed; never sent. */
  readonly secret: Bytes;
  readonly message: Bytes;
}

const ITEM_SIZE = SIZE + PROOF_SIZE;
/** Bytes of each message: from the number of items alone. */
export const matchOfferSize = (items: number): number => SIZE + items * ITEM_SIZE;
export const matchAnswerSize = (items: number): number => items * SIZE + BATCH_PROOF_SIZE;

const bindingOf = ({ context, items }: MatchRound): Bytes => joined([utf8(SUITE), context, ...items.map(utf8)]);
const basesOf = (round: MatchRound, side: Side, at: number): readonly [Point, Point] => {
  const bound = [bindingOf(round), utf8(String(at))];
  return [pointFor("yes", bound), pointFor(`no-${side}`, bound)];
};
const eitherOf = (round: MatchRound, side: Side, at: number, key: Point, q: Point): Either => ({
  key,
  bases: basesOf(round, side, at),
  raised: q,
  bound: joined([bindingOf(round), utf8(side), utf8(String(at))]),
});
const exponentOf = (secret: Bytes, round: MatchRound, side: Side) =>
  secretScalar(secret, "exponent", joined([bindingOf(round), utf8(side)]));

/**
 * @param wishes one for each item; only true is a yes
 * @param random 32 fresh random bytes for this one offer: a second offer from them would tell what changed
 */
export const offerMatch = (
  round: MatchRound,
  side: Side,
  wishes: ReadonlyArray<boolean>,
  random: Bytes,
): MatchOffer => {
  const exponent = exponentOf(random, round, side);
  const key = raised(BASE, exponent);
  const message = new Uint8Array(matchOfferSize(round.items.length));
  message.set(pointBytes(key));
  for (const at of round.items.keys()) {
    const which = wishes[at] === true ? 0 : 1;
    const bases = basesOf(round, side, at);
    // Both are computed, so that a yes and a no take the same time.
    const q = [raised(bases[0], exponent), raised(bases[1], exponent)] as const;
    const start = SIZE + at * ITEM_SIZE;
    message.set(pointBytes(q[which]), start);
    message.set(proveEither(eitherOf(round, side, at, key, q[which]), which, exponent, random), start + SIZE);
  }
  return { secret: random, message };
};

interface ReadOffer {
  readonly key: Point;
  readonly points: ReadonlyArray<Point>;
}
/** @param own what this device made itself needs no second proof */
const readOffer = (round: MatchRound, side: Side, message: Bytes, own = false): ReadOffer | undefined => {
  if (message.length !== matchOfferSize(round.items.length)) return undefined;
  const key = readPoint(message.subarray(0, SIZE));
  if (key === undefined) return undefined;
  const points: Point[] = [];
  for (const at of round.items.keys()) {
    const start = SIZE + at * ITEM_SIZE;
    const q = readPoint(message.subarray(start, start + SIZE));
    if (q === undefined) return undefined;
    const proof = message.subarray(start + SIZE, start + ITEM_SIZE);
    if (!own && !verifyEither(eitherOf(round, side, at, key, q), proof)) return undefined;
    points.push(q);
  }
  return { key, points };
};
/** Whether an offer of that side is a proved yes or no for each item of this round. */
export const verifyMatchOffer = (round: MatchRound, side: Side, message: Bytes): boolean =>
  readOffer(round, side, message) !== undefined;

const otherOf = (side: Side): Side => (side === "a" ? "b" : "a");
/** An answer is bound to both offers: neither can be another one afterwards. */
const boundTo = (round: MatchRound, side: Side, own: Bytes, theirs: Bytes): Bytes => {
  const [a, b] = side === "a" ? [own, theirs] : [theirs, own];
  return joined([bindingOf(round), utf8(side), sha256(a), sha256(b)]);
};

/** Raises the other's points by the own exponent, proved in one. Undefined when their offer does not verify. */
export const answerMatch = (round: MatchRound, side: Side, own: MatchOffer, theirs: Bytes): Bytes | undefined => {
  const read = readOffer(round, otherOf(side), theirs);
  if (read === undefined) return undefined;
  const exponent = exponentOf(own.secret, round, side);
  const to = read.points.map((point) => raised(point, exponent));
  const bound = boundTo(round, side, own.message, theirs);
  const message = new Uint8Array(matchAnswerSize(to.length));
  for (const [at, point] of to.entries()) message.set(pointBytes(point), at * SIZE);
  const batch = { key: raised(BASE, exponent), from: read.points, to, bound };
  message.set(proveBatch(batch, exponent, own.secret), to.length * SIZE);
  return message;
};

const readAnswer = (count: number, message: Bytes): ReadonlyArray<Point> | undefined => {
  if (message.length !== matchAnswerSize(count)) return undefined;
  const points = Array.from({ length: count }, (_, at) => readPoint(message.subarray(at * SIZE, (at + 1) * SIZE)));
  return points.every((point) => point !== undefined) ? points : undefined;
};

/**
 * Which items both want. Undefined when something the other sent does not verify: then there is no result at all.
 * @param theirs the offer that was answered
 * @param answer their answer to the own offer
 */
export const resultOfMatch = (
  round: MatchRound,
  side: Side,
  own: MatchOffer,
  theirs: Bytes,
  answer: Bytes,
): ReadonlyArray<boolean> | undefined => {
  const offered = readOffer(round, otherOf(side), theirs);
  const mine = readOffer(round, side, own.message, true);
  const answered = readAnswer(round.items.length, answer);
  if (offered === undefined || mine === undefined || answered === undefined) return undefined;
  const bound = boundTo(round, otherOf(side), theirs, own.message);
  const batch: Batch = { key: offered.key, from: mine.points, to: answered, bound };
  if (!verifyBatch(batch, answer.subarray(round.items.length * SIZE))) return undefined;
  const exponent = exponentOf(own.secret, round, side);
  return offered.points.map((point, at) => {
    const both = answered[at];
    return both !== undefined && raised(point, exponent).equals(both);
  });
};
