import { addDays, dayOf, fromOrigin, type Handoff, language, practiceId, thingId, type Words } from "@goldseam/kernel";
import { alone, ana, ben, FIRST_DAY, given, me, now, owesTheLaws, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { PromiseEvent } from "./promises.events.ts";
import { promises } from "./promises.practice.ts";
import { promiseId } from "./promises.view.ts";

type Told = Step<PromiseEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const due = dayOf("2027-01-10");
const offered = (promise = one, to = ben, until = due): PromiseEvent => ({
  type: "promise-offered",
  data: { promise, to, when: words("I come home late"), words: words("I write before six"), due: until },
});
type Plain =
  | "promise-accepted"
  | "promise-seen-differently"
  | "promise-released"
  | "promise-put-aside"
  | "own-promise-ended";
const on = (type: Plain, promise = one): PromiseEvent => ({ type, data: { promise } });
const marked = (as: "kept" | "partly" | "not", promise = one): PromiseEvent => ({
  type: "promise-marked",
  data: { promise, as },
});
const declined: PromiseEvent = { type: "promise-declined", data: { promise: one, words: words("rather on Fridays") } };
const own = (promise = id(9), until = due): PromiseEvent => ({
  type: "own-promise-set",
  data: { promise, words: words("I walk ten minutes"), due: until },
});
const noted: PromiseEvent = { type: "promise-noted", data: { promise: one, words: words("it helped") } };
const open: ReadonlyArray<Told> = [[ana, offered()]];
const alive: ReadonlyArray<Told> = [...open, [ben, on("promise-accepted"), "2027-01-05"]];
const kept: ReadonlyArray<Told> = [...alive, [ana, marked("kept"), "2027-01-10"]];

describe("the rules", () => {
  it("[PRM-1] one promise is offered once", () =>
    given(promises, ...open)
      .when(ana, offered())
      .refused("PRM-1"));
  it("[PRM-2] nobody promises to oneself before the other", () =>
    given(promises).when(ana, offered(one, ana)).refused("PRM-2"));
  it("[PRM-3] a promise that is not there is nobody's", () =>
    given(promises).when(ana, on("promise-released")).refused("PRM-3"));
  it("[PRM-4] Ana does not accept her own offer", () =>
    given(promises, ...open)
      .when(ana, on("promise-accepted"))
      .refused("PRM-4"));
  it("[PRM-5] an accepted promise is not answered again", () =>
    given(promises, ...alive)
      .when(ben, declined)
      .refused("PRM-5"));
  it("[PRM-6] an offer is not marked", () =>
    given(promises, ...open)
      .when(ana, marked("kept"))
      .refused("PRM-6"));
  it("[PRM-7] Ben cannot mark what Ana promised", () =>
    given(promises, ...alive)
      .when(ben, marked("not"))
      .refused("PRM-7"));
  it("[PRM-8] Ana cannot see her own mark differently", () =>
    given(promises, ...kept)
      .when(ana, on("promise-seen-differently"))
      .refused("PRM-8"));
  it("[PRM-9] nothing looked different before it was marked", () =>
    given(promises, ...alive)
      .when(ben, on("promise-seen-differently"))
      .refused("PRM-9"));
  it("[PRM-10] no promise for yesterday", () => {
    given(promises)
      .when(ana, offered(one, ben, FIRST_DAY))
      .accepted();
    given(promises)
      .when(ana, offered(one, ben, addDays(FIRST_DAY, -1)))
      .refused("PRM-10");
  });
  it("[PRM-11] no promise beyond a month", () => {
    given(promises)
      .when(ana, offered(one, ben, addDays(FIRST_DAY, 31)))
      .accepted();
    given(promises)
      .when(ana, offered(one, ben, addDays(FIRST_DAY, 32)))
      .refused("PRM-11");
  });
  it("[PRM-12] an own promise is set once", () => given(promises, [ana, own()]).when(ana, own()).refused("PRM-12"));
  it("[PRM-13] no own promise for yesterday", () =>
    given(promises)
      .when(ana, own(id(9), addDays(FIRST_DAY, -1)))
      .refused("PRM-13"));
  it("[PRM-14] no own promise ends that was not set", () =>
    given(promises)
      .when(ana, on("own-promise-ended", id(9)))
      .refused("PRM-14"));
  it("[PRM-F1] and the common laws hold on 200 lawful walks", () =>
    owesTheLaws(promises, ({ other, day }) => [
      ...[one, two].flatMap((promise) => [
        offered(promise, other, addDays(dayOf(day), 5)),
        on("promise-accepted", promise),
        on("promise-seen-differently", promise),
        on("promise-released", promise),
        on("promise-put-aside", promise),
        marked("partly", promise),
        marked("not", promise),
      ]),
      declined,
      noted,
      own(id(9), addDays(dayOf(day), 3)),
      on("own-promise-ended", id(9)),
      { type: "arrivals-closed", data: { kind: "promise-offered" } },
      { type: "arrivals-opened", data: { kind: "promise-offered" } },
    ]));
  it("a promise without a day, or without words, is not readable", () => {
    const { due: _, ...undated } = { promise: one, to: ben, words: words("I write"), due };
    given(promises)
      .when(ana, { type: "promise-offered", data: undated } as unknown as PromiseEvent)
      .refused("KRN-2");
    const blank = { promise: one, to: ben, words: words("   "), due };
    given(promises).when(ana, { type: "promise-offered", data: blank }).refused("KRN-2");
  });
  it("[S-48] offers arrive at most twice a day", () => {
    given(promises, ...open, [ana, offered(two)])
      .when(ana, offered(id(3)))
      .refused("KRN-4");
  });
  it("[S-40] both may promise, and each is the other's receiver", () =>
    given(promises, ...open)
      .when(ben, offered(two, ana))
      .accepted());
});

describe("an offer", () => {
  const story = given(promises, ...open);
  it("is there for the other to answer", () => {
    expect(story.view(ana).offered).toHaveLength(1);
    expect(story.view(ben).toAnswer[0]).toMatchObject({ mine: false, due });
  });
  it("put aside is gone on that phone, and Ana sees what she saw before", () => {
    const after = story.and([ben, on("promise-put-aside")]);
    expect(after.view(ben).toAnswer).toEqual([]);
    expect(after.folded(ana)).toEqual(story.folded(ana));
  });
  it("fades when its day has passed, without a word", () => {
    const later = now("2027-01-11");
    const { offered: mine, earlier, lately } = story.view(ana, later);
    expect([mine, earlier, lately, story.view(ben, later).toAnswer]).toEqual([[], [], [], []]);
  });
  it("answered in words tells its maker the words, for some days", () => {
    const answered = story.and([ben, declined]);
    expect(answered.view(ana).lately[0]).toMatchObject({ stage: "declined", answer: { text: "rather on Fridays" } });
    expect(answered.view(ben).lately).toEqual([]);
    expect(answered.view(ana, now("2027-01-12")).lately).toEqual([]);
  });
  it("does not arrive while the switch is off", () => {
    const off: PromiseEvent = { type: "arrivals-closed", data: { kind: "promise-offered" } };
    const closed = given(promises, [ben, off], ...open);
    expect([closed.view(ben).toAnswer.length, closed.view(ana).offered.length]).toEqual([0, 1]);
    expect([closed.view(ben).off, closed.view(ana).off]).toEqual([true, false]);
  });
  it("from a handoff is one promise, whichever device makes it", () => {
    const origin = { practice: practiceId("say-sorry"), thing: one };
    const handed: Handoff = { draft: "promise", text: "I write before six", origin };
    expect(promiseId(handed, () => "x")).toBe(fromOrigin("promises", origin));
    expect(promiseId(undefined, () => two)).toBe(two);
    const twice = offered(promiseId(handed, () => "x"));
    given(promises, [ana, twice]).when(ana, twice).refused("PRM-1");
  });
});

describe("a promise that is alive", () => {
  const story = given(promises, ...alive);
  it("asks its maker alone, from its day on and for two weeks", () => {
    const asks = (person: typeof ana, day: string) => story.view(person, now(day)).alive.map((promise) => promise.asks);
    expect([asks(ana, "2027-01-09"), asks(ana, "2027-01-10"), asks(ana, "2027-01-24")]).toEqual([
      [false],
      [true],
      [true],
    ]);
    expect(asks(ben, "2027-01-10")).toEqual([false]);
    expect(story.view(ana, now("2027-01-25"))).toMatchObject({ alive: [], earlier: [{ promise: one }] });
  });
  it("[S-15] is told with its mark for some days, then as words alone", () => {
    const missed = story.and([ana, marked("not"), "2027-01-10"]);
    expect(missed.view(ben, now("2027-01-12")).lately[0]).toMatchObject({ mark: "not", stage: "marked" });
    const earlier = missed.view(ben, now("2027-01-18")).earlier[0] ?? {};
    expect(Object.keys(earlier).sort()).toEqual(["mine", "promise", "when", "words"]);
  });
  it("seen differently marks nothing", () => {
    const seen = given(promises, ...kept, [ben, on("promise-seen-differently"), "2027-01-11"]);
    expect(seen.view(ana, now("2027-01-11")).lately[0]).toMatchObject({ mark: "kept", differently: true });
  });
  it("let go is told to both, whoever let go, and says not who", () => {
    const views = [ana, ben].map((person) => {
      const gone = story.and([person, on("promise-released"), "2027-01-06"]);
      return [ana, ben].map((reader) => gone.view(reader, now("2027-01-06")).lately.map(({ stage }) => stage));
    });
    expect(views).toEqual([
      [["released"], ["released"]],
      [["released"], ["released"]],
    ]);
  });
  it("keeps a private note on its own phone", () => {
    const noting = story.and([ben, noted]);
    expect(noting.view(ben).alive[0]?.note?.text).toBe("it helped");
    expect(noting.folded(ana)).toEqual(story.folded(ana));
  });
});

describe("what it offers and says", () => {
  const read = (person: typeof ana, steps: ReadonlyArray<Told>, when = now(), who = me(person)) => {
    const { shown, mine } = given(promises, ...steps).folded(person);
    return {
      ideas: promises.ideas(shown, mine, who, when).map(({ id: idea }) => idea),
      signals: promises.signals(shown, mine, who, when),
    };
  };
  it("begins small with two, and with oneself when alone", () => {
    expect(read(ana, []).ideas).toEqual(["promises/small", "promises/to-myself"]);
    expect(read(ana, [], now(), alone(ana)).ideas).toEqual(["promises/to-myself"]);
  });
  it("offers no second one while one stands, and a smaller one after one that did not work out", () => {
    expect(read(ana, alive).ideas).not.toContain("promises/small");
    expect(read(ana, alive, now("2027-01-10")).ideas).toContain("promises/due");
    const missed = [...alive, [ana, marked("not"), "2027-01-10"] as const];
    expect(read(ana, missed, now("2027-01-11")).ideas).toContain("promises/smaller");
    expect(read(ben, missed, now("2027-01-11")).ideas).not.toContain("promises/smaller");
  });
  it("tells the next step who has something to do, and what was done", () => {
    expect(read(ben, open).signals).toEqual([{ is: "waiting-for-me", practice: "promises", since: FIRST_DAY }]);
    expect(read(ana, open).signals).toMatchObject([
      { is: "waiting-for-other", since: FIRST_DAY },
      { is: "done", idea: "promises/small", fortnight: 9, day: FIRST_DAY },
    ]);
    expect(read(ben, [...open, [ben, on("promise-put-aside")]]).signals).toEqual([]);
  });
  it("says nothing of a promise that its maker did not keep to the other's next step", () => {
    const missed = [...alive, [ana, marked("not"), "2027-01-10"] as const];
    expect(read(ben, missed, now("2027-01-11")).signals).toEqual([]);
  });
});
