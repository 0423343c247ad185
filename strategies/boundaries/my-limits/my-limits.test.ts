import { addDays, type CalendarDay, dayOf, language, thingId } from "@goldseam/kernel";
import { alone, ana, ben, given, me, now, owesTheLaws, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { AREAS, type Body, type MyLimitsEvent } from "./my-limits.events.ts";
import { myLimits } from "./my-limits.practice.ts";

type Told = Step<MyLimitsEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [money, touch, third] = [id(1), id(2), id(3)];
const say = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const body = (limit = money): Body => ({ areas: [limit === touch ? "touch" : "money"], level: "no" });
type Whole = "limit-shared" | "limit-changed" | "limit-kept";
const whole = (type: Whole, limit = money, more: Partial<Body> = {}): MyLimitsEvent => ({
  type,
  data: { limit, ...body(limit), ...more },
});
const on = (type: "limit-ended" | "limit-dropped", limit = money): MyLimitsEvent => ({ type, data: { limit } });
const back = (limit = money): MyLimitsEvent => ({
  type: "limit-said-back",
  data: { limit, words: say("No money after nine.") },
});
const read = (version = 0, limit = money): MyLimitsEvent => ({ type: "limit-read", data: { limit, version } });
const wish = (one = id(8), to = ben): MyLimitsEvent => ({
  type: "wish-told",
  data: { wish: one, to, words: say("Fridays.") },
});
const unwish = (one = id(8)): MyLimitsEvent => ({ type: "wish-taken-back", data: { wish: one } });
const trial = (type: Whole, until: CalendarDay, level: Body["level"] = "no"): MyLimitsEvent => ({
  type,
  data: { limit: money, ...body(), level, until },
});
const told: Told = [ana, whole("limit-shared")];

describe("the rules", () => {
  it("[ML-1] a standing limit is not set again, by either", () => {
    given(myLimits, told).when(ana, whole("limit-shared")).refused("ML-1");
    given(myLimits, told).when(ben, whole("limit-shared")).refused("ML-1");
  });
  it("[ML-2] an ended limit comes back by its owner, never as somebody else's", () => {
    const ended = given(myLimits, told, [ana, on("limit-ended")]);
    ended.when(ana, whole("limit-shared")).accepted();
    ended.when(ben, whole("limit-shared")).refused("ML-2");
  });
  it("[ML-3] what does not stand is neither changed, nor ended, nor said back", () => {
    for (const event of [whole("limit-changed"), on("limit-ended"), back()])
      given(myLimits).when(ana, event).refused("ML-3");
  });
  it("[ML-4] Ben neither edits nor ends Ana's limit", () => {
    given(myLimits, told)
      .when(ben, whole("limit-changed", money, { level: "fine" }))
      .refused("ML-4");
    given(myLimits, told).when(ben, on("limit-ended")).refused("ML-4");
  });
  it("[ML-5] Ana does not say her own limit back", () => given(myLimits, told).when(ana, back()).refused("ML-5"));
  it("[ML-6] a wish is told once", () => given(myLimits, [ana, wish()]).when(ana, wish()).refused("ML-6"));
  it("[ML-7] a wish goes to the other person", () =>
    given(myLimits)
      .when(ana, wish(id(8), ana))
      .refused("ML-7"));
  it("[ML-8] Ben does not take Ana's wish back", () => {
    given(myLimits, [ana, wish()]).when(ben, unwish()).refused("ML-8");
    given(myLimits).when(ana, unwish()).refused("ML-8");
  });
  it("[ML-9] what was never kept does not go", () => given(myLimits).when(ana, on("limit-dropped")).refused("ML-9"));
  it("[ML-F1] [ML-F2] and the common laws hold on lawful walks", () =>
    owesTheLaws(myLimits, ({ random, other, day: today }) => [
      ...[money, touch, third].flatMap((limit) => [
        ...(["limit-shared", "limit-changed", "limit-kept"] as const).map((type) =>
          whole(type, limit, { level: random.pick(["fine", "ask", "no"] as const) ?? "no" }),
        ),
        ...(["limit-shared", "limit-changed", "limit-kept"] as const).map((type) =>
          trial(type, addDays(dayOf(today), random.below(9))),
        ),
        on("limit-ended", limit),
        on("limit-dropped", limit),
        back(limit),
        read(random.below(3), limit),
      ]),
      wish(id(random.below(3)), other),
      unwish(id(random.below(3))),
      { type: "arrivals-closed", data: { kind: "wish-told" } },
      { type: "arrivals-opened", data: { kind: "wish-told" } },
    ]));
  it("a limit has no rate; a wish and words said back have one", () => {
    let story = given(myLimits);
    for (let at = 10; at < 40; at++) story = story.and([ana, whole("limit-shared", id(at))]);
    given(myLimits, [ana, wish()])
      .when(ana, wish(id(9)))
      .refused("KRN-4");
    given(myLimits, [ana, wish()])
      .when(ana, wish(id(9)), "2027-01-05")
      .accepted();
  });
  it("a limit about nothing is none", () =>
    given(myLimits)
      .when(ana, whole("limit-shared", money, { areas: [] }))
      .refused("KRN-2"));
});

describe("a limit", () => {
  it("[S-43] stands on both phones from the moment it is shared, with no step of the other", () => {
    const story = given(myLimits, told);
    for (const person of [ana, ben]) {
      const { shown, mine } = story.folded(person);
      expect(myLimits.limits(shown, mine, me(person), now())).toEqual([
        { reach: "both", covers: { topics: ["money"], kinds: [], practices: [] } },
      ]);
    }
    expect(story.view(ana).mine).toMatchObject([{ limit: money, shared: true, saidBack: undefined }]);
    expect(story.view(ben).theirs).toMatchObject([{ limit: money, fresh: true }]);
  });
  it("steers its owner's phone alone while it is kept", () => {
    const story = given(myLimits, [ana, whole("limit-kept")]);
    const { shown, mine } = story.folded(ana);
    expect(myLimits.limits(shown, mine, alone(ana), now())).toMatchObject([
      { reach: "mine", covers: { topics: ["money"] } },
    ]);
    expect(story.folded(ben)).toEqual(given(myLimits).folded(ben));
  });
  it("is fine, and covers nothing; asked first or no, and is in no offer", () => {
    const covers = (level: Body["level"]) => {
      const { shown, mine } = given(myLimits, [ana, whole("limit-shared", money, { level })]).folded(ben);
      return myLimits.limits(shown, mine, me(ben), now()).length;
    };
    expect([covers("fine"), covers("ask"), covers("no")]).toEqual([0, 1, 1]);
  });
  it("changes at once, and what was said back of the old line goes with it", () => {
    const story = given(myLimits, told, [ben, back()]);
    expect(story.view(ana).mine[0]?.saidBack?.text).toBe("No money after nine.");
    const looser = story.and([ana, whole("limit-changed", money, { level: "fine" })]);
    expect(looser.view(ana).mine).toMatchObject([{ body: { level: "fine" }, saidBack: undefined }]);
    expect(looser.view(ben).theirs).toMatchObject([{ fresh: true, version: 1 }]);
  });
  it("leaves none of its words when it ends", () => {
    const story = given(myLimits, [ana, whole("limit-shared", money, { line: say("after nine") })]);
    const ended = story.and([ana, on("limit-ended")]).shared;
    expect(JSON.stringify([...ended.limits])).not.toContain("after nine");
  });
  it("shared from the private room is one limit; shared no more, the kept one stands again", () => {
    const both = given(myLimits, [ana, whole("limit-kept")], [ana, whole("limit-shared", money, { level: "ask" })]);
    expect(both.view(ana).mine).toMatchObject([{ shared: true, kept: true, body: { level: "ask" } }]);
    const after = both.and([ana, on("limit-ended")]);
    expect(after.view(ana).mine).toMatchObject([{ shared: false, body: { level: "no" } }]);
    expect(after.view(ben).theirs).toEqual([]);
    expect(after.and([ana, on("limit-dropped")]).view(ana).mine).toEqual([]);
  });
  it("with a last day ends by itself, shared or kept, with no event and no step of anybody", () => {
    const until = dayOf("2027-01-06");
    for (const type of ["limit-shared", "limit-kept"] as const) {
      const { shown, mine } = given(myLimits, [ana, trial(type, until)]).folded(ana);
      const steers = (day: string) => myLimits.limits(shown, mine, me(ana), now(day)).length;
      expect([steers("2027-01-06"), steers("2027-01-07")], type).toEqual([1, 0]);
      expect(myLimits.view(shown, mine, me(ana), now("2027-01-07")).mine).toEqual([]);
      expect(myLimits.signals(shown, mine, me(ana), now("2027-01-07")), "and nothing asks about it").toEqual([]);
    }
  });
  it("made looser for a while, stands again as it was", () => {
    const until = dayOf("2027-01-06");
    const looser = (type: Whole): MyLimitsEvent => trial(type, until, "fine");
    for (const [set, then] of [
      ["limit-shared", "limit-changed"],
      ["limit-kept", "limit-kept"],
    ] as const) {
      const { shown, mine } = given(myLimits, [ana, whole(set)], [ana, looser(then)]).folded(ana);
      const steers = (day: string) => myLimits.limits(shown, mine, me(ana), now(day)).length;
      expect([steers("2027-01-06"), steers("2027-01-07")], set).toEqual([0, 1]);
    }
  });
  it("that was read says so to nobody, and rests after two weeks by itself", () => {
    const story = given(myLimits, told);
    const after = story.and([ben, read()]);
    expect(after.view(ben).theirs[0]?.fresh).toBe(false);
    expect(after.folded(ana)).toEqual(story.folded(ana));
    expect(story.view(ben, now("2027-01-17")).theirs[0]?.fresh).toBe(true);
    expect(story.view(ben, now("2027-01-18")).theirs[0]?.fresh).toBe(false);
    expect(after.and([ana, whole("limit-changed")]).view(ben).theirs[0]?.fresh).toBe(true);
  });
});

describe("wishes", () => {
  it("steer nothing, and go when they are taken back", () => {
    const story = given(myLimits, [ana, wish()]);
    const { shown, mine } = story.folded(ben);
    expect(myLimits.limits(shown, mine, me(ben), now())).toEqual([]);
    expect(story.view(ben).wishes.theirs).toMatchObject([{ words: { text: "Fridays." } }]);
    expect(story.and([ana, unwish()]).view(ben).wishes.theirs).toEqual([]);
  });
  it("do not arrive while the switch is off", () => {
    const closed: Told = [ben, { type: "arrivals-closed", data: { kind: "wish-told" } }];
    const story = given(myLimits, closed, [ana, wish()]);
    expect(story.view(ben)).toMatchObject({ wishes: { theirs: [] }, off: { wishes: true, saidBack: false } });
    expect(story.view(ana).wishes.mine).toHaveLength(1);
  });
});

describe("what is offered", () => {
  const offered = (...steps: ReadonlyArray<Told>) => {
    const { shown, mine } = given(myLimits, ...steps).folded(ana);
    return myLimits.ideas(shown, mine, me(ana), now()).map(({ id: one }) => one);
  };
  const signals = (...steps: ReadonlyArray<Told>) => {
    const { shown, mine } = given(myLimits, ...steps).folded(ana);
    return myLimits.signals(shown, mine, me(ana), now());
  };
  it("is a page for oneself until something about closeness stands", () => {
    expect(offered()).toEqual(["my-limits/closeness"]);
    expect(offered([ana, whole("limit-kept")])).toEqual(["my-limits/closeness"]);
    expect(offered([ana, whole("limit-kept", touch)])).toEqual([]);
    expect(signals([ana, whole("limit-kept", touch)])).toMatchObject([{ is: "done", fortnight: 13 }]);
  });
  it("says that something came, until it was read or said back", () => {
    const theirs: Told = [ben, whole("limit-shared", touch)];
    expect(offered(theirs)).toEqual(["my-limits/closeness", "my-limits/say-back"]);
    expect(signals(theirs)).toMatchObject([{ is: "waiting-for-me", since: "2027-01-04" }]);
    for (const after of [read(0, touch), back(touch)]) expect(signals(theirs, [ana, after])).toEqual([]);
  });
  it.each(AREAS)("knows what %s covers", (area) => {
    const { shown, mine } = given(myLimits, [ana, whole("limit-shared", money, { areas: [area] })]).folded(ben);
    const [limit] = myLimits.limits(shown, mine, me(ben), now());
    expect(Object.values(limit?.covers ?? {}).flat()).toHaveLength(area === "closeness" ? 2 : 1);
  });
});
