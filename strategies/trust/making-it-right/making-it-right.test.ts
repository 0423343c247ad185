import { addDays, dayOf, fold, language, nextStep, thingId, type Words } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { MakingItRightEvent, Pace } from "./making-it-right.events.ts";
import { makingItRight } from "./making-it-right.practice.ts";

type Told = Step<MakingItRightEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const step = (last = 5, text = "I say it first when I want to leave the room") => ({
  step: id(last),
  words: words(text),
});
const taken: MakingItRightEvent = { type: "role-taken", data: {} };
const laidDown: MakingItRightEvent = { type: "role-laid-down", data: {} };
const until = addDays(FIRST_DAY, 56);
const begun = (plan = one, to = ben, ends = until): MakingItRightEvent => ({
  type: "plan-begun",
  data: { plan, to, steps: [step()], until: ends },
});
const changed = (plan = one): MakingItRightEvent => ({
  type: "steps-changed",
  data: { plan, steps: [step(5), step(6)] },
});
const pace = (as: Pace, plan = one): MakingItRightEvent => ({ type: "pace-set", data: { plan, pace: as } });
const looked = (miss = "that you ask", plan = one): MakingItRightEvent => ({
  type: "looked-back",
  data: { plan, helped: words("that you stayed"), miss: words(miss) },
});
const left = (plan = one): MakingItRightEvent => ({ type: "plan-left", data: { plan } });
const done: MakingItRightEvent = { type: "look-done", data: { plan: one } };
const own: MakingItRightEvent = { type: "own-step-kept", data: { step: id(9), words: words("I call my sister") } };
const alive: ReadonlyArray<Told> = [
  [ana, taken],
  [ana, begun()],
];
const story = given(makingItRight, ...alive);

describe("the rules", () => {
  it("[MIR-1] without the role there is no plan, and nobody else's role is one's own", () => {
    given(makingItRight).when(ana, begun()).refused("MIR-1");
    given(makingItRight, [ana, taken]).when(ben, begun(one, ana)).refused("MIR-1");
    given(makingItRight, [ana, taken], [ana, laidDown]).when(ana, begun()).refused("MIR-1");
  });
  it("[MIR-2] one plan is begun once", () =>
    story.and([ana, left()]).when(ana, begun(), addDays(FIRST_DAY, 7)).refused("MIR-2"));
  it("[MIR-3] nobody makes it right to oneself", () =>
    given(makingItRight, [ana, taken]).when(ana, begun(one, ana)).refused("MIR-3"));
  it("[MIR-4] one at a time", () => {
    const later = addDays(FIRST_DAY, 14);
    story.when(ana, begun(two, ben, addDays(later, 10)), later).refused("MIR-4");
    story
      .and([ana, left()])
      .when(ana, begun(two, ben, addDays(later, 10)), later)
      .accepted();
    story.and([ben, taken]).when(ben, begun(two, ana)).accepted();
  });
  it("[MIR-5] no plan for yesterday", () =>
    given(makingItRight, [ana, taken])
      .when(ana, begun(one, ben, addDays(FIRST_DAY, -1)))
      .refused("MIR-5"));
  it("[MIR-6] twelve weeks at most", () => {
    const role = given(makingItRight, [ana, taken]);
    role.when(ana, begun(one, ben, addDays(FIRST_DAY, 84))).accepted();
    role.when(ana, begun(one, ben, addDays(FIRST_DAY, 85))).refused("MIR-6");
  });
  it("[MIR-7] Ben writes no step for Ana", () => story.when(ben, changed()).refused("MIR-7"));
  it("[MIR-8] Ana does not set the pace", () => story.when(ana, pace("week")).refused("MIR-8"));
  it("[MIR-9] Ana does not look back at her own", () => story.when(ana, looked()).refused("MIR-9"));
  it("[MIR-10] what was left or is over stays as it was", () => {
    story.and([ben, left()]).when(ben, looked()).refused("MIR-10");
    story.when(ben, looked(), until).accepted();
    story.when(ben, looked(), addDays(until, 1)).refused("MIR-10");
    story.when(ana, changed(), addDays(until, 1)).refused("MIR-10");
  });
  it("[MIR-11] nobody leaves what is not there", () => given(makingItRight).when(ana, left()).refused("MIR-11"));
  it("[MIR-12] an own step is kept once", () => given(makingItRight, [ana, own]).when(ana, own).refused("MIR-12"));
  it("[MIR-F1] [MIR-F2] and the common laws hold on 200 lawful walks", () =>
    owesTheLaws(makingItRight, ({ other, day }) => [
      taken,
      laidDown,
      ...[one, two, id(3)].flatMap((plan) => [
        begun(plan, other, addDays(dayOf(day), 30)),
        changed(plan),
        pace("week", plan),
        pace("not-now", plan),
        looked("that you ask", plan),
        left(plan),
      ]),
      done,
      own,
      { type: "own-step-let-go", data: { step: id(9) } },
      { type: "arrivals-closed", data: { kind: "plan-begun" } },
      { type: "arrivals-opened", data: { kind: "plan-begun" } },
    ]));
  it("[S-46] at most three steps, and at least one", () => {
    const role = given(makingItRight, [ana, taken]);
    const with_ = (steps: ReadonlyArray<ReturnType<typeof step>>): MakingItRightEvent => ({
      type: "plan-begun",
      data: { plan: one, to: ben, until, steps: [...steps] },
    });
    role.when(ana, with_([step(5), step(6), step(7)])).accepted();
    role.when(ana, with_([step(5), step(6), step(7), step(8)])).refused("KRN-2");
    role.when(ana, with_([])).refused("KRN-2");
  });
  it("[S-48] each arrival has its rate", () => {
    story.and([ana, laidDown]).when(ana, taken).refused("KRN-4");
    const looking = story.and([ben, looked()]);
    looking.when(ben, looked(), "2027-01-09").refused("KRN-4");
    looking.when(ben, looked(), "2027-01-11").accepted();
  });
});

describe("[S-46] the role", () => {
  it("is only ever its taker's, whatever the other one does", () => {
    const pushed = given(makingItRight, [ben, taken], [ben, begun(one, ana)], [ben, left()], [ben, laidDown]);
    for (const person of [ana, ben]) expect(pushed.view(person)).toMatchObject({ taken: false, takenByOther: false });
    expect(given(makingItRight, [ben, taken]).view(ana)).toMatchObject({ taken: false, takenByOther: true });
  });
  it("cannot be written for somebody: a name in the event is not read", () => {
    const named = { type: "role-taken", data: { person: ana, by: ana } } as unknown as MakingItRightEvent;
    const { shared } = given(makingItRight, [ben, named]);
    expect([...shared.roles]).toEqual([ben]);
  });
  it("laid down ends one's own plan and no other", () => {
    const both = story.and([ben, taken], [ben, begun(two, ana)], [ana, laidDown]);
    expect(both.view(ana).alive).toMatchObject([{ plan: two, mine: false }]);
  });
  it("is said by the signal of both phones about its taker", () => {
    for (const person of [ana, ben]) {
      const { shown, mine } = story.folded(person);
      expect(makingItRight.signals(shown, mine, me(person), now())).toContainEqual({
        is: "role",
        role: "making-it-right",
        person: ana,
      });
    }
  });
});

describe("a plan", () => {
  it("stands until its day, and is gone without a word", () => {
    const at = (days: number) => story.view(ben, now(addDays(until, days)));
    expect(at(0).alive).toHaveLength(1);
    expect(at(1)).toEqual({ ...given(makingItRight).view(ben), takenByOther: true });
  });
  it("left by either is gone on both phones, at once and without a word", () => {
    for (const person of [ana, ben]) {
      const gone = story.and([person, left()]);
      for (const reader of [ana, ben]) expect(gone.view(reader)).toMatchObject({ alive: [] });
    }
  });
  it("asks the hurt one at the own pace, which is written on that phone", () => {
    const paced = story.and([ben, pace("fortnight")]);
    const asks = (person: typeof ana, day: string, of = paced) => of.view(person, now(day)).alive[0]?.asks;
    expect([asks(ben, "2027-01-17"), asks(ben, "2027-01-18")]).toEqual([false, true]);
    const quiet = paced.and([ben, done, "2027-01-18"]);
    expect([asks(ben, "2027-01-19", quiet), asks(ben, "2027-02-01", quiet)]).toEqual([false, true]);
    expect(quiet.folded(ana)).toEqual(paced.folded(ana));
    expect(asks(ben, "2027-02-01", story.and([ben, pace("not-now")]))).toBe(false);
  });
  it("asks its maker about the own steps after a week, once", () => {
    const asks = (day: string, of = story) => of.view(ana, now(day)).alive[0]?.asks;
    const seen = story.and([ana, done, "2027-01-11"]);
    expect([asks("2027-01-10"), asks("2027-01-11"), asks("2027-01-12", seen)]).toEqual([false, true, false]);
  });
  it("shows the latest words alone", () => {
    const twice = story.and([ben, looked()], [ben, looked("that you call"), "2027-01-11"]);
    expect(twice.view(ana).alive[0]?.lookBack?.miss?.text).toBe("that you call");
    expect(JSON.stringify(twice.view(ana))).not.toContain("that you ask");
  });
  it.each([
    "that you stop seeing your friends",
    "your salary on our account",
    "your phone in the evening",
    "that you wear something else",
    "راتبك",
  ])("[S-46] a term on somebody's own life is not shown to that person: %s", (term) => {
    const pushed = story.and([ben, looked(term)]);
    expect(pushed.view(ana).alive[0]?.lookBack?.helped?.text).toBe("that you stayed");
    expect(pushed.view(ana).alive[0]?.lookBack?.miss).toBeUndefined();
    expect(pushed.view(ben).alive[0]?.lookBack?.miss?.text).toBe(term);
  });
});

describe("what it offers and says", () => {
  const read = (person: typeof ana, steps: ReadonlyArray<Told>, day: string = FIRST_DAY) => {
    const { shown, mine } = given(makingItRight, ...steps).folded(person);
    const [ideas, signals] = [
      makingItRight.ideas(shown, mine, me(person), now(day)),
      makingItRight.signals(shown, mine, me(person), now(day)),
    ];
    return { ideas: ideas.map(({ id: idea }) => idea), signals, raw: ideas };
  };
  it("offers nothing by itself", () => expect(read(ana, [])).toMatchObject({ ideas: [], signals: [] }));
  it("brings its maker the own steps once a week, and the hurt one nothing but the own pace", () => {
    expect(read(ana, alive).ideas).toEqual([]);
    expect(read(ana, alive, "2027-01-11").ideas).toEqual(["making-it-right/steps"]);
    expect(read(ana, [...alive, [ana, done, "2027-01-11"]], "2027-01-12").ideas).toEqual([]);
    expect(read(ben, alive, "2027-01-11").ideas).toEqual([]);
    expect(read(ben, [...alive, [ben, pace("week")]], "2027-01-11").ideas).toEqual(["making-it-right/look"]);
  });
  it("is the first concern of who took it on", () => {
    const { signals, raw } = read(ana, alive, "2027-01-11");
    const today = nextStep({ signals, ideas: raw, limits: [], me: me(ana), now: now("2027-01-11") });
    expect(today).toMatchObject({ is: "card", concern: "repair" });
  });
});

describe("golden logs", () => {
  it.each(["2026-11-taken-reviewed-left"])("%s stays readable", (name) => {
    const { log } = readGolden(new URL(`./fixtures/${name}.json`, import.meta.url));
    const { ignored, shared, mine } = fold(makingItRight, log);
    expect(ignored).toEqual([]);
    expect([shared.roles.size, shared.plans.size, mine.looked.size, mine.own.length]).toEqual([0, 1, 1, 0]);
    expect([...shared.plans.values()][0]).toMatchObject({ left: true, pace: "fortnight", steps: [{}, {}] });
  });
});
