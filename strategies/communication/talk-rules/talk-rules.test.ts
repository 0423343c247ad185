import { addDays, fold, type Instant, language, thingId, type Words } from "@goldseam/kernel";
import { alone, ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden } from "@goldseam/testkit";
import { expect, it } from "vitest";
import type { RulesEvent } from "./talk-rules.events.ts";
import { talkRules } from "./talk-rules.practice.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const reviewOn = addDays(FIRST_DAY, 56);
const proposed = (rule = one): RulesEvent => ({
  type: "rule-proposed",
  data: { rule, words: words("one at a time"), reviewOn },
});
type Plain = "rule-accepted" | "rule-withdrawn" | "rule-put-aside" | "own-rule-ended";
const on = (type: Plain, rule = one): RulesEvent => ({ type, data: { rule } });
const renewed = (to = addDays(reviewOn, 56)): RulesEvent => ({
  type: "rule-renewed",
  data: { rule: one, reviewOn: to },
});
const own: RulesEvent = { type: "own-rule-set", data: { rule: id(9), words: words("I breathe first") } };
const back = (time = "12:20"): Instant => now(FIRST_DAY, time).at;
const paused = (pause = id(5)): RulesEvent => ({ type: "break-taken", data: { pause, backAt: back() } });
const ended = (pause = id(5)): RulesEvent => ({ type: "break-ended", data: { pause } });
const stopped: RulesEvent = { type: "break-stopped", data: { pause: id(6) } };
const alive = given(talkRules, [ana, proposed()], [ben, on("rule-accepted")]);

it("keeps the laws", () =>
  owesTheLaws(talkRules, () => [
    proposed(),
    proposed(two),
    on("rule-accepted"),
    on("rule-withdrawn"),
    on("rule-put-aside", two),
    renewed(),
    own,
    on("own-rule-ended", id(9)),
    paused(),
    ended(),
    stopped,
  ]));

it("[TR-1] [TR-2] [TR-3] [TR-4] [TR-5] [TR-F1] is in force by two taps, and ends by one of either", () => {
  const open = given(talkRules, [ana, proposed()]);
  expect([open.view(ana).alive, open.view(ben).toAnswer.length]).toEqual([[], 1]);
  open.when(ben, proposed()).refused("TR-1");
  open.when(ana, on("rule-accepted")).refused("TR-2");
  alive.when(ben, on("rule-accepted")).refused("TR-3");
  open.when(ana, renewed()).refused("TR-4");
  given(talkRules).when(ana, on("rule-withdrawn")).refused("TR-5");
  expect(alive.view(ana).alive.map(({ words: said }) => said.text)).toEqual(["one at a time"]);
  for (const who of [ana, ben]) expect(alive.and([who, on("rule-withdrawn")]).view(ana).alive).toEqual([]);
});

it("[S-52] put aside is seen by nobody else, and fades", () => {
  const aside = given(talkRules, [ana, proposed()], [ben, on("rule-put-aside")]);
  expect(aside.view(ben).toAnswer).toEqual([]);
  expect(aside.view(ana)).toEqual(given(talkRules, [ana, proposed()]).view(ana));
  expect(aside.view(ana, now(addDays(FIRST_DAY, 14))).offered).toEqual([]);
});

it("asks again after eight weeks, and no sooner", () => {
  expect(alive.view(ben, now(addDays(FIRST_DAY, 55))).alive[0]?.asks).toBe(false);
  expect(alive.view(ben, now(reviewOn)).alive[0]?.asks).toBe(true);
  expect(alive.and([ben, renewed(), reviewOn]).view(ben, now(reviewOn)).alive[0]?.asks).toBe(false);
});

it("[S-50] [TR-6] [TR-7] [TR-F2] a break shows on both, and at the hour only who took it is asked", () => {
  const story = given(talkRules, [ben, paused()]);
  story.when(ana, paused()).refused("TR-6");
  story.when(ana, ended()).refused("TR-7");
  const due = now(FIRST_DAY, "12:20");
  expect(story.view(ana, due).pause).toMatchObject({ mine: false });
  expect(story.view(ben, due).pause).toMatchObject({ mine: true, due: true });
  const waits = (who: typeof ana) =>
    talkRules.signals(story.shared, story.folded(who).mine, me(who), due).some(({ is }) => is === "waiting-for-me");
  expect([waits(ana), waits(ben)]).toEqual([false, true]);
  const told = (of: typeof story, who: typeof ana, at = due) =>
    talkRules.signals(of.shared, of.folded(who).mine, me(who), at).filter(({ is }) => is === "break");
  expect(told(story, ana)).toEqual([{ is: "break", by: ben, backAt: back() }]);
  expect(told(story, ben)).toEqual([]);
  expect(told(story.and([ben, ended()]), ana)).toEqual([]);
  expect(told(given(talkRules, [ben, stopped]), ana)).toEqual([{ is: "break", by: ben }]);
  expect(told(story, ana, now(addDays(FIRST_DAY, 1)))).toEqual([]);
  expect(story.and([ben, ended()]).view(ana, due).pause).toBeUndefined();
  const stop = given(talkRules, [ana, stopped]);
  expect(stop.view(ben).pause).toMatchObject({ mine: false, backAt: undefined, due: false });
  expect(stop.view(ben, now(addDays(FIRST_DAY, 1))).pause).toBeUndefined();
});

it("[TR-8] keeps a rule of one's own to oneself", () => {
  const story = given(talkRules, [ana, own]);
  story.when(ana, own).refused("TR-8");
  expect([story.view(ana).own.length, story.view(ben).own.length]).toEqual([1, 0]);
});

it("[S-48] takes three proposals a day, and none where the switch is off; a break always arrives", () => {
  const three = given(talkRules, [ana, proposed()], [ana, proposed(two)], [ana, proposed(id(3))]);
  three.when(ana, proposed(id(4))).refused("KRN-4");
  const off: RulesEvent = { type: "arrivals-closed", data: { kind: "rule-proposed" } };
  const story = given(talkRules, [ben, off], [ana, proposed()], [ana, paused()]);
  expect(story.view(ben)).toMatchObject({ toAnswer: [], off: true, pause: { mine: false } });
});

it("offers two rules to two, one's own to one, and cools down after a break", () => {
  const keys = (story: typeof alive, who = me(ana)) =>
    talkRules.ideas(story.shared, story.folded(ana).mine, who, now()).map(({ id: name }) => name);
  expect(keys(given(talkRules))).toEqual(["talk-rules/two", "talk-rules/for-me"]);
  expect(keys(given(talkRules), alone(ana))).toEqual(["talk-rules/for-me"]);
  const broke = given(talkRules, [ana, paused()]);
  const told = (who: typeof ana) => talkRules.signals(broke.shared, broke.folded(who).mine, me(who), now());
  expect(told(ana).some(({ is }) => is === "cool-down")).toBe(true);
  expect(told(ben).some(({ is }) => is === "cool-down")).toBe(false);
  expect(talkRules.signals(alive.shared, alive.folded(ben).mine, me(ben), now())).toContainEqual(
    expect.objectContaining({ is: "done", fortnight: 10 }),
  );
});

it("golden log stays readable", () => {
  const { log } = readGolden(new URL("./fixtures/2026-12-agreed-and-ended.json", import.meta.url));
  const { ignored, shared } = fold(talkRules, log);
  expect(ignored).toEqual([]);
  expect([...shared.rules.values()].map(({ stage }) => stage)).toEqual(["withdrawn", "proposed"]);
});
