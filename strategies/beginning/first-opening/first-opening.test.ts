import { thingId } from "@goldseam/kernel";
import { alone, ana, ben, eve, given, me, now, owesTheLaws, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { exchangeOf, type FirstOpeningEvent, type Question, type Reply } from "./first-opening.events.ts";
import { firstOpening } from "./first-opening.practice.ts";

type Told = Step<FirstOpeningEvent>;
type Small = "walk" | "sleep" | "aloud";
const closed = (question: Question = "small-thing", round = 1): FirstOpeningEvent => ({
  type: "answer-closed",
  data: { exchange: exchangeOf(question, round) },
});
const opens = (chip: Small = "walk", round = 1): FirstOpeningEvent => ({
  type: "answer-opened",
  data: { question: "small-thing", exchange: exchangeOf("small-thing", round), chips: [chip] },
});
const outsideOpens = (...chips: ReadonlyArray<"money" | "work" | "loss">): FirstOpeningEvent => ({
  type: "answer-opened",
  data: { question: "outside", exchange: exchangeOf("outside", 1), chips: [...chips] },
});
const reply = (to = ana, as: Reply = "would-like", question: Question = "small-thing"): FirstOpeningEvent => ({
  type: "reply-given",
  data: { exchange: exchangeOf(question, 1), to, as },
});
const again = (round: number, question: Question = "small-thing"): FirstOpeningEvent => ({
  type: "question-asked-again",
  data: { question, round },
});
const thing = thingId("1".padStart(32, "0"));
const kept: FirstOpeningEvent = { type: "note-kept", data: { question: "small-thing", thing, chips: ["sleep"] } };
const letGo: FirstOpeningEvent = { type: "note-let-go", data: { thing } };

const bothClosed: ReadonlyArray<Told> = [
  [ana, closed()],
  [ben, closed()],
];
const bothOpen: ReadonlyArray<Told> = [...bothClosed, [ana, opens()], [ben, opens("sleep")]];

describe("the rules", () => {
  it("[FO-1] Ana closes one answer a round", () =>
    given(firstOpening, [ana, closed()]).when(ana, closed()).refused("FO-1"));
  it("[FO-2] nobody closes an answer of another round", () =>
    given(firstOpening).when(ana, closed("small-thing", 2)).refused("FO-2"));
  it("[FO-3] nothing opens that nobody asked", () => given(firstOpening).when(ben, opens()).refused("FO-3"));
  it("[FO-4] an answer that is open does not open anew", () =>
    given(firstOpening, ...bothOpen)
      .when(ana, opens("sleep"))
      .refused("FO-4"));
  it("[FO-5] there is no third answer", () =>
    given(firstOpening, ...bothOpen, [eve, closed()])
      .when(eve, opens())
      .refused("FO-5"));
  it("[FO-6] what was never closed does not open", () =>
    given(firstOpening, [ana, closed()]).when(ben, opens()).refused("FO-6"));
  it("[FO-7] no reply to what is closed", () =>
    given(firstOpening, ...bothClosed)
      .when(ben, reply())
      .refused("FO-7"));
  it("[FO-8] no reply under one's own", () =>
    given(firstOpening, ...bothOpen)
      .when(ana, reply(ana))
      .refused("FO-8"));
  it("[FO-9] no round is skipped", () => {
    given(firstOpening, [ana, closed()]).when(ana, again(3)).refused("FO-9");
    given(firstOpening, [ana, closed()])
      .when(ben, [again(2), closed("small-thing", 2)])
      .accepted();
  });
  it("[FO-10] what has opened is not asked again", () =>
    given(firstOpening, ...bothOpen)
      .when(ana, again(2))
      .refused("FO-10"));
  it("[FO-11] a note is kept once", () => given(firstOpening, [ana, kept]).when(ana, kept).refused("FO-11"));
  it("[FO-12] a note that is not there is not let go", () => {
    given(firstOpening).when(ana, letGo).refused("FO-12");
    given(firstOpening, [ana, kept]).when(ana, letGo).accepted();
  });
  it("[FO-F1] Ben may change his reply", () => {
    const story = given(firstOpening, ...bothOpen, [ben, reply()], [ben, reply(ana, "good-to-know")]);
    expect(story.view(ana).questions["small-thing"].opened?.theirReply).toBe("good-to-know");
  });
  it("[FO-F2] and the common laws hold on lawful walks", () =>
    owesTheLaws(firstOpening, ({ shared, other }) => [
      ...(["small-thing", "outside"] as const).flatMap((question) => {
        const round = shared.rounds[question];
        return [closed(question, round), again(round + 1, question), reply(other, "would-like", question)];
      }),
      opens("walk", shared.rounds["small-thing"]),
      opens("sleep"),
      outsideOpens("money"),
      kept,
      letGo,
    ]));
  it("an answer says something", () => {
    const nothing: FirstOpeningEvent = {
      type: "answer-opened",
      data: { question: "outside", exchange: exchangeOf("outside", 1), chips: [] },
    };
    given(firstOpening, [ana, closed("outside")])
      .when(ana, nothing)
      .refused("KRN-2");
    given(firstOpening, [ana, closed("outside")])
      .when(ana, outsideOpens("money", "work", "loss"))
      .accepted();
  });
});

describe("nobody goes first", () => {
  it("Ben sees, is offered and is told the same whether or not Ana has closed hers", () => {
    const look = (...steps: ReadonlyArray<Told>) => {
      const { shown, mine } = given(firstOpening, ...steps).folded(ben);
      const read = [firstOpening.view, firstOpening.ideas, firstOpening.signals, firstOpening.limits] as const;
      return read.map((port) => port(shown, mine, me(ben), now()));
    };
    expect(look([ana, closed()])).toEqual(look());
    expect(look([ana, closed()], [ben, closed()])).toEqual(look([ben, closed()]));
  });
  it("one answer alone is never shown", () => {
    const half = given(firstOpening, ...bothClosed, [ana, opens()]);
    expect(half.view(ben).questions["small-thing"].opened).toBeUndefined();
    expect(half.view(ana).questions["small-thing"].opened).toBeUndefined();
  });
  it("a late key may still open an earlier round", () => {
    const late = given(firstOpening, ...bothClosed, [ana, again(2)], [ana, opens()], [ben, opens("sleep")]);
    expect(late.view(ben).questions["small-thing"]).toMatchObject({ exchange: exchangeOf("small-thing", 1), round: 2 });
    expect(late.view(ben).questions["small-thing"].opened?.theirs.chips).toEqual(["walk"]);
  });
  it("both phones name a round alike, and each round otherwise", () => {
    const view = given(firstOpening).view(ana).questions;
    expect(view).toEqual(given(firstOpening).view(ben).questions);
    const names = [view["small-thing"].exchange, view["small-thing"].next, view.outside.exchange, view.outside.next];
    expect(new Set(names).size).toBe(4);
    expect(view["small-thing"].next).toBe(exchangeOf("small-thing", 2));
  });
});

describe("once open", () => {
  it("each sees both, the own as the own", () => {
    const story = given(firstOpening, ...bothOpen, [ben, reply()]);
    expect(story.view(ana).questions["small-thing"].opened).toMatchObject({
      mine: { chips: ["walk"] },
      theirs: { chips: ["sleep"] },
      myReply: undefined,
      theirReply: "would-like",
      same: false,
    });
    expect(story.view(ben).questions["small-thing"].opened).toMatchObject({
      mine: { chips: ["sleep"] },
      myReply: "would-like",
    });
  });
  it("both wrote the same: one line says so, but not for what is kept for aloud", () => {
    const same = (chip: Small) =>
      given(firstOpening, ...bothClosed, [ana, opens(chip)], [ben, opens(chip)]).view(ana).questions["small-thing"];
    expect(same("walk").opened).toMatchObject({ same: true, both: [] });
    expect(same("aloud").opened).toMatchObject({ same: false, both: [] });
  });
  it("names what both named", () => {
    const both = given(
      firstOpening,
      [ana, closed("outside")],
      [ben, closed("outside")],
      [ana, outsideOpens("money", "work")],
      [ben, outsideOpens("loss", "money")],
    );
    expect(both.view(ben).questions.outside.opened).toMatchObject({ same: false, both: ["money"] });
  });
});

describe("what is offered", () => {
  const offered = (who = me(ana), ...steps: ReadonlyArray<Told>) => {
    const { shown, mine } = given(firstOpening, ...steps).folded(who.person);
    return firstOpening.ideas(shown, mine, who, now()).map(({ id, reason }) => `${id} ${reason}`);
  };
  it("first the small thing, then what weighs from outside", () => {
    expect(offered()).toEqual(["first-opening/small-thing small-thing"]);
    expect(offered(me(ana), ...bothOpen)).toEqual(["first-opening/outside outside"]);
  });
  it("after closing, something to do alone, once", () => {
    expect(offered(me(ana), [ana, closed()])).toEqual(["first-opening/small-thing-alone meanwhile"]);
    expect(offered(me(ana), [ana, closed()], [ana, kept])).toEqual([]);
  });
  it("alone, both questions for oneself", () => {
    expect(offered(alone(ana))).toEqual(["first-opening/small-thing-alone small-thing-alone"]);
    expect(offered(alone(ana), [ana, kept])).toEqual(["first-opening/outside-alone outside-alone"]);
  });
  it("says what is done and what waits, on this phone", () => {
    const told = (...steps: ReadonlyArray<Told>) => {
      const { shown, mine } = given(firstOpening, ...steps).folded(ana);
      return firstOpening.signals(shown, mine, me(ana), now()).map((one) => one.is);
    };
    expect(told([ana, closed()])).toEqual(["waiting-for-other"]);
    expect(told(...bothOpen)).toEqual(["done", "waiting-for-me"]);
    expect(told(...bothOpen, [ana, reply(ben)])).toEqual(["done"]);
    expect(told([ana, kept])).toEqual(["done"]);
  });
});
