import type { Bytes } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { sha256, utf8 } from "../hash.ts";
import { proveBatch } from "./batched-dleq.ts";
import { proveEither } from "./or-proof.ts";
import { answerMatch, type MatchRound, offerMatch, resultOfMatch, verifyMatchOffer } from "./private-and.ts";
import {
  BASE,
  joined,
  type Point,
  pointBytes,
  pointFor,
  raised,
  readPoint,
  type Scalar,
  secretScalar,
  SUITE,
} from "./ristretto.ts";

// Ana is honest. Ben's client is modified, and knows everything that Ben may know.
const round: MatchRound = { context: utf8("space|week-1|list|epoch"), items: ["hand", "hug", "walk"] };
const before: MatchRound = { ...round, context: utf8("space|week-0|list|epoch") };
const seed = (of: number): Uint8Array => new Uint8Array(32).fill(of);
const ana = offerMatch(round, "a", [true, false, true], seed(1));
const ben = offerMatch(round, "b", [true, true, false], seed(2));
const other = offerMatch(round, "b", [false, false, false], seed(3));

const pointOf = (bytes: Bytes): Point => readPoint(bytes) ?? expect.unreachable();
const ITEM = 160;
const item = (message: Bytes, at: number): Bytes => message.slice(32 + at * ITEM, 32 + (at + 1) * ITEM);
const withItem = (message: Bytes, at: number, changed: Bytes): Bytes => {
  const copy = message.slice();
  copy.set(changed, 32 + at * ITEM);
  return copy;
};
const withBytes = (message: Bytes, start: number, changed: Bytes): Bytes => {
  const copy = message.slice();
  copy.set(changed, start);
  return copy;
};
const added = (bytes: Bytes, value: bigint): Bytes => {
  let sum = value;
  for (let at = bytes.length - 1; at >= 0; at -= 1) sum += BigInt(bytes[at] ?? 0) << BigInt(8 * at);
  return bytes.map((_, at) => Number((sum >> BigInt(8 * at)) & 255n));
};
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

// By hand: a round of one item, in which nothing but the cheat can be wrong.
const solo: MatchRound = { ...round, items: ["hand"] };
const anaAlone = offerMatch(solo, "a", [true], seed(1));
const bindingOf = ({ context, items }: MatchRound): Bytes => joined([utf8(SUITE), context, ...items.map(utf8)]);
const base = (label: string): Point => pointFor(label, [bindingOf(solo), utf8("0")]);
const [a1, a2]: readonly [Scalar, Scalar] = [123456789n, 987654321n];
/** An offer with the proof that a modified client can give for it. */
const byHand = (q: Point, proved: { readonly secret: Scalar; readonly as: 0 | 1; readonly key?: Point }): Bytes => {
  const { secret, as, key = raised(BASE, a1) } = proved;
  const bound = joined([bindingOf(solo), utf8("b"), utf8("0")]);
  const either = { key, bases: [base("yes"), base("no-b")] as const, raised: q, bound };
  return new Uint8Array([...pointBytes(key), ...pointBytes(q), ...proveEither(either, as, secret, seed(9))]);
};
const yes = raised(base("yes"), a1);
const no = raised(base("no-b"), a1);
const byHands: Readonly<Record<string, () => Bytes>> = {
  "a point raised by another exponent, proved with it": () => byHand(raised(base("yes"), a2), { secret: a2, as: 0 }),
  "a point raised by another exponent, proved with the key's": () =>
    byHand(raised(base("yes"), a2), { secret: a1, as: 0 }),
  "a point out of nowhere": () => byHand(base("anything"), { secret: a1, as: 0 }),
  "a yes and a no at once": () => byHand(yes.add(no), { secret: a1, as: 0 }),
  "the other side's no": () => byHand(raised(base("no-a"), a1), { secret: a1, as: 1 }),
  "a no with the proof of a yes": () => byHand(no, { secret: a1, as: 0 }),
  "a yes with the proof of a no": () => byHand(yes, { secret: a1, as: 1 }),
  // With the exponent zero everything would match everything.
  "the exponent zero, honestly proved": () =>
    byHand(BASE.subtract(BASE), { secret: 0n, as: 0, key: BASE.subtract(BASE) }),
  "another key than that of the proof": () =>
    withBytes(byHand(yes, { secret: a1, as: 0 }), 0, pointBytes(raised(BASE, a2))),
};

const offers: Readonly<Record<string, () => Bytes>> = {
  "the neutral element for an item": () => withBytes(ben.message, 32, new Uint8Array(32)),
  "the neutral element for the key": () => withBytes(ben.message, 0, new Uint8Array(32)),
  "Ana's whole offer, sent back": () => ana.message,
  "Ana's key with own items": () => withBytes(ben.message, 0, ana.message.slice(0, 32)),
  "one of Ana's items among the own": () => withItem(ben.message, 0, item(ana.message, 0)),
  "two items that changed places": () =>
    withItem(withItem(ben.message, 0, item(ben.message, 1)), 1, item(ben.message, 0)),
  "an offer of another round": () => offerMatch(before, "b", [true, true, true], seed(2)).message,
  "an item of another own offer": () => withItem(ben.message, 1, item(other.message, 1)),
  "the proof of another item": () => withBytes(ben.message, 64, item(ben.message, 2).slice(32)),
  "a proof of nothing": () => withBytes(ben.message, 64, new Uint8Array(128)),
  "a second encoding of a point": () => withBytes(ben.message, 32, new Uint8Array(32).fill(255)),
  "a negative encoding of a point": () => withBytes(ben.message, 32, added(item(ben.message, 0).slice(0, 32), 1n)),
  "a second encoding of a scalar": () => withBytes(ben.message, 64, added(item(ben.message, 0).slice(32, 64), ORDER)),
  "challenges that do not add up": () => withBytes(ben.message, 64, added(item(ben.message, 0).slice(32, 64), 1n)),
  "one item too few": () => ben.message.slice(0, -ITEM),
  "one item too many": () => new Uint8Array([...ben.message, ...item(ben.message, 0)]),
  "nothing at all": () => new Uint8Array(),
};

const honest = answerMatch(round, "b", ben, ana.message) ?? expect.unreachable();
const anas = [0, 1, 2].map((at) => item(ana.message, at).slice(0, 32));
/** Points that Ben sends back, with the batched proof that he can give for them. */
const answered = (exponent: Scalar, key: Point): Bytes => {
  const from = anas.map(pointOf);
  const to = from.map((point) => raised(point, exponent));
  const bound = joined([bindingOf(round), utf8("b"), sha256(ana.message), sha256(ben.message)]);
  const proof = proveBatch({ key, from, to, bound }, exponent, seed(8));
  return new Uint8Array([...to.flatMap((point) => [...pointBytes(point)]), ...proof]);
};
const bens = secretScalar(seed(2), "exponent", joined([bindingOf(round), utf8("b")]));
const answers: Readonly<Record<string, () => Bytes | undefined>> = {
  "points raised by another exponent, proved for its key": () => answered(a2, raised(BASE, a2)),
  "points raised by another exponent, proved for Ben's key": () => answered(a2, raised(BASE, bens)),
  "an answer by another own offer's exponent": () => answerMatch(round, "b", other, ana.message),
  "an answer to another offer of Ana's": () =>
    answerMatch(round, "b", ben, offerMatch(round, "a", [false, false, false], seed(5)).message),
  "an answer of another round": () => {
    const [hers, his] = [offerMatch(before, "a", [], seed(1)), offerMatch(before, "b", [], seed(2))];
    return answerMatch(before, "b", his, hers.message);
  },
  "one point changed": () => withBytes(honest, 0, pointBytes(base("anything"))),
  "two points that changed places": () =>
    withBytes(withBytes(honest, 0, honest.slice(32, 64)), 32, honest.slice(0, 32)),
  "two errors that cancel out in a plain sum": () => {
    const points = [honest.slice(0, 32), honest.slice(32, 64)].map(pointOf);
    const error = raised(BASE, a1);
    const [first, second] = [points[0]?.add(error), points[1]?.subtract(error)];
    if (first === undefined || second === undefined) return expect.unreachable();
    return withBytes(withBytes(honest, 0, pointBytes(first)), 32, pointBytes(second));
  },
  "the neutral element for a point": () => withBytes(honest, 64, new Uint8Array(32)),
  "Ana's own answer, sent back": () => answerMatch(round, "a", ana, ben.message),
  "Ana's own points, sent back": () => withBytes(honest, 0, new Uint8Array(anas.flatMap((point) => [...point]))),
  "a proof of nothing": () => withBytes(honest, 96, new Uint8Array(64)),
  "a second encoding of a scalar": () => withBytes(honest, 96, added(honest.slice(96, 128), ORDER)),
  "one point too few": () => honest.slice(32),
  "nothing at all": () => new Uint8Array(),
};

describe("a modified client of Ben's", () => {
  it("passes where it is honest", () => {
    expect(verifyMatchOffer(round, "b", ben.message)).toBe(true);
    expect(verifyMatchOffer(solo, "b", byHand(yes, { secret: a1, as: 0 }))).toBe(true);
    expect(verifyMatchOffer(solo, "b", byHand(no, { secret: a1, as: 1 }))).toBe(true);
    expect(resultOfMatch(round, "a", ana, ben.message, answered(bens, raised(BASE, bens)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(resultOfMatch(round, "a", ana, ben.message, honest)).toEqual([true, false, false]);
  });
  it.each(Object.entries(byHands))("gets no answer for %s, made by hand", (_, cheat) => {
    expect(answerMatch(solo, "a", anaAlone, cheat())).toBeUndefined();
  });
  it.each(Object.entries(offers))("gets no answer for %s", (_, cheat) => {
    expect(answerMatch(round, "a", ana, cheat())).toBeUndefined();
  });
  it.each(Object.entries(answers))("gives no result by %s", (_, cheat) => {
    const answer = cheat();
    if (answer === undefined) return expect.unreachable("the cheat was made");
    expect(resultOfMatch(round, "a", ana, ben.message, answer)).toBeUndefined();
  });
  it("cannot make its offer another one afterwards, to match what Ana did not answer", () => {
    const late = offerMatch(round, "b", [true, true, true], seed(2));
    expect(resultOfMatch(round, "a", ana, late.message, honest)).toBeUndefined();
  });
  it("is found by any single changed byte", () => {
    for (let at = 0; at < ben.message.length; at += 37)
      expect(
        verifyMatchOffer(round, "b", withBytes(ben.message, at, new Uint8Array([(ben.message[at] ?? 0) ^ 4]))),
      ).toBe(false);
    for (let at = 0; at < honest.length; at += 23) {
      const changed = withBytes(honest, at, new Uint8Array([(honest[at] ?? 0) ^ 4]));
      expect(resultOfMatch(round, "a", ana, ben.message, changed)).toBeUndefined();
    }
  });
});
