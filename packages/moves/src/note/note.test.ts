import { dayOf, type EventOf, type PersonId, shared, type ThingId, type Words } from "@goldseam/kernel";
import { ana, at, ben, given, now, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { id, one, toy, two, words } from "../toy.ts";

describe("note", () => {
  const events = {
    sent: shared(v.object({ note: moves.thing, to: moves.person, words: moves.words() })),
    back: shared(v.object({ note: moves.thing })),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Notes<Words>;
  const practice = toy<State, Event>({
    events,
    rules: moves.noteRules<State, Words, Event>({
      things: (state) => state,
      key: "note",
      steps: { sent: ["sent"], "taken-back": ["back"] },
    }),
    freedoms: {
      F: moves.noteFreedom(
        (state: State) => state,
        (note): Event => ({ type: "back", data: { note } }),
      ),
    },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) =>
        type === "sent"
          ? moves.sendNote(state, data.note, data.to, data.words, meta)
          : moves.takeBack(state, data.note, meta),
    },
  });
  const sent = (note: ThingId, to: PersonId): Event => ({
    type: "sent",
    data: { note, to, words: words("thank you") },
  });
  const back = (note = one): Event => ({ type: "back", data: { note } });
  it("keeps the laws", () =>
    owesTheLaws(practice, ({ other }) => [one, two].flatMap((note) => [sent(note, other), back(note)])));
  it("refuses by name", () => {
    given(practice, [ana, sent(one, ben)])
      .when(ana, sent(one, ben))
      .refused("sentOnce");
    given(practice).when(ana, sent(one, ana)).refused("toTheOther");
    given(practice, [ana, sent(one, ben)])
      .when(ben, back())
      .refused("takenBackByAuthor");
  });
  it("[S-30] leaves the place and no words when it is taken back", () => {
    expect(given(practice, [ana, sent(one, ben)], [ana, back(), "2027-01-06"]).shared.get(one)).toMatchObject({
      body: undefined,
      takenBackOn: "2027-01-06",
    });
  });

  const hour = 20 * 60;
  const here = (state: State, day: string, time: string) => moves.arrived(state, ben, now(day, time), hour).length;
  it("arrives at the receiver's next hour", () => {
    const { shared: state } = given(practice, [ana, sent(one, ben), "2027-01-04", "12:00"]);
    expect([here(state, "2027-01-04", "19:59"), here(state, "2027-01-04", "20:00")]).toEqual([0, 1]);
    const late = given(practice, [ana, sent(one, ben), "2027-01-04", "21:00"]).shared;
    expect([here(late, "2027-01-04", "23:00"), here(late, "2027-01-05", "20:00")]).toEqual([0, 1]);
    expect(moves.arrived(state, ana, now("2027-01-09"), hour)).toEqual([]);
  });
  it("arrives once a day, however many were written", () => {
    const many = ["1", "2", "3", "4"].map((digit) => [ana, sent(id(digit), ben)] as const);
    const { shared: state } = given(practice, ...many);
    const days = ["2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07", "2027-01-08"];
    expect(days.map((day) => here(state, day, "20:30"))).toEqual([1, 2, 3, 4, 4]);
  });
  it("arrives although the author's clock is two years ahead", () => {
    const state = given(practice, [ana, sent(one, ben), "2029-01-04"]).shared;
    expect(here(state, "2027-01-04", "20:30")).toBe(1);
    expect(at(dayOf("2029-01-04"))).toBeGreaterThan(now("2027-01-04").at);
  });
});
