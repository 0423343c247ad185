import { type EventOf, shared } from "@goldseam/kernel";
import { ana, ben, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { id, one, toy, words } from "../toy.ts";

describe("joint words", () => {
  const start = v.picklist(moves.JOINT_STARTS);
  const events = {
    written: shared(v.object({ about: moves.thing, sentence: moves.thing, start, words: moves.words() })),
    agreed: shared(v.object({ about: moves.thing, sentence: moves.thing })),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Things<moves.JointWords>;
  const practice = toy<State, Event>({
    events,
    rules: moves.jointWordsRules<State, Event>({
      things: (state) => state,
      key: "about",
      steps: { agreed: ["agreed"] },
    }),
    freedoms: {},
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) =>
        type === "written"
          ? moves.writeJointWords(state, data.about, data, meta)
          : moves.agreeJointWords(state, data.about, meta),
    },
  });
  const written = (sentence: string, from: moves.JointStart = "we-both"): Event => ({
    type: "written",
    data: { about: one, sentence: id(sentence), start: from, words: words(sentence) },
  });
  const agreed = (sentence: string): Event => ({ type: "agreed", data: { about: one, sentence: id(sentence) } });
  it("keeps the laws", () =>
    owesTheLaws(practice, () => [written("3"), written("4", "i-did"), agreed("3"), agreed("4")]));
  it("are said with the second tap, and either edit asks both again", () => {
    const half = given(practice, [ana, written("3")], [ana, agreed("3")]);
    expect(half.shared.get(one)?.saidOn).toBeUndefined();
    const said = half.and([ben, agreed("3")]);
    expect(said.shared.get(one)?.saidOn).toBeDefined();
    for (const person of [ana, ben]) {
      const edited = said.and([person, written("4", "i-did")]);
      expect(edited.shared.get(one)).toMatchObject({ agreed: new Set(), saidOn: undefined, both: { text: "3" } });
      edited.when(ben, agreed("3")).refused("agreedAsTheyStand");
    }
  });
});
