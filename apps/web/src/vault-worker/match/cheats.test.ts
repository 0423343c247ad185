import { addDays, dayOf, share } from "@goldseam/kernel";
import type { MatchMessage } from "@goldseam/moves";
import { ana, ben, type MatchCouple, matchList, MONDAY } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import {
  all,
  begun,
  couple,
  drawn,
  honest,
  kept,
  message,
  offerOf,
  offers,
  says,
  SCOPE,
  side,
  swapped,
  week,
  afterAWeek,
} from "./cheating.test-support.ts";
import { matchCrypto } from "./match-crypto.ts";

type Word = Extract<MatchMessage, { type: "match-offer" }>["data"];

/** Found when Ana's phone has its next turn: it is void there, and not a word more goes out. */
const voids: Readonly<Record<string, () => MatchCouple>> = {
  "a coin chosen after Ana's was seen": () => {
    const of = couple();
    honest(of, ana, ben, ana);
    const mine = (at: number): string => at.toString(16).padStart(64, "0");
    const hers = message(of, ana, "match-reveal")["coin"] ?? "";
    // The one among many that draws what Ben wants to know about first.
    const best = Array.from({ length: 200 }, (_, at) => mine(at)).sort(
      (one, other) => share(hers, one, "item-7") - share(hers, other, "item-7"),
    )[0];
    says(of, { type: "match-reveal", data: { round: week, coin: best ?? mine(0) } });
    return of;
  },
  "Ana's own commitment and coin, sent back": () => {
    const of = couple();
    honest(of, ana);
    const commit = message(of, ana, "match-commit")["commit"] ?? "";
    says(of, { type: "match-commit", data: { round: week, list: matchList.id, commit } });
    honest(of, ana);
    says(of, { type: "match-reveal", data: { round: week, coin: message(of, ana, "match-reveal")["coin"] ?? "" } });
    return of;
  },
  "the coin of a round before": () => {
    const of = afterAWeek();
    const old = message(of, ben, "match-reveal");
    honest(of, ana, ben, ana);
    says(of, { type: "match-reveal", data: { round: week, coin: old["coin"] ?? "" } });
    return of;
  },
  "the commitment and the coin of a round before": () => {
    const of = afterAWeek();
    const [commit, coin] = [message(of, ben, "match-commit"), message(of, ben, "match-reveal")];
    honest(of, ana);
    says(of, { type: "match-commit", data: { round: week, list: matchList.id, commit: commit["commit"] ?? "" } });
    honest(of, ana);
    says(of, { type: "match-reveal", data: { round: week, coin: coin["coin"] ?? "" } });
    return of;
  },
  "the offer of a round before": () => {
    const of = afterAWeek();
    const old = message(of, ben, "match-offer");
    honest(of, ana, ben, ana, ben, ana);
    offers(of, old["offer"] ?? "");
    return of;
  },
  "an offer for another week's number": () => {
    const of = begun();
    honest(of, ana);
    offers(of, offerOf(drawn(of, matchList, week + 1), kept(of).secret));
    return of;
  },
  "an offer over another list under the same name": () => {
    const of = begun();
    honest(of, ana);
    const list = { ...matchList, items: matchList.items.map((item) => `${item}-x`) };
    offers(of, offerOf(drawn(of, list), kept(of).secret));
    return of;
  },
  "an item that was not drawn in place of one that was": () => {
    const of = begun();
    honest(of, ana);
    const right = drawn(of);
    const missing = all.find((item) => !right.items.includes(item)) ?? "";
    offers(of, offerOf({ ...right, items: [missing, ...right.items.slice(1)] }, kept(of).secret));
    return of;
  },
  "the drawn items in an order of its own": () => {
    const of = begun();
    honest(of, ana);
    const right = drawn(of);
    offers(of, offerOf({ ...right, items: right.items.toReversed() }, kept(of).secret));
    return of;
  },
  "two items that changed places": () => {
    const of = begun();
    honest(of, ana);
    offers(of, swapped(offerOf(drawn(of), kept(of).secret), 64, 64 + 320, 320));
    return of;
  },
  "the same item twice": () => {
    const of = begun();
    honest(of, ana);
    const offer = offerOf(drawn(of), kept(of).secret);
    offers(of, offer.slice(0, 64 + 320) + offer.slice(64, 64 + 320) + offer.slice(64 + 640));
    return of;
  },
  "Ana's own offer, sent back": () => {
    const of = begun();
    honest(of, ana);
    offers(of, message(of, ana, "match-offer")["offer"] ?? "");
    return of;
  },
  "Ana's offer under Ben's key": () => {
    const of = begun();
    honest(of, ana);
    const own = offerOf(drawn(of), kept(of).secret);
    offers(of, own.slice(0, 64) + (message(of, ana, "match-offer")["offer"] ?? "").slice(64));
    return of;
  },
  "an offer made for another space": () => {
    const of = begun();
    honest(of, ana);
    const right = drawn(of);
    offers(of, offerOf({ ...right, context: right.context.replace(SCOPE, "other/toy") }, kept(of).secret));
    return of;
  },
  "an offer for coins that were not these": () => {
    const of = begun();
    honest(of, ana);
    const right = drawn(of);
    const coin = message(of, ben, "match-reveal")["coin"] ?? "";
    const context = right.context.replace(
      coin,
      coin.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    );
    offers(of, offerOf({ ...right, context }, kept(of).secret));
    return of;
  },
  "nothing that is an offer, of the right size": () => {
    const of = begun();
    honest(of, ana);
    offers(of, "0".repeat((message(of, ana, "match-offer") as unknown as Word).offer.length));
    return of;
  },
};

/** Found when the round would be read: nothing appears. */
const answers: Readonly<Record<string, (of: MatchCouple) => string | undefined>> = {
  "an answer by another exponent": (of) => {
    const items = drawn(of);
    const secret = "ab".repeat(32);
    const own = { secret, offer: offerOf(items, secret) };
    return matchCrypto.answer(items, side, own, message(of, ana, "match-offer")["offer"] ?? "");
  },
  "an answer to another offer": (of) => {
    const items = drawn(of);
    const own = { secret: kept(of).secret, offer: message(of, ben, "match-offer")["offer"] ?? "" };
    const theirs = matchCrypto.offer(items, side === "a" ? "b" : "a", [], "cd".repeat(32));
    return matchCrypto.answer(items, side, own, theirs);
  },
  "Ana's own answer, sent back": (of) => message(of, ana, "match-answer")["answer"],
  "an answer with two points that changed places": (of) => {
    const own = { secret: kept(of).secret, offer: message(of, ben, "match-offer")["offer"] ?? "" };
    const right = matchCrypto.answer(drawn(of), side, own, message(of, ana, "match-offer")["offer"] ?? "");
    return right && swapped(right, 0, 64, 64);
  },
  "nothing that is an answer, of the right size": () => "0".repeat(768),
};

describe("cheats of a modified client in a round", () => {
  it("the honest round appears on both phones", () => {
    const of = couple();
    of.run(MONDAY, { [ana]: all, [ben]: ["item-1", "item-5"] });
    const chosen = drawn(of).items.filter((item) => ["item-1", "item-5"].includes(item));
    expect(of.shown(ana)).toEqual(chosen);
    expect(of.shown(ben)).toEqual(chosen);
  });
  it.each(Object.entries(voids))("detects %s", (_, cheat) => {
    const of = cheat();
    const sent = of.messages().length;
    const found = of.next(ana, MONDAY, all);
    expect(found.void).toBeDefined();
    while (of.step(ana, MONDAY, all));
    // Not a word more, nothing on the screen, and no other round before fourteen days are over.
    expect(of.messages()).toHaveLength(sent);
    expect(of.shown(ana)).toEqual([]);
    expect(of.step(ana, addDays(dayOf(MONDAY), 13), all)).toBe(false);
  });
  it.each(Object.entries(answers))("detects %s", (_, cheat) => {
    const of = begun(true);
    honest(of, ana);
    const answer = cheat(of) ?? expect.unreachable("the cheat was made");
    says(of, { type: "match-answer", data: { round: week, answer } });
    expect(of.next(ana, MONDAY, all).void).toBe("answer");
    while (of.step(ana, MONDAY, all));
    expect(of.shown(ana)).toEqual([]);
  });
  it("detects a commitment put under Ana's coin after it was seen, by moving the log", () => {
    const of = couple();
    honest(of, ana, ben, ana);
    // Ben's first commitment is gone, another one stands before Ana's coin.
    const [first, second] = [kept(of), "ee".repeat(32)];
    of.become(
      of
        .log()
        .map((one) =>
          one.type === "match-commit" && one.meta.author === ben
            ? { ...one, data: { round: week, list: matchList.id, commit: second } }
            : one,
        ),
    );
    expect(first.coin).not.toBe(second);
    // Her coin had gone out on another commitment: its words are not said again on this one.
    of.become(of.log().filter(({ type, meta }) => type !== "match-reveal" || meta.author !== ana));
    expect(of.next(ana, MONDAY, all).void).toBe("reveal");
  });
});
