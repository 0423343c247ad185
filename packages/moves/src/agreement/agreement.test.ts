import { type CalendarDay, dayOf, type EventOf, shared, type ThingId, type Words } from "@goldseam/kernel";
import { ana, ben, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, toy, two, words } from "../toy.ts";

describe("agreement", () => {
  const events = {
    proposed: shared(
      v.object({
        agreement: moves.thing,
        words: moves.words(),
        reviewOn: moves.day,
        replaces: v.exactOptional(moves.thing),
      }),
    ),
    accepted: shared(v.object({ agreement: moves.thing })),
    renewed: shared(v.object({ agreement: moves.thing, reviewOn: moves.day })),
    withdrawn: shared(v.object({ agreement: moves.thing })),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Agreements<Words>;
  const rules = moves.agreementRules<State, Words, Event>({
    things: (state) => state,
    key: "agreement",
    steps: { proposed: ["proposed"], accepted: ["accepted"], renewed: ["renewed"], withdrawn: ["withdrawn"] },
  });
  const practice = toy<State, Event>({
    events,
    rules,
    freedoms: {
      F: moves.agreementFreedom(
        (state: State) => state,
        (agreement): Event => ({ type: "withdrawn", data: { agreement } }),
      ),
    },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) => {
        if (type === "proposed")
          return moves.proposeAgreement(state, data.agreement, { ...data, body: data.words }, meta);
        if (type === "accepted") return moves.acceptAgreement(state, data.agreement, meta);
        if (type === "renewed") return moves.renewAgreement(state, data.agreement, data.reviewOn);
        return moves.withdrawAgreement(state, data.agreement, meta);
      },
    },
  });
  const reviewOn: CalendarDay = dayOf("2027-02-01");
  const proposed = (agreement = one, replaces?: ThingId): Event => ({
    type: "proposed",
    data: { agreement, words: words("no talk after ten"), reviewOn, ...(replaces === undefined ? {} : { replaces }) },
  });
  const later = (type: "accepted" | "withdrawn", agreement = one): Event => ({ type, data: { agreement } });
  const renewed = (agreement = one): Event => ({ type: "renewed", data: { agreement, reviewOn: dayOf("2027-03-01") } });
  const inForce = given(practice, [ana, proposed()], [ben, later("accepted")]);
  it("keeps the laws", () =>
    owesTheLaws(practice, () => [
      proposed(one),
      proposed(two, one),
      ...[one, two].flatMap((agreement) => [
        later("accepted", agreement),
        later("withdrawn", agreement),
        renewed(agreement),
      ]),
    ]));
  it("refuses by name", () => {
    given(practice, [ana, proposed()]).when(ben, proposed()).refused("proposedOnce");
    given(practice, [ana, proposed()]).when(ana, later("accepted")).refused("acceptedByTheOther");
    inForce.when(ben, later("accepted")).refused("acceptedWhileOpen");
    given(practice, [ana, proposed()]).when(ana, renewed()).refused("renewedInForce");
    given(practice).when(ana, later("withdrawn")).refused("withdrawnWhileThere");
  });
  it("holds the old one until the new one is accepted", () => {
    const changing = inForce.and([ben, proposed(two, one)]);
    expect(changing.shared.get(one)?.stage).toBe("in-force");
    const after = changing.and([ana, later("accepted", two)]).shared;
    expect([after.get(one)?.stage, after.get(two)?.stage]).toEqual(["changed", "in-force"]);
  });
  it("is up for review from its day on", () => {
    const agreement = inForce.shared.get(one);
    const up = (day: string) => agreement !== undefined && moves.isUpForReview(agreement, dayOf(day));
    expect([up("2027-01-31"), up("2027-02-01")]).toEqual([false, true]);
  });
});
