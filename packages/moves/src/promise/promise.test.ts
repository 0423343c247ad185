import { dayOf, type EventOf, type PersonId, shared, type ThingId } from "@goldseam/kernel";
import { ana, ben, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, toy, two, words } from "../toy.ts";

describe("promise", () => {
  const ref = v.object({ promise: moves.thing });
  const events = {
    offered: shared(v.object({ promise: moves.thing, to: moves.person, words: moves.words(), due: moves.day })),
    accepted: shared(ref),
    declined: shared(ref),
    marked: shared(v.object({ promise: moves.thing, as: v.picklist(["kept", "partly", "not"]) })),
    differently: shared(ref),
    released: shared(ref),
  } as const;
  type Event = EventOf<typeof events>;
  const things = (state: moves.SmallPromises) => state;
  const rules = moves.promiseRules<moves.SmallPromises, Event>({
    things,
    key: "promise",
    steps: {
      offered: ["offered"],
      accepted: ["accepted"],
      declined: ["declined"],
      marked: ["marked"],
      differently: ["differently"],
      released: ["released"],
    },
  });
  const practice = toy<moves.SmallPromises, Event>({
    events,
    rules,
    freedoms: { F: moves.promiseFreedom(things, (promise) => ({ type: "released", data: { promise } })) },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "offered") return moves.offerPromise(state, data.promise, data, meta);
        if (type === "accepted") return moves.acceptPromise(state, data.promise, meta);
        if (type === "declined") return moves.declinePromise(state, data.promise, words("rather a smaller one"), meta);
        if (type === "marked") return moves.markPromise(state, data.promise, data.as, meta);
        if (type === "differently") return moves.sawDifferently(state, data.promise, meta);
        return moves.releasePromise(state, data.promise, meta);
      },
    },
  });
  const offered = (promise: ThingId, to: PersonId): Event => ({
    type: "offered",
    data: { promise, to, words: words("I call when I am late"), due: dayOf("2027-01-10") },
  });
  const later = (type: "accepted" | "declined" | "differently" | "released", promise = one): Event => ({
    type,
    data: { promise },
  });
  const marked = (as: moves.Mark, promise = one): Event => ({ type: "marked", data: { promise, as } });
  it("keeps the laws", () =>
    owesTheLaws(practice, ({ other }) =>
      [one, two].flatMap((promise) => [
        offered(promise, other),
        later("accepted", promise),
        later("declined", promise),
        later("differently", promise),
        later("released", promise),
        marked("partly", promise),
      ]),
    ));
  it("refuses by name", () => {
    const alive = given(practice, [ana, offered(one, ben)], [ben, later("accepted")]);
    given(practice, [ana, offered(one, ben)])
      .when(ana, offered(one, ben))
      .refused("offeredOnce");
    given(practice).when(ana, offered(one, ana)).refused("toTheOther");
    given(practice).when(ana, later("released")).refused("ofItsTwo");
    given(practice, [ana, offered(one, ben)])
      .when(ana, later("accepted"))
      .refused("answeredByReceiver");
    alive.when(ben, later("declined")).refused("answeredWhileOpen");
    given(practice, [ana, offered(one, ben)])
      .when(ana, marked("kept"))
      .refused("markedWhileAlive");
    alive.when(ben, marked("not")).refused("markedByMaker");
    alive
      .and([ana, marked("kept")])
      .when(ana, later("differently"))
      .refused("seenByReceiver");
    alive.when(ben, later("differently")).refused("seenAfterMark");
  });
  it("marks nothing when the other saw it differently", () => {
    const story = given(practice, [ana, offered(one, ben)], [ben, later("accepted")], [ana, marked("kept")]);
    const seen = story.and([ben, later("differently")]).shared.get(one);
    expect([seen?.mark, seen?.stage, seen?.differently]).toEqual(["kept", "marked", "2027-01-04"]);
  });
  it("is due from its day on, while it is alive", () => {
    const promise = given(practice, [ana, offered(one, ben)], [ben, later("accepted")]).shared.get(one);
    const due = (day: string) => promise !== undefined && moves.isDue(promise, dayOf(day));
    expect(["2027-01-09", "2027-01-10", "2027-01-11"].map(due)).toEqual([false, true, true]);
  });
});
