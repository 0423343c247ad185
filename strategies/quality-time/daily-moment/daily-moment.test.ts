import { language, thingId } from "@goldseam/kernel";
import { alone, ana, ben, given, me, now, owesTheLaws, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { DailyMomentEvent } from "./daily-moment.events.ts";
import { dailyMoment } from "./daily-moment.practice.ts";

type Told = Step<DailyMomentEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [tea, walk, third] = [id(1), id(2), id(3)];
const offered = (moment = tea): DailyMomentEvent => ({
  type: "moment-offered",
  data: { moment, after: "work", act: moment === tea ? "tea" : "walk", minutes: 10 },
});
type Plain = "moment-agreed" | "moment-happened" | "moment-ended" | "offer-put-aside";
const on = (type: Plain, moment = tea): DailyMomentEvent => ({ type, data: { moment } });
const reviewed = (as: "keep" | "shrink" | "swap" | "retire"): DailyMomentEvent => ({
  type: "moment-reviewed",
  data: { moment: tea, as },
});
const set = (thing = id(9)): DailyMomentEvent => ({
  type: "own-moment-set",
  data: { thing, after: "dinner", act: "music", minutes: 4 },
});
const unset: DailyMomentEvent = { type: "own-moment-ended", data: { thing: id(9) } };
const alive: ReadonlyArray<Told> = [
  [ana, offered()],
  [ben, on("moment-agreed"), "2027-01-05"],
];

describe("the rules", () => {
  it("[DM-1] one id is offered once", () => given(dailyMoment, [ana, offered()]).when(ben, offered()).refused("DM-1"));
  it("[DM-2] Ana does not agree to her own offer", () =>
    given(dailyMoment, [ana, offered()]).when(ana, on("moment-agreed")).refused("DM-2"));
  it("[DM-3] an offer that ended is not agreed to", () =>
    given(dailyMoment, [ana, offered()], [ana, on("moment-ended")])
      .when(ben, on("moment-agreed"))
      .refused("DM-3"));
  it("[DM-4] a second moment waits until the first has ended", () => {
    const both = given(dailyMoment, ...alive, [ana, offered(walk)]);
    both.when(ben, on("moment-agreed", walk)).refused("DM-4");
    both
      .and([ben, on("moment-ended")])
      .when(ben, on("moment-agreed", walk))
      .accepted();
  });
  it("[DM-5] what nobody agreed to does not happen", () =>
    given(dailyMoment, [ana, offered()]).when(ana, on("moment-happened")).refused("DM-5"));
  it("[DM-6] what nobody agreed to is not looked at again", () =>
    given(dailyMoment, [ana, offered()]).when(ana, reviewed("keep")).refused("DM-6"));
  it("[DM-7] what was never there does not end", () =>
    given(dailyMoment).when(ana, on("moment-ended")).refused("DM-7"));
  it("[DM-8] one own moment at a time", () => {
    given(dailyMoment, [ana, set()])
      .when(ana, set(id(8)))
      .refused("DM-8");
    given(dailyMoment, [ana, set()])
      .when(ana, [unset, set(id(8))])
      .accepted();
  });
  it("[DM-9] no own moment ends that was not set", () => given(dailyMoment).when(ana, unset).refused("DM-9"));
  it("[DM-F1] and the common laws hold on lawful walks", () =>
    owesTheLaws(dailyMoment, () => [
      ...[tea, walk, third].flatMap((moment) => [
        offered(moment),
        on("moment-agreed", moment),
        on("moment-happened", moment),
        on("moment-ended", moment),
        on("offer-put-aside", moment),
      ]),
      ...(["keep", "shrink", "swap", "retire"] as const).map(reviewed),
      set(),
      unset,
      { type: "arrivals-closed", data: { kind: "moment-offered", days: 3 } },
      { type: "arrivals-opened", data: { kind: "moment-offered" } },
    ]));
  it("offers arrive at most twice a day", () => {
    const twice = given(dailyMoment, [ana, offered()], [ana, offered(walk)]);
    twice.when(ana, offered(third)).refused("KRN-4");
    twice.when(ana, offered(third), "2027-01-05").accepted();
    twice.when(ben, offered(third)).accepted();
  });
  it("empty own words are no moment", () => {
    const blank = { text: " ", language: language("en"), direction: "ltr" } as const;
    const data = { moment: tea, after: blank, act: "tea", minutes: 5 } as const;
    given(dailyMoment).when(ana, { type: "moment-offered", data }).refused("KRN-2");
  });
});

describe("an offer", () => {
  it("stands on both phones, each from its own side", () => {
    const story = given(dailyMoment, [ana, offered()]);
    expect(story.view(ana)).toMatchObject({ myOffer: { moment: tea }, theirOffer: undefined });
    expect(story.view(ben)).toMatchObject({ myOffer: undefined, theirOffer: { moment: tea } });
  });
  it("put aside is gone here, and Ana sees what she saw before", () => {
    const before = given(dailyMoment, [ana, offered()]);
    const after = before.and([ben, on("offer-put-aside")]);
    expect(after.view(ben).theirOffer).toBeUndefined();
    expect(after.folded(ana)).toEqual(before.folded(ana));
  });
  it("fades after two weeks", () => {
    const story = given(dailyMoment, [ana, offered()]);
    expect(story.view(ben, now("2027-01-17")).theirOffer?.moment).toBe(tea);
    expect(story.view(ben, now("2027-01-18")).theirOffer).toBeUndefined();
    expect(story.view(ana, now("2027-01-18")).myOffer).toBeUndefined();
  });
  it("does not arrive while the switch is off", () => {
    const story = given(
      dailyMoment,
      [ben, { type: "arrivals-closed", data: { kind: "moment-offered" } }],
      [ana, offered()],
    );
    expect(story.view(ben).theirOffer).toBeUndefined();
    expect(story.view(ana).myOffer?.moment).toBe(tea);
  });
});

describe("a living moment", () => {
  const story = given(dailyMoment, ...alive);
  it("is the same for both", () => expect(story.view(ana).alive).toEqual(story.view(ben).alive));
  it("keeps no count and says nothing of days without it", () => {
    const had = story.and([ana, on("moment-happened"), "2027-01-06"], [ben, on("moment-happened"), "2027-01-06"]);
    expect(had.view(ana, now("2027-01-06")).alive).toEqual({
      moment: tea,
      body: { after: "work", act: "tea", minutes: 10 },
      size: "whole",
      hadToday: true,
      review: false,
      smaller: false,
    });
  });
  it("may be smaller after some quiet days", () => {
    expect(story.view(ana, now("2027-01-08")).alive?.smaller).toBe(false);
    expect(story.view(ana, now("2027-01-09")).alive?.smaller).toBe(true);
    const small = story.and([ben, reviewed("shrink"), "2027-01-09"]).view(ana, now("2027-01-12")).alive;
    expect(small).toMatchObject({ size: "smallest", smaller: false });
  });
  it("asks after two weeks, and two weeks after a keep", () => {
    expect(story.view(ana, now("2027-01-18")).alive?.review).toBe(false);
    expect(story.view(ana, now("2027-01-19")).alive?.review).toBe(true);
    const kept = story.and([ana, reviewed("keep"), "2027-01-19"]);
    expect(kept.view(ben, now("2027-02-01")).alive?.review).toBe(false);
    expect(kept.view(ben, now("2027-02-02")).alive?.review).toBe(true);
  });
  it.each(["swap", "retire"] as const)("is gone after %s", (as) =>
    expect(story.and([ben, reviewed(as), "2027-01-19"]).view(ana).alive).toBeUndefined(),
  );
});

describe("what is offered", () => {
  const offers = (who = me(ana), day = "2027-01-04", ...steps: ReadonlyArray<Told>) => {
    const { shown, mine } = given(dailyMoment, ...steps).folded(who.person);
    return dailyMoment.ideas(shown, mine, who, now(day)).map(({ id: idea }) => idea.replace("daily-moment/", ""));
  };
  it.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<Told>, string]>([
    ["to begin", ["begin"], [], "2027-01-04"],
    ["something alone while an offer stands", ["for-me"], [[ana, offered()]], "2027-01-04"],
    ["nothing while theirs stands", [], [[ben, offered()]], "2027-01-04"],
    ["the moment itself", ["today"], alive, "2027-01-06"],
    ["nothing on a day that had it", [], [...alive, [ben, on("moment-happened"), "2027-01-06"]], "2027-01-06"],
    ["the small version", ["smaller"], alive, "2027-01-12"],
    ["a look back", ["review"], alive, "2027-01-19"],
  ])("%s", (_, ideas, steps, day) => expect(offers(me(ana), day, ...steps)).toEqual(ideas));
  it("alone, a moment for oneself, once", () => {
    expect(offers(alone(ana))).toEqual(["for-me"]);
    expect(offers(alone(ana), "2027-01-04", [ana, set()])).toEqual([]);
  });
  it("says what waits and what was had in two weeks", () => {
    const told = (person = ana, day = "2027-01-04", ...steps: ReadonlyArray<Told>) => {
      const { shown, mine } = given(dailyMoment, ...steps).folded(person);
      return dailyMoment.signals(shown, mine, me(person), now(day)).map(({ is }) => is);
    };
    expect(told(ana, "2027-01-04", [ana, offered()])).toEqual(["waiting-for-other"]);
    expect(told(ben, "2027-01-04", [ana, offered()])).toEqual(["waiting-for-me"]);
    const had: ReadonlyArray<Told> = [...alive, [ana, on("moment-happened"), "2027-01-06"]];
    expect(told(ben, "2027-01-19", ...had)).toEqual(["done"]);
    expect(told(ben, "2027-01-20", ...had)).toEqual([]);
  });
});
