import { addDays, dayOf, fold, language, thingId, type Words } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { OpennessEvent } from "./openness.events.ts";
import { openness } from "./openness.practice.ts";

type Told = Step<OpennessEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const until = addDays(FIRST_DAY, 28);
const opened = (thing = one, to = ben, ends = until, when: "weekly" | "before" = "before"): OpennessEvent => ({
  type: "openness-opened",
  data: { openness: thing, to, ready: "plans", when, until: ends },
});
const ended = (thing = one): OpennessEvent => ({ type: "openness-ended", data: { openness: thing } });
const wished = (wish = two, to = ana, text = "when plans of ours change"): OpennessEvent => ({
  type: "openness-wished",
  data: { wish, to, words: words(text), when: "same-day" },
});
const back = (wish = two): OpennessEvent => ({ type: "openness-wish-taken-back", data: { wish } });
const answered = (wish = two): OpennessEvent => ({
  type: "openness-wish-answered",
  data: { wish, words: words("I do that already") },
});
const aside: OpennessEvent = { type: "wish-put-aside", data: { wish: two } };
const told: OpennessEvent = { type: "openness-told", data: { openness: one } };
const kept: OpennessEvent = { type: "own-openness-kept", data: { note: id(9), words: words("that I am afraid") } };
const off = (kind: string): OpennessEvent => ({ type: "arrivals-closed", data: { kind } });
const open: ReadonlyArray<Told> = [[ana, opened()]];
const wish: ReadonlyArray<Told> = [[ben, wished()]];

describe("the rules", () => {
  it("[OPN-1] nothing is open for yesterday", () =>
    given(openness)
      .when(ana, opened(one, ben, addDays(FIRST_DAY, -1)))
      .refused("OPN-1"));
  it("[OPN-2] it ends after eight weeks at most", () => {
    given(openness)
      .when(ana, opened(one, ben, addDays(FIRST_DAY, 56)))
      .accepted();
    given(openness)
      .when(ana, opened(one, ben, addDays(FIRST_DAY, 57)))
      .refused("OPN-2");
  });
  it("[OPN-3] nobody opens one to oneself", () => given(openness).when(ana, opened(one, ana)).refused("OPN-3"));
  it("[OPN-4] Ben does not open what Ana opened", () =>
    given(openness, ...open)
      .when(ben, opened(one, ana))
      .refused("OPN-4"));
  it("[OPN-5] three are plenty, and a place that is free again is free", () => {
    const three = given(openness, ...open, [ana, opened(id(3))], [ana, opened(id(4))]);
    three.when(ana, opened(id(5)), "2027-01-05").refused("OPN-5");
    three.when(ana, opened(id(4)), "2027-01-05").accepted();
    three.when(ben, opened(id(5), ana)).accepted();
    three
      .and([ana, ended()])
      .when(ana, opened(id(5)), "2027-01-05")
      .accepted();
    three.when(ana, opened(id(5), ben, addDays(until, 20)), addDays(until, 1)).accepted();
  });
  it("[OPN-6] one wish is sent once", () =>
    given(openness, ...wish)
      .when(ben, wished())
      .refused("OPN-6"));
  it("[OPN-7] nobody wishes before oneself", () => given(openness).when(ben, wished(two, ben)).refused("OPN-7"));
  it("[OPN-8] Ana does not take back what Ben wished", () =>
    given(openness, ...wish)
      .when(ana, back())
      .refused("OPN-8"));
  it("[OPN-9] Ben does not end what Ana opened", () =>
    given(openness, ...open)
      .when(ben, ended())
      .refused("OPN-9"));
  it("[OPN-10] Ben does not answer his own wish", () =>
    given(openness, ...wish)
      .when(ben, answered())
      .refused("OPN-10"));
  it("[OPN-11] a wish is answered once, and not after it was taken back", () => {
    given(openness, ...wish, [ana, answered()])
      .when(ana, answered())
      .refused("OPN-11");
    given(openness, ...wish, [ben, back()])
      .when(ana, answered())
      .refused("OPN-11");
  });
  it("[OPN-12] an own note is kept once", () => given(openness, [ana, kept]).when(ana, kept).refused("OPN-12"));
  it("[OPN-F1] [OPN-F2] and the common laws hold on 200 lawful walks", () =>
    owesTheLaws(openness, ({ other, day }) => [
      ...[one, two, id(3), id(4)].flatMap((thing) => [
        opened(thing, other, addDays(dayOf(day), 20), "weekly"),
        ended(thing),
      ]),
      wished(two, other),
      wished(id(6), other),
      back(),
      answered(),
      aside,
      told,
      kept,
      { type: "own-openness-let-go", data: { note: id(9) } },
      off("openness-wished"),
      { type: "arrivals-opened", data: { kind: "openness-wished" } },
    ]));
  it("[S-48] one wish in eight weeks, whatever became of it", () => {
    const after = given(openness, ...wish, [ben, back()]);
    after.when(ben, wished(id(6)), addDays(FIRST_DAY, 55)).refused("KRN-4");
    after.when(ben, wished(id(6)), addDays(FIRST_DAY, 56)).accepted();
    expect(after.view(ben).mayWish).toBe(false);
    expect(after.view(ben, now(addDays(FIRST_DAY, 56))).mayWish).toBe(true);
  });
  it("needs one thing to tell, not two and not none", () => {
    const data = { openness: one, to: ben, when: "before", until } as const;
    given(openness).when(ana, { type: "openness-opened", data }).refused("KRN-2");
    const both = { ...data, ready: "plans", words: words("and more") } as const;
    given(openness).when(ana, { type: "openness-opened", data: both }).refused("KRN-2");
  });
});

describe("what is open", () => {
  it("is read by both, and ended it leaves nothing behind", () => {
    const story = given(openness, ...open);
    expect(story.view(ana).alive).toMatchObject([{ mine: true, due: until }]);
    expect(story.view(ben).alive).toMatchObject([{ mine: false, due: until }]);
    expect(story.and([ana, ended()]).shared).toEqual(given(openness).shared);
  });
  it("ends by itself, without a word on either phone", () => {
    const story = given(openness, ...open);
    const later = now(addDays(until, 1));
    expect([story.view(ana, later), story.view(ben, later)]).toEqual([
      given(openness).view(ana, later),
      given(openness).view(ben, later),
    ]);
  });
  it("weekly, asks its teller alone, after a week and not twice", () => {
    const story = given(openness, [ana, opened(one, ben, until, "weekly")]);
    const asks = (person: typeof ana, day: string, of = story) => of.view(person, now(day)).alive[0]?.asks;
    expect([asks(ana, "2027-01-10"), asks(ana, "2027-01-11"), asks(ben, "2027-01-11")]).toEqual([false, true, false]);
    const done = story.and([ana, told, "2027-01-11"]);
    expect([asks(ana, "2027-01-12", done), asks(ana, "2027-01-18", done)]).toEqual([false, true]);
    expect(done.folded(ben)).toEqual(story.folded(ben));
  });
});

describe("a wish", () => {
  const story = given(openness, ...wish);
  it("put aside is gone on that phone, and Ben sees what he saw before", () => {
    const after = story.and([ana, aside]);
    expect([story.view(ana).wished.length, after.view(ana).wished.length]).toEqual([1, 0]);
    expect(after.folded(ben)).toEqual(story.folded(ben));
  });
  it("fades after two weeks", () => {
    const views = ["2027-01-17", "2027-01-18"].map((day) => story.view(ana, now(day)).wished.length);
    expect(views).toEqual([1, 0]);
    expect(story.view(ben, now("2027-01-18")).myWishes).toEqual([]);
  });
  it("answered in words brings those words", () =>
    expect(story.and([ana, answered()]).view(ben).myWishes[0]?.body.answer?.text).toBe("I do that already"));
  it("does not arrive while the switch is off, and Ben cannot tell", () => {
    const closed = given(openness, [ana, off("openness-wished")], ...wish);
    expect(closed.view(ana)).toMatchObject({ wished: [], off: { wished: true } });
    expect(closed.view(ben)).toEqual(story.view(ben));
  });
  it.each(["where you are at noon", "what you do with your friends", "what your mother says", "the password"])(
    "[S-56] from a changed app, for what is nobody's to ask, is not shown: %s",
    (text) => {
      const pushed = given(openness, [ben, wished(two, ana, text)]);
      expect(pushed.view(ana).wished).toEqual([]);
    },
  );
});

describe("what it offers and says", () => {
  const read = (person: typeof ana, steps: ReadonlyArray<Told>, day: string = FIRST_DAY) => {
    const { shown, mine } = given(openness, ...steps).folded(person);
    return {
      ideas: openness.ideas(shown, mine, me(person), now(day)).map(({ id: idea }) => idea),
      signals: openness.signals(shown, mine, me(person), now(day)),
    };
  };
  it("offers nothing by itself", () => expect(read(ana, [])).toEqual({ ideas: [], signals: [] }));
  it("tells the asked one that a wish is there, and nobody that it waits", () => {
    expect(read(ana, wish).signals).toEqual([{ is: "waiting-for-me", practice: "openness", since: FIRST_DAY }]);
    expect(read(ana, wish).ideas).toEqual(["openness/wished"]);
    expect(read(ben, wish)).toEqual({ ideas: [], signals: [] });
  });
  it("asks for a weekly one on its teller's phone", () => {
    const steps: ReadonlyArray<Told> = [[ana, opened(one, ben, until, "weekly")]];
    expect(read(ana, steps, "2027-01-11").ideas).toEqual(["openness/weekly"]);
    expect(read(ben, steps, "2027-01-11").ideas).toEqual([]);
  });
});

describe("golden logs", () => {
  it.each(["2026-11-open-wish-and-end"])("%s stays readable", (name) => {
    const { log } = readGolden(new URL(`./fixtures/${name}.json`, import.meta.url));
    const { ignored, shared, mine } = fold(openness, log);
    expect(ignored).toEqual([]);
    expect([shared.bodies.size, shared.wishes.size, mine.aside.size, mine.kept.length]).toEqual([1, 2, 1, 0]);
  });
});
