import { ana, ben, me, now } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type CalendarDay,
  dayOf,
  type Idea,
  ideaId,
  type Kind,
  type Limit,
  nextStep,
  practiceId,
  type Signal,
  type Situation,
  type Step,
} from "../index.ts";

const START = dayOf("2027-01-04");
const idea = (practice: string, key: string, change: Partial<Idea> = {}): Idea => ({
  id: ideaId(practice, key),
  practice: practiceId(practice),
  kind: "time",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 5,
  brief: true,
  reason: "any",
  ...change,
});
const POSITIONS = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14];
const days = (count: number): ReadonlyArray<CalendarDay> =>
  Array.from({ length: count }, (_, at) => addDays(START, at));

it("while it cools down, what settles comes before anything else that is for oneself", () => {
  const alone = Array.from({ length: 9 }, (_, at) => idea(`own-${at}`, "write", { kind: "solo" }));
  const settles = idea("night", "morning", { kind: "settle" });
  const at = now(START, "09:00");
  const cooling: Signal = { is: "cool-down", until: (at.at + 3_600_000) as typeof at.at };
  const step = nextStep({ signals: [cooling], ideas: [...alone, settles], limits: [], me: me(ana), now: at });
  expect(step).toMatchObject({ is: "card", card: { id: settles.id }, concern: "cool-down" });
});

describe("the first fortnight", () => {
  const full = POSITIONS.map((position) =>
    idea(`first-${position}`, "card", { fortnight: position, joint: ![1, 8, 13].includes(position) }),
  );
  const extra = [idea("extra", "settle", { kind: "settle" }), idea("extra", "settle-again", { kind: "settle" })];
  const done = ({ id, practice, kind, minutes }: Idea, day: CalendarDay): Signal => ({
    is: "done",
    idea: id,
    practice,
    kind,
    minutes,
    day,
  });
  const step = (signals: ReadonlyArray<Signal>, day: CalendarDay, change: Partial<Situation> = {}): Step =>
    nextStep({ signals, ideas: [...full, ...extra], limits: [], me: me(ana), now: now(day), ...change });
  const walk = (isMissed: (at: number) => boolean): ReadonlyArray<number | string> => {
    const signals: Signal[] = [];
    return days(20).map((day, at) => {
      const today = step(signals, day);
      if (today.is === "rest") return today.why;
      if (!isMissed(at)) signals.push(done(today.card, day));
      return today.concern === "fortnight" ? (today.card.fortnight ?? -1) : today.concern;
    });
  };
  it("gives one card a day and leaves two days empty", () =>
    expect(walk(() => false).slice(0, 15)).toEqual([
      0,
      1,
      2,
      3,
      "empty-day",
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      "empty-day",
      13,
      14,
    ]));
  it("moves the rest when a day is missed, and piles nothing up", () =>
    expect(walk((at) => at === 2 || at === 3).slice(0, 9)).toEqual([0, 1, 2, 2, 2, 3, "empty-day", 5, 6]));
  it("skips a position that a limit covers", () => {
    const limits: ReadonlyArray<Limit> = [{ reach: "mine", covers: { practices: [practiceId("first-0")] } }];
    const today = step([], START, { limits });
    expect(today.is === "card" && today.card.fortnight).toBe(1);
  });
  it("waits for the morning instead of inviting at night, and offers something of one's own", () => {
    const today = step([], START, { now: now(START, "22:00") });
    expect(today.is === "card" && [today.concern, today.card.joint]).toEqual(["own-variant", false]);
  });
  it("gives the twin for one when nobody else is there", () => {
    const twin = idea("first-0", "alone", { fortnight: 0 });
    const alone = { me: { person: ana, other: undefined }, ideas: [...full, twin] };
    const today = step([], START, alone);
    expect(today.is === "card" && today.card.id).toBe("first-0/alone");
  });
  it("counts what was done unasked", () => {
    const unasked: Signal = {
      is: "done",
      practice: practiceId("first-1"),
      kind: "thanks",
      minutes: 1,
      day: START,
      fortnight: 1,
    };
    const first = full[0];
    if (first === undefined) return expect.unreachable();
    const today = step([done(first, START), unasked], addDays(START, 1));
    expect(today.is === "card" && today.card.fortnight).toBe(2);
  });
});

describe("after the fortnight", () => {
  const over: Signal = {
    is: "done",
    practice: practiceId("our-try"),
    kind: "plan",
    minutes: 5,
    day: START,
    fortnight: 14,
  };
  const known = (practice: string, kind: Kind, ago: number, day: CalendarDay): Signal => ({
    is: "done",
    practice: practiceId(practice),
    kind,
    minutes: 5,
    day: addDays(day, -ago),
  });
  const today = addDays(START, 20);
  const choose = (signals: ReadonlyArray<Signal>, ideas: ReadonlyArray<Idea>, day = today): Step =>
    nextStep({ signals: [over, ...signals], ideas, limits: [], me: me(ana), now: now(day) });
  const cardOf = (step: Step) => (step.is === "card" ? `${step.concern} ${step.card.id}` : step.why);
  it("offers one new practice a week", () => {
    const ideas = [idea("fresh", "a"), idea("fresher", "b"), idea("old", "c")];
    expect(cardOf(choose([known("old", "play", 3, today)], ideas))).toBe("balance old/c");
    const weekLater = choose([known("old", "play", 9, today)], ideas);
    expect(
      weekLater.is === "card" && [weekLater.card, ...weekLater.alternatives].map(({ practice }) => practice).sort(),
    ).toEqual(["fresh", "fresher"]);
  });
  it("puts a repair that this person took on before balance", () => {
    const ideas = [idea("a", "a"), idea("mend", "b", { kind: "repair" })];
    expect(cardOf(choose([{ is: "repair-taken-on", practice: practiceId("mend"), by: ana }], ideas))).toBe(
      "repair mend/b",
    );
    expect(
      cardOf(
        choose(
          [{ is: "repair-taken-on", practice: practiceId("mend"), by: ben }, known("mend", "repair", 20, today)],
          ideas,
        ),
      ),
    ).not.toContain("repair ");
  });
  it("offers own variants when something has waited for a while", () => {
    const ideas = [idea("a", "together", { joint: true }), idea("b", "own")];
    expect(cardOf(choose([{ is: "waiting-for-other", practice: practiceId("q"), since: START }], ideas))).toBe(
      "own-variant b/own",
    );
  });
  it("balances kinds over two weeks", () => {
    const ideas = [idea("a", "more", { kind: "plan" }), idea("b", "less", { kind: "play" })];
    const past = [known("a", "plan", 3, today), known("b", "play", 16, today), known("a", "plan", 9, today)];
    expect(cardOf(choose(past, ideas))).toBe("balance b/less");
  });
  it("offers to be used less after eight weeks, and not before", () => {
    const ideas = [idea("a", "a")];
    expect([55, 56].map((after) => choose([], ideas, addDays(START, after)).less)).toEqual([false, true]);
  });
  it("brings back something known after 30 days", () => {
    const ideas = [idea("a", "a"), idea("b", "b")];
    expect(cardOf(choose([known("a", "time", 25, addDays(START, 30))], ideas, addDays(START, 30)))).toBe("booster a/a");
  });
  it("brings back by its own rhythm what recurs, and a prompt after sixty days", () => {
    const weekly = [idea("a", "weekly", { recurs: 7 })];
    const asked = (ago: number, ideas: ReadonlyArray<Idea>): string => {
      const declined: Signal = { is: "declined", idea: ideaId("a", "weekly"), kind: "time", day: addDays(today, -ago) };
      return cardOf(choose([declined], ideas));
    };
    expect([6, 7].map((ago) => asked(ago, weekly))).toEqual(["nothing", "balance a/weekly"]);
    expect([59, 60].map((ago) => asked(ago, [idea("a", "weekly")]))).toEqual(["nothing", "balance a/weekly"]);
  });
});
