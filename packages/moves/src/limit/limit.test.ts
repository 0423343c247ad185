import { addDays, type CalendarDay, dayOf, type EventOf, shared } from "@goldseam/kernel";
import { ana, ben, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, toy, two, words } from "../toy.ts";

describe("limit", () => {
  const whole = shared(v.object({ limit: moves.thing, line: v.string(), until: v.exactOptional(moves.day) }));
  const events = {
    set: whole,
    changed: whole,
    ended: shared(v.object({ limit: moves.thing })),
    back: shared(v.object({ limit: moves.thing })),
  } as const;
  const today = dayOf("2027-01-04");
  type Event = EventOf<typeof events>;
  type State = moves.OwnLimits<string>;
  const practice = toy<State, Event>({
    events,
    rules: moves.limitRules<State, string, Event>({
      things: (state) => state,
      key: "limit",
      steps: { set: ["set"], changed: ["changed"], ended: ["ended"], "said-back": ["back"] },
    }),
    freedoms: {
      F: moves.limitFreedom<State, string, Event>(
        (state) => state,
        ({ id: limit }) => [
          { type: "changed", data: { limit, line: "looser" } },
          { type: "ended", data: { limit } },
        ],
      ),
    },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "set") return moves.setLimit(state, data.limit, data.line, meta, data.until);
        if (type === "changed") return moves.changeLimit(state, data.limit, data.line, meta, data.until);
        if (type === "ended") return moves.endLimit(state, data.limit, meta);
        return moves.sayLimitBack(state, data.limit, words("I heard it"));
      },
    },
  });
  const ending = (until?: CalendarDay) => (until === undefined ? {} : { until });
  const set = (limit = one, until?: CalendarDay): Event => ({
    type: "set",
    data: { limit, line: "after nine", ...ending(until) },
  });
  const change = (limit = one, until?: CalendarDay): Event => ({
    type: "changed",
    data: { limit, line: "after ten", ...ending(until) },
  });
  const on = (type: "ended" | "back", limit = one): Event => ({ type, data: { limit } });
  it("keeps the laws", () =>
    owesTheLaws(practice, () =>
      [one, two].flatMap((id) => [
        ...[set(id), change(id), set(id, addDays(today, 1)), change(id, today)],
        ...[on("ended", id), on("back", id)],
      ]),
    ));
  it("refuses by name", () => {
    const stands = given(practice, [ana, set()]);
    stands.when(ana, set()).refused("setOnce");
    stands
      .and([ana, on("ended")])
      .when(ben, set())
      .refused("keepsItsOwner");
    given(practice).when(ana, change()).refused("touchedWhileItStands");
    stands.when(ben, change()).refused("touchedByItsOwner");
    stands.when(ben, on("ended")).refused("touchedByItsOwner");
    stands.when(ana, on("back")).refused("saidBackByTheOther");
  });
  it("stands at once, changes at once, and leaves no word", () => {
    const story = given(practice, [ana, set()], [ben, on("back")], [ana, change(), "2027-01-06"]);
    expect(moves.standing(story.shared, today)).toMatchObject([
      { by: ana, body: "after ten", version: 1, since: "2027-01-06", saidBack: undefined },
    ]);
    const ended = story.and([ana, on("ended")]);
    expect(moves.standing(ended.shared, today)).toEqual([]);
    expect(ended.shared.get(one)).toMatchObject({ by: ana, body: undefined });
    expect(moves.standing(ended.and([ana, set()]).shared, today)).toHaveLength(1);
  });
  it("with a last day it ends by itself, with no event, and the line from before stands again", () => {
    const lines = (story: { readonly shared: State }, day: string) =>
      moves.standing(story.shared, dayOf(day)).map(({ body, until }) => [body, until]);
    const trial = given(practice, [ana, set(one, dayOf("2027-01-06"))]);
    expect(lines(trial, "2027-01-06")).toEqual([["after nine", "2027-01-06"]]);
    expect(lines(trial, "2027-01-07")).toEqual([]);
    const looser = given(practice, [ana, set()], [ana, change(one, dayOf("2027-01-06"))]);
    expect(lines(looser, "2027-01-06")).toEqual([["after ten", "2027-01-06"]]);
    expect(lines(looser, "2027-01-07")).toEqual([["after nine", undefined]]);
    const longer = looser.and([ana, change(one, dayOf("2027-01-09"))]);
    expect(lines(longer, "2027-01-10")).toEqual([["after nine", undefined]]);
    expect(lines(looser.and([ana, change()]), "2027-01-10")).toEqual([["after ten", undefined]]);
    expect(lines(looser.and([ana, on("ended")]), "2027-01-10")).toEqual([]);
  });
});
