import {
  dayOf,
  draw,
  type Idea,
  ideaId,
  instant,
  language,
  type Now,
  practiceId,
  thingId,
  within,
  withoutNews,
} from "@goldseam/kernel";
import { alone, ana, at, ben, given, me, now, owesTheLaws } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { TimeEvent, When } from "./time-for-myself.events.ts";
import { timeForMyself } from "./time-for-myself.practice.ts";
import { lasts } from "./time-for-myself.view.ts";

const thing = (last: number) => thingId(String(last).padStart(32, "0"));
const one = thing(1);
const start = at(dayOf("2027-01-04"), 12 * 60);
const once: When = { starts: start, ends: instant(start + 3 * 3_600_000) };
/** Monday evenings, nights from Friday on. */
const evening: When = { weekdays: [0], from: 19 * 60, to: 21 * 60, ahead: 0 };
const night: When = { weekdays: [4], from: 22 * 60, to: 7 * 60, ahead: 0 };
const set = (time = one, when: When = once): TimeEvent => ({ type: "time-set", data: { time, when } });
const keep = (time = one, when: When = once): TimeEvent => ({ type: "time-kept", data: { time, when } });
const end = (type: "time-ended" | "time-dropped" = "time-ended", time = one): TimeEvent => ({ type, data: { time } });
const oops = (id = thing(8), to = ana): TimeEvent => ({
  type: "oops-said",
  data: { oops: id, to, over: "asked-again", words: { text: "I saw it.", language: language("en"), direction: "ltr" } },
});
const unsay = (id = thing(8)): TimeEvent => ({ type: "oops-taken-back", data: { oops: id } });
const read: TimeEvent = { type: "oops-read", data: { oops: thing(8) } };
const idea = (practice: string, joint: boolean): Idea => ({
  ...{ id: ideaId(practice, "one"), practice: practiceId(practice), kind: "time", joint, conflict: false },
  ...{ topics: [], minutes: 1, brief: true, reason: "any" },
});
const SHELF = [idea("walks", true), idea("letters", false), idea("notes", false)];

const taken = given(timeForMyself, [ana, set()]);
const kept = given(timeForMyself, [ana, keep()]);
const limitsOf = (story: typeof taken, person = ana, when: Now = now()) => {
  const { shown, mine } = story.folded(person);
  return timeForMyself.limits(shown, mine, me(person), when);
};
const signalsOf = (story: typeof taken, person = ana, when: Now = now()) => {
  const { shown, mine } = story.folded(person);
  return timeForMyself.signals(shown, mine, me(person), when);
};

describe("the rules", () => {
  it("[TFM-1] time that stands is not set again", () => taken.when(ana, set()).refused("TFM-1"));
  it("[TFM-2] Ben does not take Ana's time over", () => taken.and([ana, end()]).when(ben, set()).refused("TFM-2"));
  it("[TFM-3] what does not stand does not end", () => given(timeForMyself).when(ana, end()).refused("TFM-3"));
  it("[TFM-4] Ben does not end Ana's time", () => taken.when(ben, end()).refused("TFM-4"));
  it("[TFM-5] an oops is said once", () =>
    given(timeForMyself, [ben, oops()]).when(ben, oops(), "2027-01-06").refused("TFM-5"));
  it("[TFM-6] nobody says oops to oneself", () =>
    given(timeForMyself)
      .when(ana, oops(thing(8), ana))
      .refused("TFM-6"));
  it("[TFM-7] Ana does not take Ben's back", () =>
    given(timeForMyself, [ben, oops()]).when(ana, unsay()).refused("TFM-7"));
  it("[TFM-8] what was not kept does not go", () =>
    given(timeForMyself).when(ana, end("time-dropped")).refused("TFM-8"));
  it("[TFM-F1] [TFM-F2] and the common laws hold on lawful walks", () =>
    owesTheLaws(timeForMyself, ({ other, random }) => [
      ...[one, thing(2)].flatMap((time) => [
        set(time, random.pick([once, evening, night]) ?? once),
        keep(time, random.pick([once, evening, night]) ?? once),
        end("time-ended", time),
        end("time-dropped", time),
      ]),
      oops(thing(8 + random.below(2)), other),
      unsay(),
      read,
      { type: "arrivals-closed", data: { kind: "oops-said" } },
    ]));
  it("[S-56] ten oopses do not arrive: one a day, and none while the switch is off", () => {
    given(timeForMyself, [ben, oops()])
      .when(ben, oops(thing(9)))
      .refused("KRN-4");
    const off: TimeEvent = { type: "arrivals-closed", data: { kind: "oops-said" } };
    expect(given(timeForMyself, [ana, off], [ben, oops()]).view(ana).oopses.theirs).toEqual([]);
  });
  it("one stretch is two weeks at most", () => {
    const endless: When = { starts: start, ends: instant(start + 15 * 86_400_000) };
    given(timeForMyself).when(ana, set(one, endless)).refused("KRN-2");
  });
});

describe("while it lasts", () => {
  it("takes away what is for two, on both phones alike, and nothing afterwards", () => {
    for (const person of [ana, ben]) {
      expect(within(limitsOf(taken, person), SHELF, "me").map(({ practice }) => practice)).toEqual([
        "letters",
        "notes",
      ]);
      expect(draw(limitsOf(taken, person), SHELF, "seed")).toEqual(draw(limitsOf(taken, ana), SHELF, "seed"));
      expect(limitsOf(taken, person, now("2027-01-04", "15:00"))).toEqual([]);
      expect(limitsOf(taken.and([ana, end()]), person)).toEqual([]);
    }
  });
  it("holds news back on its owner's phone, and on no other", () => {
    const came = { is: "waiting-for-me", practice: practiceId("letters"), since: dayOf("2027-01-04") } as const;
    const news = (person: typeof ana) => withoutNews(limitsOf(taken, person), { signals: [came], ideas: SHELF });
    expect(news(ana)).toEqual({ signals: [], ideas: [SHELF[0], SHELF[2]] });
    expect(news(ben).signals).toEqual([came]);
    const after = limitsOf(taken, ana, now("2027-01-04", "15:00"));
    expect(withoutNews(after, { signals: [came], ideas: SHELF }).signals).toEqual([came]);
  });
  it("says later to the other, with no reason and no hour", () => {
    expect(taken.view(ben)).toMatchObject({ later: true, mine: [] });
    expect(signalsOf(taken, ben)).toEqual([{ is: "later", person: ana }]);
    expect(signalsOf(taken, ben, now("2027-01-04", "15:00"))).toEqual([]);
    expect(taken.view(ana).later).toBe(false);
  });
  it("kept for oneself, changes nothing that the other sees but an ordinary next", () => {
    expect(kept.folded(ben)).toEqual(given(timeForMyself).folded(ben));
    const [mine, theirs] = [draw(limitsOf(kept), SHELF, "seed"), draw(limitsOf(kept, ben), SHELF, "seed")];
    expect([...mine.next, mine.drawn?.id].slice(0, theirs.next.length + 1)).toEqual([...theirs.next, theirs.drawn?.id]);
    expect(within(limitsOf(kept), SHELF, "both")).toEqual(SHELF);
    expect(within(limitsOf(kept), SHELF, "me").every(({ joint }) => !joint)).toBe(true);
    const { shown, mine: own } = kept.folded(ana);
    expect(timeForMyself.limits(shown, own, alone(ana), now())).toHaveLength(1);
  });
});

describe("hours each week", () => {
  it.each([
    [evening, "2027-01-04", "18:59", false],
    [evening, "2027-01-04", "19:00", true],
    [evening, "2027-01-04", "21:00", false],
    [evening, "2027-01-05", "20:00", false],
    [night, "2027-01-08", "23:00", true],
    [night, "2027-01-09", "06:59", true],
    [night, "2027-01-09", "07:00", false],
    [night, "2027-01-08", "06:00", false],
  ] as const)("%j on %s at %s: %s", (when, day, time, is) => {
    expect(lasts(when, now(day, time), true)).toBe(is);
    expect(lasts(when, now(day, time), false), "two clocks that agree").toBe(is);
  });
  it("go by their owner's clock, wherever the other one is", () => {
    const ahead: When = { ...evening, ahead: 600 };
    // Nine in the morning in UTC is seven in the evening, ten hours ahead.
    expect(lasts(ahead, now("2027-01-04", "09:30"), false)).toBe(true);
    expect(lasts(ahead, now("2027-01-04", "19:30"), false)).toBe(false);
    expect(lasts({ ...evening, weekdays: [6], ahead: -600 }, now("2027-01-04", "05:30"), false), "still Sunday").toBe(
      true,
    );
  });
});

describe("an oops", () => {
  const said = given(timeForMyself, [ben, oops()]);
  it("comes once, asks for nothing, and is read in silence", () => {
    expect(signalsOf(said)).toMatchObject([{ is: "waiting-for-me" }]);
    const after = said.and([ana, read]);
    expect(signalsOf(after)).toEqual([]);
    expect(after.folded(ben)).toEqual(said.folded(ben));
    expect(said.and([ben, unsay()]).view(ana).oopses.theirs).toEqual([]);
    expect(signalsOf(said, ana, now("2027-01-18"))).toEqual([]);
  });
});

it("is offered to one person, while nothing of it stands", () => {
  const offered = (story: typeof taken) => {
    const { shown, mine } = story.folded(ana);
    return timeForMyself.ideas(shown, mine, alone(ana), now());
  };
  expect(offered(given(timeForMyself))).toMatchObject([{ joint: false }]);
  expect(offered(taken)).toEqual([]);
  expect(offered(kept)).toEqual([]);
});
