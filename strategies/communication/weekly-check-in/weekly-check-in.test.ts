import { addDays, fold, language, type Logged, thingId, type Words } from "@goldseam/kernel";
import { alone, ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden } from "@goldseam/testkit";
import { expect, it } from "vitest";
import { type CheckInEvent, type Part, PARTS } from "./weekly-check-in.events.ts";
import { weeklyCheckIn } from "./weekly-check-in.practice.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const week = (weeks: number) => addDays(FIRST_DAY, 7 * weeks);
const opened = (meeting = one, first = ana): CheckInEvent => ({ type: "check-in-opened", data: { meeting, first } });
const past = (part: Part, meeting = one): CheckInEvent => ({ type: "check-in-moved-on", data: { meeting, part } });
const closed = (meeting = one, nextOn = week(1)): CheckInEvent => ({
  type: "check-in-closed",
  data: { meeting, nextOn },
});
const stopped = (meeting = one): CheckInEvent => ({ type: "check-in-closed", data: { meeting } });
const brought = (text = "the soup", part: Part = "thanks"): CheckInEvent => ({
  type: "check-in-brought",
  data: { meeting: one, part, brought: id(7), words: words(text) },
});
const promised = (last = 8): CheckInEvent => ({ type: "check-in-promised", data: { meeting: one, promise: id(last) } });
const paused: CheckInEvent = { type: "check-in-paused", data: { meeting: one, backAt: now(FIRST_DAY, "12:20").at } };
const wentOn: CheckInEvent = { type: "check-in-went-on", data: { meeting: one } };
const dropped = (part: "thanks" | "tension" = "tension"): CheckInEvent => ({
  type: "note-dropped",
  data: { note: id(9), part, words: words("the key again") },
});
const note = (type: "note-kept" | "note-ended"): CheckInEvent => ({ type, data: { note: id(9) } });
const entered = (near = 5): CheckInEvent => ({
  type: "measure-entered",
  data: { values: { near, heard: 5, calm: 5, energy: 5, myself: 5 } },
});
const on = given(weeklyCheckIn, [ana, opened()]);
const had = on.and([ben, closed()]);

it("keeps the laws", () =>
  owesTheLaws(weeklyCheckIn, ({ person, other }) => [
    opened(one, person),
    opened(two, other),
    past("thanks"),
    past("practical", two),
    closed(),
    stopped(two),
    brought(),
    promised(),
    paused,
    wentOn,
    dropped(),
    note("note-kept"),
    note("note-ended"),
    entered(),
  ]));

it("[CI-1] [CI-2] [CI-3] [CI-4] [CI-5] [CI-7] opens on both, alternates, and nothing follows its end", () => {
  had.when(ana, opened(one, ben), week(1)).refused("CI-1");
  on.when(ben, opened(two, ben)).refused("CI-2");
  had.when(ana, opened(two, ana), week(1)).refused("CI-3");
  had.when(ana, opened(two, ben), week(1)).accepted();
  given(weeklyCheckIn).when(ana, past("thanks")).refused("CI-4");
  had.when(ana, brought()).refused("CI-5");
  on.and([ben, paused]).when(ana, wentOn).refused("CI-7");
  expect([
    on.view(ana).on?.iBegin,
    on.view(ben).on?.iBegin,
    had.view(ana).iBeginNext,
    had.view(ben).iBeginNext,
  ]).toEqual([true, false, false, true]);
});

it("is short the first time, whole from then on, and every part can be skipped", () => {
  const parts = (story: typeof on, meeting: typeof one, day: string): ReadonlyArray<Part> => {
    const seen = story.view(ben, now(day)).on;
    if (seen === undefined || seen.part === "next") return seen === undefined ? [] : ["next"];
    return [seen.part, ...parts(story.and([ben, past(seen.part, meeting), day]), meeting, day)];
  };
  expect(parts(on, one, FIRST_DAY)).toEqual(["thanks", "practical", "next"]);
  expect(parts(had.and([ana, opened(two, ben), week(1)]), two, week(1))).toEqual(PARTS);
});

it("keeps, when a week did not happen", () => {
  expect(had.view(ana, now(addDays(FIRST_DAY, 6)))).toMatchObject({ isDue: false, keeps: false });
  expect(had.view(ana, now(week(1)))).toMatchObject({ isDue: true, keeps: false });
  expect(had.view(ana, now(week(3)))).toMatchObject({ isDue: true, keeps: true });
  // One that nobody closed is over with the next day, and blocks nothing.
  on.when(ben, opened(two, ben), week(1)).accepted();
});

it("[CI-6] at most one promise comes out", () => {
  const grown = on.and([ana, promised()]);
  grown.when(ben, promised(3)).refused("CI-6");
  grown.when(ben, promised()).accepted();
});

it("what is brought goes with its end, and with the next day at the latest", () => {
  const left = (log: ReadonlyArray<Logged>, day = FIRST_DAY): string => {
    const { shared } = fold(weeklyCheckIn, log);
    const stay = ({ lane, type, data }: Logged) =>
      lane !== "talk" || weeklyCheckIn.fades?.(shared, { type, data } as unknown as CheckInEvent, now(day)) !== true;
    return JSON.stringify(log.filter(stay));
  };
  const story = on.and([ana, brought("the soup")]);
  expect(story.view(ben).on?.brought).toMatchObject([{ mine: false }]);
  expect(left(story.log)).toContain("the soup");
  expect(left(story.and([ben, stopped()]).log)).not.toContain("the soup");
  expect(left(story.log, addDays(FIRST_DAY, 2))).not.toContain("the soup");
});

it("[S-50] [CI-F1] pauses for both, asks only who paused, and stops by one tap of either", () => {
  const story = on.and([ben, paused]);
  const due = now(FIRST_DAY, "12:20");
  expect(story.view(ben, due).on?.pause).toMatchObject({ mine: true, due: true });
  expect(story.view(ana, due).on?.pause).toMatchObject({ mine: false });
  const waits = (who: typeof ana) =>
    weeklyCheckIn.signals(story.shared, story.folded(who).mine, me(who), due).some(({ is }) => is === "waiting-for-me");
  expect([waits(ana), waits(ben)]).toEqual([false, true]);
  for (const who of [ana, ben])
    expect(story.and([who, stopped()]).view(ana, due)).toMatchObject({ on: undefined, ended: one });
});

it("[CI-8] notes are private until brought, and an old tension asks its owner alone", () => {
  const story = given(weeklyCheckIn, [ben, dropped()]);
  story.when(ben, dropped()).refused("CI-8");
  expect([story.view(ben).notes.length, story.view(ana).notes.length]).toEqual([1, 0]);
  expect(story.view(ben, now(week(3))).notes[0]?.old).toBe(false);
  expect(story.view(ben, now(week(4))).notes[0]?.old).toBe(true);
  expect(story.and([ben, note("note-kept"), week(4)]).view(ben, now(week(5))).notes[0]?.old).toBe(false);
  expect(story.and([ben, note("note-ended")]).view(ben).notes).toEqual([]);
});

it("[CI-9] [CI-10] sliders are one's own, with one's own band, and offer people after two low weeks", () => {
  const lacking = { type: "measure-entered", data: { values: { near: 5 } } } as unknown as CheckInEvent;
  given(weeklyCheckIn).when(ana, lacking).refused("KRN-2");
  given(weeklyCheckIn).when(ana, entered(11)).refused("KRN-2");
  let story = given(weeklyCheckIn);
  for (let at = 0; at < 7; at++) story = story.and([ana, entered(6), addDays(FIRST_DAY, at)]);
  for (let at = 0; at < 2; at++) story = story.and([ana, entered(1), week(3 + at)]);
  expect(story.view(ana, now(week(4))).measured[0]?.where).toMatchObject({ near: "below", heard: "within" });
  expect(story.view(ana, now(week(4))).low).toBe(true);
  expect(story.log.every(({ lane }) => lane === "private")).toBe(true);
  expect(story.view(ben, now(week(4))).measured).toEqual([]);
  const forgotten: CheckInEvent = { type: "measure-forgotten", data: { day: week(4) } };
  expect(story.and([ana, forgotten, week(4)]).view(ana, now(week(4))).measured[0]?.day).toBe(week(3));
  expect(weeklyCheckIn.signals(story.shared, story.folded(ana).mine, me(ana), now(week(4)))).toContainEqual({
    is: "band",
    where: "below",
    day: week(4),
  });
});

it("[S-48] opens at most twice a day, and stays out where the switch is off", () => {
  const off: CheckInEvent = { type: "arrivals-closed", data: { kind: "check-in-opened" } };
  expect(given(weeklyCheckIn, [ben, off], [ana, opened()]).view(ben)).toMatchObject({ on: undefined, off: true });
  const twice = on.and([ben, stopped()], [ana, opened(two, ben)], [ben, stopped(two)]);
  twice.when(ana, opened(id(3), ana)).refused("KRN-4");
});

it("offers a short one first, then each week, and a note to one alone", () => {
  const keys = (story: typeof on, day = FIRST_DAY, who = me(ana)) =>
    weeklyCheckIn.ideas(story.shared, story.folded(ana).mine, who, now(day)).map(({ id: name }) => name.split("/")[1]);
  expect(keys(given(weeklyCheckIn))).toEqual(["short", "note"]);
  expect(keys(given(weeklyCheckIn), FIRST_DAY, alone(ana))).toEqual(["note"]);
  expect(keys(had, week(1))).toEqual(["weekly", "note"]);
  expect(keys(had)).toEqual(["note"]);
});

it("golden log stays readable", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-short-and-stopped.json", import.meta.url));
  const { ignored, shared } = fold(weeklyCheckIn, log);
  expect(ignored).toEqual([]);
  expect([...shared.values()].map(({ nextOn }) => nextOn)).toEqual(["2026-12-06", undefined]);
});
