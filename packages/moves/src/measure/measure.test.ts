import { addDays, type EventOf, type Practice, practiceId, privately } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, owesTheLaws, randomOf } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";

const SLIDERS = ["sleep", "ease", "closeness", "strength", "hope"] as const;
type Slider = (typeof SLIDERS)[number];
type Mine = moves.Measured<Slider>;
const events = {
  entered: privately(v.object({ entry: v.record(v.picklist(SLIDERS), v.number()) })),
  forgotten: privately(v.object({ day: moves.day })),
} as const;
type Event = EventOf<typeof events>;
const zero = { sleep: 0, ease: 0, closeness: 0, strength: 0, hope: 0 };
const practice: Practice<null, Mine, Event, Mine> = {
  id: practiceId("toy"),
  events,
  rules: {},
  mineRules: moves.measureRules<Mine, Event>(["entered"], "entry"),
  freedoms: {},
  inbound: [],
  shared: { initial: null, evolve: () => null },
  mine: {
    initial: new Map(),
    evolve: (state, { type, data, meta }) =>
      type === "entered"
        ? moves.enterMeasure(state, { ...zero, ...data.entry }, meta)
        : moves.forgetMeasure(state, data.day),
  },
  view: (_, mine) => mine,
  ideas: () => [],
  limits: () => [],
  signals: () => [],
};
const all = (value: number): moves.Entry<Slider> => ({
  sleep: value,
  ease: value,
  closeness: value,
  strength: value,
  hope: value,
});
const entered = (value: number): Event => ({ type: "entered", data: { entry: all(value) } });
const days = (values: ReadonlyArray<number>): Mine =>
  values.reduce<Mine>(
    (mine, value, at) => moves.enterMeasure(mine, all(value), { day: addDays(FIRST_DAY, at) }),
    new Map(),
  );

describe("measure", () => {
  it("keeps the laws, and leaves nothing where the other looks", () => {
    owesTheLaws(practice, ({ random }) => [entered(random.below(11)), { type: "forgotten", data: { day: FIRST_DAY } }]);
    const story = given(practice, [ana, entered(4)]);
    expect(story.view(ben).size).toBe(0);
    expect(story.view(ana).get(FIRST_DAY)).toEqual(all(4));
  });
  it("refuses by name", () => {
    const four: Event = { type: "entered", data: { entry: { sleep: 1, ease: 2, hope: 3, strength: 4 } as never } };
    given(practice).when(ana, four).refused("allFive");
    given(practice).when(ana, entered(11)).refused("wholeSteps");
    given(practice).when(ana, entered(2.5)).refused("wholeSteps");
    given(practice).when(ana, entered(-1)).refused("wholeSteps");
  });
  it("counts the last entry of a day, and forgets one", () => {
    const story = given(practice, [ana, entered(4)], [ana, entered(6)]);
    expect([...story.view(ana).values()]).toEqual([all(6)]);
    expect(story.and([ana, { type: "forgotten", data: { day: FIRST_DAY } }]).view(ana).size).toBe(0);
  });
  it("draws a band from the sixth entry on", () => {
    expect(moves.bandOf([5, 5, 5, 5, 5])).toBeUndefined();
    expect(moves.bandOf([5, 5, 5, 5, 5, 5])).toEqual({ low: 4, middle: 5, high: 6 });
    // Median 5, distances 0 0 1 1 2 4: their median is 1.
    expect(moves.bandOf([5, 5, 6, 4, 7, 1])).toEqual({ low: 3.5, middle: 5, high: 6.5 });
    expect(moves.bandOf([0, 0, 0, 0, 0, 0, 0])).toEqual({ low: 0, middle: 0, high: 1 });
  });
  it("does not depend on order, holds half of what was entered, and stays on the scale", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomOf(seed);
      const values = Array.from({ length: 6 + random.below(30) }, () => random.below(11));
      const band = moves.bandOf(values);
      expect(moves.bandOf(random.shuffled(values))).toEqual(band);
      if (band === undefined) return expect.unreachable();
      const held = values.filter((value) => value >= band.low && value <= band.high).length;
      expect(held).toBeGreaterThanOrEqual(values.length / 2);
      expect(band.low >= 0 && band.low <= band.middle && band.middle <= band.high && band.high <= 10).toBe(true);
    }
  });
  it("tells where a day stands against those before it, and when it has been low for a while", () => {
    const mine = days([6, 5, 6, 7, 6, 6, 2, 1, 8, 6]);
    const on = (at: number) => moves.whereOn(mine, "ease", addDays(FIRST_DAY, at));
    expect([5, 6, 7, 8, 9].map(on)).toEqual([undefined, "below", "below", "above", "within"]);
    expect(on(20)).toBeUndefined();
    const low = (at: number, over: number) => moves.isLowFor(mine, "ease", addDays(FIRST_DAY, at), over);
    expect([low(7, 2), low(6, 1), low(8, 2), low(7, 3)]).toEqual([true, false, false, false]);
  });
});
