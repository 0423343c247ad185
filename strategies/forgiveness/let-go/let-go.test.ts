import { fold, language, thingId } from "@goldseam/kernel";
import { ana, ben, given, heldBy, me, now, owesTheLaws, readGolden } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { AMENDS, ENDS, type LetGoEvent, STEPS, STILL } from "./let-go.events.ts";
import { letGo } from "./let-go.practice.ts";
import { prompts } from "./let-go.prompts.ts";
import type { Path } from "./let-go.state.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const begun = (amends: Path["amends"] = "yes", still: Path["still"] = "no", path = one): LetGoEvent => ({
  type: "path-begun",
  data: { path, amends, still },
});
const written = (step: (typeof STEPS)[number] = "remember", path = one): LetGoEvent => ({
  type: "step-written",
  data: { path, step, words: { text: "The birthday.", language: language("en"), direction: "ltr" } },
});
const ended = (as: (typeof ENDS)[number], path = one): LetGoEvent => ({ type: "path-ended", data: { path, as } });
const forgotten = (path = one): LetGoEvent => ({ type: "path-forgotten", data: { path } });

describe("the rules", () => {
  it("[LG-1] nothing is written on a path that was not begun", () => {
    for (const event of [written(), ended("not-now"), forgotten()]) given(letGo).when(ana, event).refused("LG-1");
    given(letGo, [ana, begun()], [ana, forgotten()]).when(ana, written()).refused("LG-1");
  });
  it("[LG-2] [LG-3] it is decided where something was made good and it is over, and nowhere else", () => {
    for (const amends of AMENDS)
      for (const still of STILL)
        for (const as of ENDS) {
          const told = given(letGo, [ana, begun(amends, still)]).when(ana, ended(as));
          if (as === "limit" || as === "not-now" || (amends !== "no" && still === "no")) told.accepted();
          else told.refused(amends === "no" ? "LG-2" : "LG-3");
        }
  });
  it("keeps the common laws on lawful walks", () =>
    owesTheLaws(
      letGo,
      ({ random }) =>
        [one, two].flatMap((path) => [
          begun(random.pick(AMENDS) ?? "no", random.pick(STILL) ?? "no", path),
          written(random.pick(STEPS) ?? "cost", path),
          ended(random.pick(ENDS) ?? "limit", path),
          forgotten(path),
        ]),
      { walks: 80 },
    ));
});

describe("a path", () => {
  it("asked anew keeps its words, and stands open again", () => {
    const story = given(letGo, [ana, begun("no", "yes")], [ana, written()], [ana, ended("limit")], [ana, begun()]);
    expect(story.view(ana).paths).toMatchObject([
      { mayDecide: true, end: undefined, steps: { remember: { text: "The birthday." } } },
    ]);
  });
  it("that was removed leaves no word", () => {
    const story = given(letGo, [ana, begun()], [ana, written()], [ana, forgotten()]);
    expect(JSON.stringify([...story.folded(ana).mine])).toBe("[]");
  });
  it("never leaves the private room: no event of it is of another lane, and the other phone holds none", () => {
    expect(Object.values(letGo.events).map(({ lane }) => lane)).toEqual(["private", "private", "private", "private"]);
    const story = given(letGo, [ana, begun()], [ana, written()], [ana, ended("in-act")]);
    expect(heldBy(ben, story.log)).toEqual([]);
    expect(story.folded(ben)).toEqual(given(letGo).folded(ben));
  });
  it("is never offered, shown or due: no idea, no limit, no signal in any state", () => {
    const story = given(letGo, [ana, begun()], [ana, written()], [ana, ended("in-feeling")]);
    for (const state of [given(letGo), story]) {
      const { shown, mine } = state.folded(ana);
      for (const reader of [letGo.ideas, letGo.limits, letGo.signals])
        expect(reader(shown, mine, me(ana), now("2028-01-01"))).toEqual([]);
    }
    expect(prompts).toEqual([]);
    expect(letGo.inbound).toEqual([]);
  });
});

it("reads the golden log", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-a-limit-then-in-act.json", import.meta.url));
  const { mine, ignored } = fold(letGo, log);
  expect(ignored).toEqual([]);
  expect([...mine.values()]).toMatchObject([{ end: "in-act", amends: "partly" }]);
});
