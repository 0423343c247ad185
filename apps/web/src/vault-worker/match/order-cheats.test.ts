import { addDays, dayOf } from "@goldseam/kernel";
import { ana, ben, type MatchCouple, matchList, MONDAY } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import {
  begun,
  couple,
  drawn,
  honest,
  kept,
  offerOf,
  offers,
  says,
  week,
  afterAWeek,
} from "./cheating.test-support.ts";

/** Refused by the rules of the round on every phone: it is as if it had not been sent. */
const refused: Readonly<Record<string, readonly [rule: string, () => MatchCouple]>> = {
  "a second commitment, once Ana's coin was seen": [
    "onceEach",
    () => {
      const of = couple();
      honest(of, ana, ben, ana);
      says(of, { type: "match-commit", data: { round: week, list: matchList.id, commit: "ee".repeat(32) } });
      return of;
    },
  ],
  "a coin before Ana has committed": [
    "inOrder",
    () => {
      const of = couple();
      honest(of, ben);
      says(of, { type: "match-reveal", data: { round: week, coin: kept(of).coin } });
      return of;
    },
  ],
  "an offer before the coins are known": [
    "inOrder",
    () => {
      const of = couple();
      honest(of, ana, ben);
      offers(of, "0".repeat(3264));
      return of;
    },
  ],
  "a second offer, to see two draws": [
    "onceEach",
    () => {
      const of = begun(true);
      offers(of, offerOf(drawn(of), "ab".repeat(32)));
      return of;
    },
  ],
  "a second answer": [
    "onceEach",
    () => {
      const of = begun(true);
      honest(of, ben);
      says(of, { type: "match-answer", data: { round: week, answer: "0".repeat(768) } });
      return of;
    },
  ],
  "another list": [
    "oneList",
    () => {
      const of = couple();
      honest(of, ana);
      says(of, { type: "match-commit", data: { round: week, list: "list-2", commit: "ee".repeat(32) } });
      return of;
    },
  ],
  "a second round in the week, to see ten more": [
    "opensInItsWeek",
    () => {
      const of = afterAWeek();
      const commit = { round: week, list: matchList.id, commit: "ee".repeat(32) };
      says(of, { type: "match-commit", data: commit }, addDays(dayOf(MONDAY), -1));
      return of;
    },
  ],
  "another round while one is open": [
    "oneAtATime",
    () => {
      const of = begun();
      const commit = { round: week + 1, list: matchList.id, commit: "ee".repeat(32) };
      says(of, { type: "match-commit", data: commit }, addDays(dayOf(MONDAY), 7));
      return of;
    },
  ],
  "a word for a round that is over": [
    "ofTheOpenRound",
    () => {
      const of = begun();
      says(of, { type: "match-offer", data: { round: week - 1, offer: "0".repeat(3264) } });
      return of;
    },
  ],
  "an offer of another size": [
    "KRN-2",
    () => {
      const of = begun();
      offers(of, "0".repeat(3264 + 320));
      return of;
    },
  ],
  "an answer of another size": [
    "KRN-2",
    () => {
      const of = begun(true);
      says(of, { type: "match-answer", data: { round: week, answer: "0".repeat(64) } });
      return of;
    },
  ],
};

describe("cheats of a modified client in the order of a round", () => {
  it.each(Object.entries(refused))("detects %s", (_, [rule, cheat]) => {
    const of = cheat();
    expect(of.ignored(ana).at(-1)?.rule).toBe(rule);
    expect(of.ignored(ben).at(-1)?.rule).toBe(rule);
  });
});
