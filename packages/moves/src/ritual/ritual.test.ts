import { dayOf, type EventOf, shared, type Words } from "@goldseam/kernel";
import { ana, ben, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, toy, two, words } from "../toy.ts";

describe("ritual", () => {
  const ref = v.object({ ritual: moves.thing });
  const events = {
    offered: shared(v.object({ ritual: moves.thing, words: moves.words() })),
    accepted: shared(ref),
    declined: shared(ref),
    happened: shared(ref),
    reviewed: shared(v.object({ ritual: moves.thing, as: v.picklist(["keep", "shrink", "swap", "retire"]) })),
    retired: shared(ref),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Rituals<Words>;
  const rules = moves.ritualRules<State, Words, Event>({
    things: (state) => state,
    key: "ritual",
    steps: {
      offered: ["offered"],
      accepted: ["accepted"],
      declined: ["declined"],
      happened: ["happened"],
      reviewed: ["reviewed"],
      retired: ["retired"],
    },
  });
  const practice = toy<State, Event>({
    events,
    rules,
    freedoms: {
      F: moves.ritualFreedom(
        (state: State) => state,
        (ritual): Event => ({ type: "retired", data: { ritual } }),
      ),
    },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "offered") return moves.offerRitual(state, data.ritual, data.words, meta);
        if (type === "accepted") return moves.acceptRitual(state, data.ritual, meta);
        if (type === "declined") return moves.declineRitual(state, data.ritual, meta);
        if (type === "happened") return moves.happened(state, data.ritual, meta);
        if (type === "reviewed") return moves.reviewRitual(state, data.ritual, data.as, meta);
        return moves.retireRitual(state, data.ritual);
      },
    },
  });
  const offered = (ritual = one): Event => ({ type: "offered", data: { ritual, words: words("tea after work") } });
  const later = (type: "accepted" | "declined" | "happened" | "retired", ritual = one): Event => ({
    type,
    data: { ritual },
  });
  const reviewed = (as: moves.Review, ritual = one): Event => ({ type: "reviewed", data: { ritual, as } });
  const alive = given(practice, [ana, offered()], [ben, later("accepted"), "2027-01-05"]);
  it("keeps the laws", () =>
    owesTheLaws(practice, () =>
      [one, two].flatMap((ritual) => [
        offered(ritual),
        later("accepted", ritual),
        later("declined", ritual),
        later("happened", ritual),
        later("retired", ritual),
        reviewed("keep", ritual),
        reviewed("shrink", ritual),
        reviewed("swap", ritual),
      ]),
    ));
  it("refuses by name", () => {
    given(practice, [ana, offered()]).when(ben, offered()).refused("offeredOnce");
    given(practice, [ana, offered()]).when(ana, later("accepted")).refused("answeredByTheOther");
    alive.when(ben, later("declined")).refused("answeredWhileOpen");
    given(practice, [ana, offered()]).when(ana, later("happened")).refused("happensWhileAlive");
    given(practice, [ana, offered()]).when(ana, reviewed("keep")).refused("reviewedWhileAlive");
    given(practice).when(ana, later("retired")).refused("retiredWhileThere");
  });
  it("is one moment when both say so on one day", () => {
    const both = alive.and([ana, later("happened"), "2027-01-06"], [ben, later("happened"), "2027-01-06"]);
    expect(both.shared.get(one)?.days).toEqual(["2027-01-06"]);
  });
  it("asks after two weeks, and may be smaller after quiet days", () => {
    const ritual = alive.shared.get(one);
    if (ritual === undefined) return expect.unreachable();
    const asks = (day: string) => moves.asksForReview(ritual, dayOf(day));
    expect([asks("2027-01-18"), asks("2027-01-19")]).toEqual([false, true]);
    const smaller = (day: string) => moves.mayBeSmaller(ritual, dayOf(day));
    expect([smaller("2027-01-08"), smaller("2027-01-09")]).toEqual([false, true]);
    expect(alive.and([ana, reviewed("shrink"), "2027-01-19"]).shared.get(one)).toMatchObject({
      size: "smallest",
      reviewOn: "2027-02-02",
    });
    expect(alive.and([ben, reviewed("swap"), "2027-01-19"]).shared.get(one)?.stage).toBe("retired");
  });
});
