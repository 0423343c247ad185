import { dayOf, type EventOf, shared } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, owesTheLaws } from "@goldseam/testkit";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { toy } from "../toy.ts";

describe("consent", () => {
  const scope = v.picklist(["photos", "good-days"]);
  type Scope = v.InferOutput<typeof scope>;
  const events = {
    granted: shared(v.object({ scope, until: moves.day })),
    revoked: shared(v.object({ scope })),
  } as const;
  type Event = EventOf<typeof events>;
  type State = moves.Consents<Scope>;
  const revoked = (of: Scope = "photos"): Event => ({ type: "revoked", data: { scope: of } });
  const practice = toy<State, Event>({
    events,
    rules: moves.consentRules<State, Event>(["granted"], 56),
    freedoms: { F: moves.consentFreedom<State, Scope, Event>((state) => state, revoked) },
    shared: {
      initial: new Map(),
      evolve: (state, { type, data, meta }) =>
        type === "granted" ? moves.grantConsent(state, data, meta) : moves.revokeConsent(state, data.scope, meta),
    },
  });
  const granted = (until = "2027-01-10", of: Scope = "photos"): Event => ({
    type: "granted",
    data: { scope: of, until: dayOf(until) },
  });

  it("keeps the laws", () =>
    owesTheLaws(practice, ({ day }) => [
      granted(day),
      granted("2027-02-01", "good-days"),
      revoked(),
      revoked("good-days"),
    ]));
  it("refuses by name, and only what is given", () => {
    given(practice).when(ana, granted("2027-01-03")).refused("endsAhead");
    given(practice).when(ana, granted("2027-03-02")).refused("endsSoon");
    given(practice).when(ana, granted("2027-03-01")).accepted();
    given(practice).when(ana, revoked()).accepted();
  });
  it("[S-34] taken back is the same as never given", () => {
    const never = given(practice, [ben, granted()]);
    const back = never
      .and([ana, granted()], [ana, granted("2027-01-20", "good-days")])
      .and([ana, revoked()], [ana, revoked("good-days")]);
    expect(back.shared).toEqual(never.shared);
    expect(given(practice, [ana, granted()], [ana, revoked()]).shared).toEqual(practice.shared.initial);
  });
  it("ends by itself, and asks each for oneself", () => {
    const one = given(practice, [ana, granted("2027-01-05")]).shared;
    const holds = (day: string) => moves.allows(one, ana, "photos", dayOf(day));
    expect(["2027-01-04", "2027-01-05", "2027-01-06"].map(holds)).toEqual([true, true, false]);
    expect(moves.bothAllow(one, [ana, ben], "photos", FIRST_DAY)).toBe(false);
    const both = given(practice, [ana, granted()], [ben, granted()]).shared;
    expect(moves.bothAllow(both, [ana, ben], "photos", FIRST_DAY)).toBe(true);
    expect(moves.bothAllow(both, [ana, ben], "good-days", FIRST_DAY)).toBe(false);
    expect(moves.myConsents(one, ana, dayOf("2027-01-06"))).toEqual([]);
    expect(moves.myConsents(one, ana, FIRST_DAY)).toEqual([{ scope: "photos", until: "2027-01-05" }]);
  });
});
