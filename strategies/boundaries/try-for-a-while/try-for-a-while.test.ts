import { dayOf, language, thingId } from "@goldseam/kernel";
import { ana, ben, given, me, now, owesTheLaws } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { events, type TrialEvent } from "./try-for-a-while.events.ts";
import { tryForAWhile } from "./try-for-a-while.practice.ts";

const thing = (last: number) => thingId(String(last).padStart(32, "0"));
const say = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const begun = (trial = thing(1)): TrialEvent => ({
  type: "trial-begun",
  data: { trial, line: say("I sleep in the other room."), until: dayOf("2027-01-18"), wonder: say("Whether I sleep.") },
});
const noted = (trial = thing(1)): TrialEvent => ({ type: "trial-noted", data: { trial, words: say("I do.") } });
const letGo = (trial = thing(1)): TrialEvent => ({ type: "trial-let-go", data: { trial } });
const trying = given(tryForAWhile, [ana, begun()]);

describe("the rules", () => {
  it("[TRY-1] a trial is begun once", () => trying.when(ana, begun()).refused("TRY-1"));
  it("[TRY-2] a note without a trial is none", () => {
    given(tryForAWhile).when(ana, noted()).refused("TRY-2");
    given(tryForAWhile).when(ana, letGo()).refused("TRY-2");
  });
  it("the common laws hold on lawful walks", () =>
    owesTheLaws(tryForAWhile, () => [1, 2].flatMap((at) => [begun(thing(at)), noted(thing(at)), letGo(thing(at))])));
});

describe("a trial", () => {
  it("is over after its last day, by itself", () => {
    expect(trying.view(ana, now("2027-01-18"))).toMatchObject({ lasting: [{}], over: [] });
    expect(trying.view(ana, now("2027-01-19"))).toMatchObject({ lasting: [], over: [{}] });
    expect(trying.and([ana, noted()]).view(ana, now("2027-01-19")).over).toMatchObject([{ found: { text: "I do." } }]);
    expect(trying.and([ana, letGo()]).view(ana)).toEqual({ lasting: [], over: [] });
  });
  it("is its owner's alone: nothing of it can be written for another person to read", () => {
    expect(Object.values(events).map(({ lane }) => lane)).toEqual(["private", "private", "private"]);
    expect(trying.folded(ben)).toEqual(given(tryForAWhile).folded(ben));
  });
  it("[S-56] is never proposed, and nothing asks to make it longer, before, on or after its day", () => {
    for (const day of ["2027-01-04", "2027-01-18", "2027-01-19", "2027-06-01"])
      for (const story of [given(tryForAWhile), trying]) {
        const { shown, mine } = story.folded(ana);
        expect(tryForAWhile.ideas(shown, mine, me(ana), now(day))).toEqual([]);
        expect(tryForAWhile.signals(shown, mine, me(ana), now(day))).toEqual([]);
      }
  });
});
