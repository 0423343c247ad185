import { type Instant, instant, language, thingId, within } from "@goldseam/kernel";
import { ana, at, ben, given, me, now, owesTheLaws } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { AfterAFightEvent } from "./after-a-fight.events.ts";
import { INVITATION, thisMorning } from "./after-a-fight.prompts.ts";
import { afterAFight, fromTheDoor } from "./after-a-fight.practice.ts";
import { atTheDoor, type Move, type Step, type Walk, walkOn } from "./after-a-fight.view.ts";

const thing = (last: number) => thingId(String(last).padStart(32, "0"));
const kept = (last: number, text = "It was about the door again."): AfterAFightEvent => ({
  type: "night-words-kept",
  data: { thing: thing(last), words: { text, language: language("en"), direction: "ltr" } },
});
const letGo = (last: number): AfterAFightEvent => ({ type: "night-words-let-go", data: { thing: thing(last) } });

describe("the rules", () => {
  it("[AF-1] the same words are not kept twice", () => {
    given(afterAFight, [ana, kept(1)])
      .when(ana, kept(1))
      .refused("AF-1");
    given(afterAFight, [ana, kept(1)])
      .when(ana, kept(2))
      .accepted();
  });
  it("[AF-2] what was never kept cannot be let go", () => {
    given(afterAFight).when(ana, letGo(1)).refused("AF-2");
    given(afterAFight, [ana, kept(1)], [ana, letGo(1)])
      .when(ana, letGo(1))
      .refused("AF-2");
  });
  it("empty words are not kept", () => {
    given(afterAFight).when(ana, kept(1, " \n")).refused("KRN-2");
  });
  it("the common laws hold on lawful walks", () => {
    owesTheLaws(afterAFight, () => [kept(1), kept(2), letGo(1), letGo(2)], { walks: 60 });
  });
});

describe("kept words", () => {
  it("are gone from everything that is shown once they are let go", () => {
    const story = given(afterAFight, [ana, kept(1)], [ana, kept(2, "second")], [ana, letGo(1)]);
    expect(story.view(ana).kept.map(({ words }) => words.text)).toEqual(["second"]);
    expect(JSON.stringify(story.folded(ana).mine)).not.toContain("the door");
  });
  it("leave nothing whatever on the other's phone", () => {
    const story = given(afterAFight, [ana, kept(1)]);
    expect(story.folded(ben)).toEqual(given(afterAFight).folded(ben));
  });
});

const walked = (...moves: ReadonlyArray<Move>): Walk => moves.reduce(walkOn, atTheDoor);

describe("the way through the door", () => {
  it.each<readonly [Step, ReadonlyArray<Move>]>([
    ["settle", ["safe"]],
    ["help", ["in-danger"]],
    ["settle", ["in-danger", "go-on"]],
    ["settling", ["safe", "water"]],
    ["write", ["safe", "skip"]],
    ["write", ["safe", "breathe", "go-on"]],
    ["really", ["safe", "skip", "really"]],
    ["morning", ["safe", "skip", "let-go"]],
    ["morning", ["safe", "skip", "really", "go-on"]],
    ["hello", ["safe", "skip", "kept", "go-on"]],
    ["end", ["safe", "skip", "let-go", "go-on", "go-on"]],
    ["danger", ["go-on", "skip", "let-go", "really", "back"]],
    ["settle", ["safe", "skip", "back"]],
  ])("comes to %s by %j", (step, moves) => {
    expect(walked(...moves).step).toBe(step);
  });
  it("does not go back to words that are let go", () => {
    expect(walked("safe", "skip", "let-go", "back")).toEqual(walked("safe", "skip", "let-go"));
  });
});

describe("what the one remembered time steers", () => {
  const door: Instant = at(now("2027-01-04").day, 23 * 60 + 40);
  const invite = { ...thisMorning, topics: [INVITATION] };

  it("keeps invitations away for twelve hours", () => {
    const early = fromTheDoor(door, now("2027-01-05", "11:39"));
    expect(within(early.limits, [invite], "me")).toEqual([]);
    expect(early.signals).toEqual([{ is: "cool-down", until: instant(door + 12 * 3_600_000) }]);
    const late = fromTheDoor(door, now("2027-01-05", "11:40"));
    expect(within(late.limits, [invite], "me")).toEqual([invite]);
    expect(late.signals).toEqual([]);
  });
  it("asks how the morning is, once it is morning", () => {
    expect(fromTheDoor(door, now("2027-01-05", "04:59")).ideas).toEqual([]);
    expect(fromTheDoor(door, now("2027-01-05", "08:00")).ideas).toEqual([thisMorning]);
    expect(fromTheDoor(at(now("2027-01-05").day, 9 * 60), now("2027-01-05", "10:00")).ideas).toEqual([]);
  });
  it("is forgotten on the next evening", () => {
    expect(fromTheDoor(door, now("2027-01-05", "17:59")).forget).toBe(false);
    const evening = fromTheDoor(door, now("2027-01-05", "18:00"));
    expect(evening).toEqual({ limits: [], signals: [], ideas: [], forget: true });
    const afternoon = at(now("2027-01-04").day, 14 * 60);
    expect(fromTheDoor(afternoon, now("2027-01-04", "23:00")).forget).toBe(false);
    expect(fromTheDoor(afternoon, now("2027-01-05", "18:00")).forget).toBe(true);
  });
  it("is nothing when there is none", () => {
    expect(fromTheDoor(undefined, now())).toEqual({ limits: [], signals: [], ideas: [], forget: false });
  });
});

describe("nobody is invited at night", () => {
  const limitsAt = (time: string) =>
    afterAFight.limits(null, afterAFight.mine.initial, me(ana), now("2027-01-04", time));
  it.each(["21:00", "23:59", "00:00", "06:59"])("at %s", (time) => {
    expect(within(limitsAt(time), [{ ...thisMorning, topics: [INVITATION] }], "me")).toEqual([]);
    expect(within(limitsAt(time), [thisMorning], "me")).toEqual([thisMorning]);
  });
  it.each(["07:00", "20:59"])("but at %s", (time) => expect(limitsAt(time)).toEqual([]));
  it("and the limit steers this phone alone", () => {
    expect(limitsAt("22:00").every(({ reach }) => reach === "mine")).toBe(true);
  });
});
