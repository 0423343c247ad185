import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../hash.ts";
import {
  answerMatch,
  matchAnswerSize,
  type MatchRound,
  matchOfferSize,
  offerMatch,
  resultOfMatch,
} from "./private-and.ts";
import { verifyMatchOffer } from "./private-and.ts";

const roundOf = (items: number, name = "week-1"): MatchRound => ({
  context: utf8(`space|${name}|list|epoch`),
  items: Array.from({ length: items }, (_, at) => `item-${at}`),
});
const seed = (of: number): Uint8Array => new Uint8Array(32).fill(of);
const play = (round: MatchRound, a: ReadonlyArray<boolean>, b: ReadonlyArray<boolean>, salt = 0) => {
  const [ofA, ofB] = [offerMatch(round, "a", a, seed(1 + salt)), offerMatch(round, "b", b, seed(2 + salt))];
  const [answerA, answerB] = [answerMatch(round, "a", ofA, ofB.message), answerMatch(round, "b", ofB, ofA.message)];
  if (answerA === undefined || answerB === undefined) return expect.unreachable("an honest offer verifies");
  return {
    ...{ ofA, ofB, answerA, answerB },
    seenByA: resultOfMatch(round, "a", ofA, ofB.message, answerB),
    seenByB: resultOfMatch(round, "b", ofB, ofA.message, answerA),
  };
};

describe("private AND", () => {
  it("is the truth table, on both sides", () => {
    const { seenByA, seenByB } = play(roundOf(4), [false, false, true, true], [false, true, false, true]);
    expect(seenByA).toEqual([false, false, false, true]);
    expect(seenByB).toEqual(seenByA);
  });
  it("is the AND of any two lists", () => {
    const lists = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.nat(200), (pairs, salt) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const { seenByA, seenByB } = play(roundOf(pairs.length), a, b, salt);
        expect(seenByA).toEqual(pairs.map(([one, other]) => one && other));
        expect(seenByB).toEqual(seenByA);
      }),
      { numRuns: 12 },
    );
  });
  it("has messages of one size, whatever is wished for", () => {
    const round = roundOf(3);
    for (const wishes of [[], [true], [false, false, false], [true, true, true]]) {
      const { ofA, answerA } = play(round, wishes, [true, false, true]);
      expect([ofA.message.length, answerA.length]).toEqual([matchOfferSize(3), matchAnswerSize(3)]);
    }
  });
  it("shares no point between two rounds, two sides or a yes and a no", () => {
    const offers = [
      offerMatch(roundOf(2), "a", [true, false], seed(1)),
      offerMatch(roundOf(2, "week-2"), "a", [true, false], seed(1)),
      offerMatch(roundOf(2), "b", [true, false], seed(1)),
      offerMatch(roundOf(2), "a", [false, true], seed(1)),
    ];
    const points = offers.flatMap(({ message }) => [message.slice(32, 64), message.slice(192, 224)].map(String));
    expect(new Set(points).size).toBe(points.length);
  });
  it("answers alike each time, and another seed gives other bytes", () => {
    const round = roundOf(1);
    expect(offerMatch(round, "a", [true], seed(3))).toEqual(offerMatch(round, "a", [true], seed(3)));
    expect(offerMatch(round, "a", [true], seed(4)).message).not.toEqual(
      offerMatch(round, "a", [true], seed(3)).message,
    );
  });
  it("takes no offer for the other side's, for another list or another order", () => {
    const round = roundOf(2);
    const { message } = offerMatch(round, "a", [true, true], seed(1));
    expect(verifyMatchOffer(round, "a", message)).toBe(true);
    expect(verifyMatchOffer(round, "b", message)).toBe(false);
    expect(verifyMatchOffer({ ...round, items: ["item-1", "item-0"] }, "a", message)).toBe(false);
    expect(verifyMatchOffer({ ...round, items: ["item-0", "item-2"] }, "a", message)).toBe(false);
  });
});
