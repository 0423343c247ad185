import type { EventShape, Freedom, Rule, ThingId } from "@goldseam/kernel";
import { type Kept, ruleAbout } from "../things.ts";
import type { Agreement } from "./agreement.ts";

export const agreementSays = {
  proposedOnce: "An agreement is proposed once.",
  acceptedByTheOther: "Only the other person accepts what was proposed.",
  acceptedWhileOpen: "Only an open proposal is accepted.",
  renewedInForce: "Only an agreement in force is kept on.",
  withdrawnWhileThere: "Only an agreement that is there can be withdrawn.",
} as const;
export const agreementFreedomSays = "Either withdraws from an agreement at any time, with no reason given.";

type Step = "proposed" | "accepted" | "renewed" | "withdrawn";

export const agreementRules = <S, B, E extends EventShape>(
  kept: Kept<S, Agreement<B>, E, Step>,
): Readonly<Record<keyof typeof agreementSays, Rule<S, E>>> => {
  const says = agreementSays;
  const rule = ruleAbout(kept);
  return {
    proposedOnce: rule(["proposed"], says.proposedOnce, (_, one) => one === undefined),
    acceptedByTheOther: rule(
      ["accepted"],
      says.acceptedByTheOther,
      ({ meta }, one) => one !== undefined && meta.author !== one.by,
    ),
    acceptedWhileOpen: rule(["accepted"], says.acceptedWhileOpen, (_, one) => one?.stage === "proposed"),
    renewedInForce: rule(["renewed"], says.renewedInForce, (_, one) => one?.stage === "in-force"),
    withdrawnWhileThere: rule(["withdrawn"], says.withdrawnWhileThere, (_, one) => one !== undefined),
  };
};

/** @param withdraw makes the practice's event by which an agreement is withdrawn */
export const agreementFreedom = <S, B, E extends EventShape>(
  things: (state: S) => ReadonlyMap<ThingId, Agreement<B>>,
  withdraw: (id: ThingId) => E,
): Freedom<S, E> => ({
  says: agreementFreedomSays,
  from: (state) =>
    [...things(state).values()].flatMap(({ id, by, with: other }) =>
      [by, ...(other === undefined ? [] : [other])].map((person) => [person, withdraw(id)] as const),
    ),
});
