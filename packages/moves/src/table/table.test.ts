import { addDays, dayOf, type EventOf, shared } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, toy, two } from "../toy.ts";

describe("on the table", () => {
  const ref = v.object({ topic: moves.thing });
  const events = {
    tabled: shared(v.object({ topic: moves.thing, about: moves.key })),
    answered: shared(v.object({ topic: moves.thing, as: v.picklist(moves.TABLE_ANSWERS) })),
    rested: shared(ref),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Things<moves.Tabled<string>>;
  const practice = toy<State, Event>({
    events,
    rules: moves.tableRules<State, string, Event>({
      things: (state) => state,
      key: "topic",
      steps: { tabled: ["tabled"], answered: ["answered"], later: ["rested"] },
      isOver: () => false,
    }),
    freedoms: {
      rest: moves.tableFreedom<State, string, Event>(
        (state) => state,
        (topic) => ({ type: "rested", data: { topic } }),
      ),
    },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "tabled") return moves.putOnTable(state, data.topic, data.about, meta);
        return type === "answered"
          ? moves.answerOnTable(state, data.topic, data.as, meta)
          : moves.restOnTable(state, data.topic);
      },
    },
  });
  const tabled = (topic = one, about = "money"): Event => ({ type: "tabled", data: { topic, about } });
  const answered = (as: moves.TableAnswer, topic = one): Event => ({ type: "answered", data: { topic, as } });
  const rested = (topic = one): Event => ({ type: "rested", data: { topic } });
  it("keeps the laws", () =>
    owesTheLaws(practice, () =>
      [one, two].flatMap((topic) => [tabled(topic), answered("yes", topic), answered("not-yet", topic), rested(topic)]),
    ));
  it("refuses by name", () => {
    const lies = given(practice, [ana, tabled()]);
    lies.when(ana, tabled()).refused("tabledOnce");
    lies.when(ben, tabled(two)).refused("notTwice");
    lies.when(ana, answered("yes")).refused("answeredByTheOther");
    given(practice).when(ben, answered("yes")).refused("whileItLies");
    const not = lies.and([ben, answered("not-yet")], [ana, rested()]);
    not.when(ana, tabled(two), addDays(dayOf(FIRST_DAY), 13)).refused("restsAfterNotYet");
    not.when(ana, tabled(two), addDays(dayOf(FIRST_DAY), 14)).accepted();
  });
  it("takes a later answer in place of an earlier one", () => {
    const story = given(practice, [ana, tabled()], [ben, answered("yes")]);
    const taken = (state: State) => [...state.values()].some(moves.isTakenUp);
    expect([taken(story.shared), taken(story.and([ben, answered("not-yet")]).shared)]).toEqual([true, false]);
  });
});
