import { addDays, type CalendarDay, dayOf, fold, language, thingId, type Words } from "@goldseam/kernel";
import { alone, ana, ben, eve, FIRST_DAY, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { exchangeOf, type SeenEffortEvent, weekOf } from "./seen-effort.events.ts";
import { seenEffort } from "./seen-effort.practice.ts";

type Told = Step<SeenEffortEvent>;
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const closed = (week: CalendarDay = FIRST_DAY, round = 1): SeenEffortEvent => ({
  type: "week-closed",
  data: { week, exchange: exchangeOf(week, round) },
});
const opens = (effort: "asked" | "calm" = "asked", week = FIRST_DAY, round = 1): SeenEffortEvent => ({
  type: "week-opened",
  data: { week, exchange: exchangeOf(week, round), chips: [effort], unseen: words("I called the doctor") },
});
const again = (round = 2, week = FIRST_DAY): SeenEffortEvent => ({ type: "week-asked-again", data: { week, round } });
const read: SeenEffortEvent = { type: "week-read", data: { exchange: exchangeOf(FIRST_DAY, 1) } };
const note = thingId("9".padStart(32, "0"));
const kept: SeenEffortEvent = { type: "effort-kept", data: { note, words: words("Ben cooked on a bad day") } };
const letGo: SeenEffortEvent = { type: "effort-let-go", data: { note } };
const bothClosed: ReadonlyArray<Told> = [
  [ana, closed()],
  [ben, closed(), "2027-01-06"],
];
const bothOpen: ReadonlyArray<Told> = [...bothClosed, [ana, opens()], [ben, opens("calm")]];

describe("the rules", () => {
  it("[EFF-1] nobody answers for another week, a day of time zones aside", () => {
    given(seenEffort)
      .when(ana, closed(addDays(FIRST_DAY, 7)))
      .refused("EFF-1");
    given(seenEffort).when(ana, closed(), "2027-01-10").accepted();
    given(seenEffort).when(ana, closed(), "2027-01-11").accepted();
    given(seenEffort).when(ana, closed(), "2027-01-12").refused("EFF-1");
  });
  it("[EFF-2] nobody answers in a round that is not there", () =>
    given(seenEffort).when(ana, closed(FIRST_DAY, 2)).refused("EFF-2"));
  it("[EFF-3] one answer a round", () => given(seenEffort, [ana, closed()]).when(ana, closed()).refused("EFF-3"));
  it("[EFF-4] what was never closed does not open", () =>
    given(seenEffort, [ana, closed()]).when(ben, opens()).refused("EFF-4"));
  it("[EFF-5] nothing opens that nobody asked", () => {
    const { log } = given(seenEffort, ...bothOpen);
    const early = log.filter(({ lane }) => lane === "opened");
    expect(fold(seenEffort, early).ignored.map(({ rule }) => rule)).toEqual(["EFF-4", "EFF-4"]);
    const { rules } = seenEffort;
    const [first] = early;
    if (first === undefined) return expect.unreachable();
    const event = { type: "week-opened", data: first.data, meta: first.meta } as never;
    expect(rules["EFF-5"]?.holds(fold(seenEffort, []).shared, event)).toBe(false);
  });
  it("[EFF-6] an answer that is open does not open anew", () =>
    given(seenEffort, ...bothOpen)
      .when(ana, opens("calm"))
      .refused("EFF-6"));
  it("[EFF-7] there is no third answer", () =>
    given(seenEffort, ...bothOpen, [eve, closed()])
      .when(eve, opens())
      .refused("EFF-7"));
  it("[EFF-8] one round at a time", () => given(seenEffort).when(ana, again(3)).refused("EFF-8"));
  it("[EFF-9] an open week is not asked about again", () =>
    given(seenEffort, ...bothOpen)
      .when(ana, again())
      .refused("EFF-9"));
  it("[EFF-10] an own note is kept once", () => given(seenEffort, [ana, kept]).when(ana, kept).refused("EFF-10"));
  it("[EFF-F1] and the common laws hold on 200 lawful walks", () =>
    owesTheLaws(seenEffort, ({ day }) => {
      const week = weekOf(dayOf(day));
      return [
        ...[1, 2].flatMap((round) => [closed(week, round), opens("asked", week, round), opens("calm", week, round)]),
        again(2, week),
        again(3, week),
        read,
        kept,
        letGo,
      ];
    }));
  it("an answer holds up to three efforts, own words among them", () => {
    type Opened = Extract<SeenEffortEvent, { readonly type: "week-opened" }>;
    const opened = (data: Omit<Opened["data"], "week" | "exchange">): Opened => ({
      type: "week-opened",
      data: { week: FIRST_DAY, exchange: exchangeOf(FIRST_DAY, 1), ...data },
    });
    const four = opened({ chips: ["asked", "calm", "waited"], words: words("and more") });
    given(seenEffort, ...bothClosed)
      .when(ana, four)
      .refused("KRN-2");
    const none = opened({ chips: [] });
    given(seenEffort, ...bothClosed)
      .when(ana, none)
      .refused("KRN-2");
    const unseen = opened({ chips: [], unseen: words("quietly") });
    given(seenEffort, ...bothClosed)
      .when(ana, unseen)
      .accepted();
  });
});

describe("a week", () => {
  it("shows nothing before both are open, and then both", () => {
    const one = given(seenEffort, ...bothClosed, [ana, opens()]);
    expect([one.view(ana).opened, one.view(ben).opened]).toEqual([undefined, undefined]);
    const two = one.and([ben, opens("calm")]);
    expect(two.view(ana).opened).toMatchObject({ mine: { chips: ["asked"] }, theirs: { chips: ["calm"] } });
    expect(two.view(ben).opened).toMatchObject({ mine: { chips: ["calm"] }, theirs: { chips: ["asked"] } });
  });
  it("looks the same to Ben whether or not Ana has closed", () => {
    const before = given(seenEffort).view(ben);
    expect(given(seenEffort, [ana, closed()]).view(ben)).toEqual(before);
  });
  it("that did not open is gone with its week, without a word", () => {
    const later = now("2027-01-12");
    expect(given(seenEffort, [ana, closed()]).view(ana, later)).toEqual(given(seenEffort).view(ana, later));
  });
  it("that opened can be read for four weeks; there is no total anywhere", () => {
    const story = given(seenEffort, ...bothOpen);
    expect(story.view(ana, now("2027-02-01")).earlier).toHaveLength(1);
    expect(story.view(ana, now("2027-02-08")).earlier).toEqual([]);
    expect(JSON.stringify(story.view(ana, now("2027-01-20")))).not.toMatch(/"(?:count|total|number)"/);
  });
  it("read on Ana's phone changes nothing on Ben's", () => {
    const story = given(seenEffort, ...bothOpen);
    const after = story.and([ana, read]);
    expect(after.folded(ben)).toEqual(story.folded(ben));
    expect([after.view(ana, now("2027-01-13")).unread, after.view(ben, now("2027-01-13")).unread?.read]).toEqual([
      undefined,
      false,
    ]);
  });
});

describe("what it offers and says", () => {
  const of = (person: typeof ana, steps: ReadonlyArray<Told>, day: string = FIRST_DAY, who = me(person)) => {
    const { shown, mine } = given(seenEffort, ...steps).folded(person);
    return {
      ideas: seenEffort.ideas(shown, mine, who, now(day)).map(({ id }) => id),
      signals: seenEffort.signals(shown, mine, who, now(day)),
    };
  };
  it("offers the week from Friday on, and one's own at any time", () => {
    expect(of(ana, []).ideas).toEqual(["seen-effort/noticed"]);
    expect(of(ana, [], "2027-01-08").ideas).toEqual(["seen-effort/week", "seen-effort/noticed"]);
    expect(of(ana, [], "2027-01-08", alone(ana)).ideas).toEqual(["seen-effort/noticed"]);
    expect(
      of(
        ana,
        [
          [ana, closed()],
          [ana, kept],
        ],
        "2027-01-08",
      ).ideas,
    ).toEqual([]);
  });
  it("says that both are in, until it was read here", () => {
    expect(of(ben, bothOpen, "2027-01-06").signals).toMatchObject([
      { is: "waiting-for-me", since: "2027-01-06" },
      { is: "done", idea: "seen-effort/week", day: "2027-01-06" },
    ]);
    expect(of(ben, [...bothOpen, [ben, read]], "2027-01-06").signals).toMatchObject([{ is: "done" }]);
    expect(of(ana, [[ana, closed()]]).signals).toMatchObject([{ is: "waiting-for-other" }]);
    expect(of(ana, [[ana, closed()]], "2027-01-12").signals).toEqual([]);
  });
});

describe("golden logs", () => {
  it.each(["2026-11-a-week-and-a-second-round"])("%s stays readable", (name) => {
    const { log } = readGolden(new URL(`./fixtures/${name}.json`, import.meta.url));
    const { ignored, shared, mine } = fold(seenEffort, log);
    expect(ignored).toEqual([]);
    expect([shared.exchanges.size, shared.rounds.size, mine.read.size, mine.notes.length]).toEqual([2, 1, 1, 0]);
  });
});
