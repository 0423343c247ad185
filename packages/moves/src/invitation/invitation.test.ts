import { dayOf, type EventOf, shared, type ThingId } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { id, one, toy, two } from "../toy.ts";

describe("invitation", () => {
  const ref = v.object({ invitation: moves.thing });
  const events = {
    offered: shared(v.object({ invitation: moves.thing, to: moves.person, what: v.string() })),
    answered: shared(v.object({ invitation: moves.thing, as: v.picklist(["yes", "later", "not-today"]) })),
    "taken-back": shared(ref),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Invitations<string>;
  const things = (state: State) => state;
  const answered = (as: moves.InvitationAnswer, invitation = one): Event => ({
    type: "answered",
    data: { invitation, as },
  });
  const practice = toy<State, Event>({
    events,
    rules: moves.invitationRules<State, string, Event>({
      things,
      key: "invitation",
      steps: { offered: ["offered"], answered: ["answered"], "taken-back": ["taken-back"] },
    }),
    freedoms: {
      F: moves.invitationFreedom<State, string, Event>(things, (invitation, as) => answered(as, invitation)),
    },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "offered")
          return moves.offerInvitation(state, data.invitation, { to: data.to, body: data.what }, meta);
        if (type === "answered") return moves.answerInvitation(state, data.invitation, data.as, meta);
        return moves.takeBackInvitation(state, data.invitation);
      },
    },
  });
  const offered = (invitation: ThingId = one, to = ben): Event => ({
    type: "offered",
    data: { invitation, to, what: "a walk" },
  });
  const takenBack = (invitation = one): Event => ({ type: "taken-back", data: { invitation } });
  const asked = given(practice, [ana, offered()]);

  it("keeps the laws", () =>
    owesTheLaws(practice, ({ other }) =>
      [one, two, id("3")].flatMap((invitation) => [
        offered(invitation, other),
        answered("yes", invitation),
        answered("later", invitation),
        answered("not-today", invitation),
        takenBack(invitation),
      ]),
    ));
  it("refuses by name", () => {
    asked.when(ana, offered()).refused("offeredOnce");
    given(practice).when(ana, offered(one, ana)).refused("toTheOther");
    asked.when(ana, answered("yes")).refused("answeredByReceiver");
    asked
      .and([ben, answered("yes")])
      .when(ben, answered("later"))
      .refused("answeredWhileOpen");
    asked.when(ben, takenBack()).refused("takenBackByAsker");
    asked
      .and([ben, answered("later")])
      .when(ana, takenBack())
      .refused("takenBackWhileOpen");
  });
  it("is not offered again on the day of a not today", () => {
    const over = asked.and([ben, answered("not-today")]);
    over.when(ana, offered(two)).refused("notAgainToday");
    over.when(ana, offered(two), "2027-01-05").accepted();
    over.when(ben, offered(two, ana)).accepted();
    asked
      .and([ben, answered("later")])
      .when(ana, offered(two))
      .accepted();
  });
  it("fades by itself, and an answer is never late", () => {
    const invitation = asked.shared.get(one);
    if (invitation === undefined) return expect.unreachable();
    expect([FIRST_DAY, dayOf("2027-01-05")].map((day) => moves.isOpenOn(invitation, day))).toEqual([true, false]);
    asked.when(ben, answered("yes"), "2027-01-09").accepted();
  });
  it("rests on the asker's phone after two in a row, and comes back", () => {
    const first = asked.and([ben, answered("not-today")]);
    const second = first.and([ana, offered(two), "2027-01-05"], [ben, answered("not-today", two), "2027-01-05"]);
    const rests = (story: typeof asked, day: string) => moves.restsFromOffering(story.shared, ana, dayOf(day));
    expect([rests(first, "2027-01-05"), rests(second, "2027-01-05"), rests(second, "2027-01-12")]).toEqual([
      false,
      true,
      false,
    ]);
    const yes = first.and([ana, offered(two), "2027-01-05"], [ben, answered("yes", two), "2027-01-05"]);
    expect(rests(yes, "2027-01-06")).toBe(false);
    expect(moves.restsFromOffering(second.shared, ben, dayOf("2027-01-05"))).toBe(false);
  });
});
