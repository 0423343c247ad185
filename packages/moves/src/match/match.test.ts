import { addDays, dayOf, derivedId } from "@goldseam/kernel";
import {
  ana,
  ben,
  matchCouple as coupleOf,
  matching as practice,
  matchList as list,
  MONDAY,
  owesTheLaws,
} from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { drawItems, type MatchCrypto } from "./match.driver.ts";
import type { MatchEvent } from "./match.fields.ts";
import { matchesOn, restsInMatch, weekOf } from "./match.ts";

/** Of the right sizes and nothing else: the real one runs in the app's own tests. Wishes stand in clear in it. */
const clear: MatchCrypto = {
  digest: (parts) => derivedId(...parts).repeat(2),
  offer: (_, __, wishes) =>
    wishes
      .map((wish) => (wish ? "1" : "0"))
      .join("")
      .padEnd(3264, "0"),
  answer: (_, __, own, theirs) => (theirs.length === 3264 ? own.offer.slice(0, 768) : undefined),
  result: (drawn, _, own, theirs) => drawn.items.map((__, at) => own.offer[at] === "1" && theirs[at] === "1"),
};
const all = list.items;
const wishes = (hers: ReadonlyArray<string>, his: ReadonlyArray<string>) => ({ [ana]: hers, [ben]: his });
const day = (after: number): string => addDays(dayOf(MONDAY), after);
const hex = (letter: string, length = 64): string => letter.repeat(length);

describe("the rules", () => {
  const week = weekOf(dayOf(MONDAY));
  const commit = (round = week, from = "list-1"): MatchEvent => ({
    type: "match-commit",
    data: { round, list: from, commit: hex("a") },
  });
  const reveal = (round = week): MatchEvent => ({ type: "match-reveal", data: { round, coin: hex("b") } });
  const offer = (round = week): MatchEvent => ({ type: "match-offer", data: { round, offer: hex("c", 3264) } });
  const answer = (round = week): MatchEvent => ({ type: "match-answer", data: { round, answer: hex("d", 768) } });
  it("keeps the laws", () =>
    owesTheLaws(
      practice,
      ({ day: today }) => {
        const now = weekOf(dayOf(today));
        const own = { coin: hex("e"), secret: hex("f") };
        return [week, now].flatMap(
          (round): ReadonlyArray<MatchEvent> => [
            ...[commit(round), reveal(round), offer(round), answer(round)],
            { type: "match-kept", data: { round, ...own } },
            { type: "match-went", data: { round, turn: "offer", on: hex("a") } },
            { type: "match-shown", data: { round, items: ["item-1"] } },
          ],
        );
      },
      { walks: 80, length: 24 },
    ));
  const refusals: ReadonlyArray<readonly [string, ReadonlyArray<readonly [typeof ana, MatchEvent, string?]>]> = [
    ["opensInItsWeek", [[ana, commit(week + 1)]]],
    [
      "oneAtATime",
      [
        [ana, commit()],
        [ben, commit(week + 1), day(7)],
      ],
    ],
    [
      "oneList",
      [
        [ana, commit()],
        [ben, commit(week, "list-2")],
      ],
    ],
    ["ofTheOpenRound", [[ana, reveal()]]],
    [
      "ofTheOpenRound",
      [
        [ana, commit()],
        [ben, commit(), day(14)],
      ],
    ],
    [
      "onceEach",
      [
        [ana, commit()],
        [ana, commit()],
      ],
    ],
    [
      "inOrder",
      [
        [ana, commit()],
        [ana, reveal()],
      ],
    ],
  ];
  it.each(refusals)("%s refuses", (rule, steps) => {
    const couple = coupleOf(clear);
    for (const [person, event, on = MONDAY] of steps) couple.write(person, [event], on);
    expect(couple.ignored(ana).at(-1)?.rule).toBe(rule);
    expect(couple.ignored(ana)).toHaveLength(1);
  });
  it("takes words of exact sizes alone", () => {
    const couple = coupleOf(clear);
    couple.write(ana, [{ type: "match-commit", data: { round: week, list: "list-1", commit: hex("a", 63) } }], MONDAY);
    expect(couple.ignored(ana)).toMatchObject([{ rule: "KRN-2" }]);
  });
  it("a phone keeps one chance, goes out once on a turn, and ends a round once", () => {
    const kept: MatchEvent = { type: "match-kept", data: { round: week, coin: hex("e"), secret: hex("f") } };
    const went: MatchEvent = { type: "match-went", data: { round: week, turn: "reveal", on: hex("a") } };
    const shown: MatchEvent = { type: "match-shown", data: { round: week, items: [] } };
    const couple = coupleOf(clear);
    for (const event of [kept, kept, went, went, shown, shown]) couple.write(ana, [event], MONDAY);
    expect(couple.ignored(ana).map(({ rule }) => rule)).toEqual(["keptOnce", "wentOnce", "closedOnce"]);
  });
});

describe("a round", () => {
  it("runs by itself, and shows both the same: at most three that both chose", () => {
    const couple = coupleOf(clear);
    couple.run(MONDAY, wishes(all, all));
    expect(couple.shown(ana)).toHaveLength(3);
    expect(couple.shown(ana)).toEqual(couple.shown(ben));
    expect(couple.messages()).toHaveLength(8);
  });
  it("draws ten of a list by both coins, and each item as often as another", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const item of drawItems(list, [`coin-${seed}`, "other"])) times.set(item, (times.get(item) ?? 0) + 1);
    expect(drawItems(list, ["a", "b"])).toHaveLength(10);
    for (const item of all) expect(times.get(item)).toSatisfy((count: number) => count > 700 && count < 970);
  });
  it("is the same round for who answers all, some and nothing", () => {
    const outside = (hers: ReadonlyArray<string>) => {
      const couple = coupleOf(clear);
      couple.run(MONDAY, wishes(hers, []));
      return couple.messages().map(({ type, data, meta }) => [type, meta.author, JSON.stringify(data).length]);
    };
    expect(outside(all)).toEqual(outside([]));
    expect(outside(["item-3"])).toEqual(outside([]));
  });
  it("goes on later wherever it stands, while one phone is off for days", () => {
    const couple = coupleOf(clear);
    for (const after of [0, 4, 8]) {
      while (couple.step(ana, day(after), all));
      while (couple.step(ben, day(after + 1), all));
    }
    // Ana's phone had begun the next round before Ben's read this one.
    const [hers, his] = [ana, ben].map((person) => couple.folded(person).mine.shown);
    expect(hers?.[0]?.items).toHaveLength(3);
    expect(his?.[0]?.items).toEqual(hers?.[0]?.items);
  });
  it("is one a week, and the next begins with the next week", () => {
    const couple = coupleOf(clear);
    couple.run(MONDAY, wishes(all, all));
    for (let after = 1; after < 7; after++) couple.run(day(after), wishes(all, all));
    expect(couple.messages()).toHaveLength(8);
    couple.run(day(7), wishes(all, all));
    expect(couple.messages()).toHaveLength(16);
  });
  it("that stands still blocks the next for fourteen days", () => {
    const couple = coupleOf(clear);
    couple.step(ana, MONDAY);
    for (let after = 1; after < 14; after++) expect(couple.step(ana, day(after))).toBe(false);
    couple.run(day(14), wishes(all, all));
    expect(couple.shown(ana)).toHaveLength(3);
  });
  it("does not show again for fourteen days what it showed", () => {
    const couple = coupleOf(clear);
    couple.run(MONDAY, wishes(all, all));
    const { mine } = couple.folded(ana);
    const [item = ""] = couple.shown(ana) ?? [];
    expect(restsInMatch(mine, item, dayOf(day(13)))).toBe(true);
    expect(restsInMatch(mine, item, dayOf(day(14)))).toBe(false);
    expect(matchesOn(mine, dayOf(day(6)))).toContain(item);
    expect(matchesOn(mine, dayOf(day(7)))).toEqual([]);
  });
  it("goes on after a death between the private words and the message, and never makes a second offer", () => {
    const couple = coupleOf(clear);
    const dies = (): string | undefined => {
      const { own, message } = couple.next(ana, MONDAY, all);
      couple.write(ana, own, MONDAY);
      return message?.type;
    };
    expect(dies()).toBe("match-commit");
    couple.step(ana);
    couple.step(ben);
    expect(dies()).toBe("match-reveal");
    couple.step(ana);
    couple.step(ben);
    expect(dies()).toBe("match-offer");
    expect(couple.next(ana, MONDAY, [])).toMatchObject({ void: "offer" });
  });
  it("is left to the phone that began it", () => {
    const couple = coupleOf(clear);
    couple.step(ana);
    couple.step(ben);
    couple.become(couple.log().filter(({ lane, meta }) => lane === "shared" || meta.author === ben));
    expect(couple.step(ana)).toBe(false);
  });
});
