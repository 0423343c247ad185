import type { EventShape, Freedom, Rule, ThingId } from "@goldseam/kernel";
import { type Kept, ruleAbout } from "../things.ts";
import type { Ritual } from "./ritual.ts";

export const ritualSays = {
  offeredOnce: "A ritual is offered once.",
  answeredByTheOther: "Only the other person answers an offered ritual.",
  answeredWhileOpen: "Only an offered ritual is answered.",
  happensWhileAlive: "Only a ritual of both happens.",
  reviewedWhileAlive: "Only a ritual of both is looked at again.",
  retiredWhileThere: "Only a ritual that is there can be let go.",
} as const;
export const ritualFreedomSays = "Either lets go of a ritual at any time, with no reason given.";

type Step = "offered" | "accepted" | "declined" | "happened" | "reviewed" | "retired";

export const ritualRules = <S, B, E extends EventShape>(
  kept: Kept<S, Ritual<B>, E, Step>,
): Readonly<Record<keyof typeof ritualSays, Rule<S, E>>> => {
  const says = ritualSays;
  const rule = ruleAbout(kept);
  return {
    offeredOnce: rule(["offered"], says.offeredOnce, (_, ritual) => ritual === undefined),
    answeredByTheOther: rule(
      ["accepted", "declined"],
      says.answeredByTheOther,
      ({ meta }, ritual) => ritual !== undefined && meta.author !== ritual.by,
    ),
    answeredWhileOpen: rule(
      ["accepted", "declined"],
      says.answeredWhileOpen,
      (_, ritual) => ritual?.stage === "offered",
    ),
    happensWhileAlive: rule(["happened"], says.happensWhileAlive, (_, ritual) => ritual?.stage === "alive"),
    reviewedWhileAlive: rule(["reviewed"], says.reviewedWhileAlive, (_, ritual) => ritual?.stage === "alive"),
    retiredWhileThere: rule(["retired"], says.retiredWhileThere, (_, ritual) => ritual !== undefined),
  };
};

/** @param retire makes the practice's event by which a ritual is let go */
export const ritualFreedom = <S, B, E extends EventShape>(
  things: (state: S) => ReadonlyMap<ThingId, Ritual<B>>,
  retire: (id: ThingId) => E,
): Freedom<S, E> => ({
  says: ritualFreedomSays,
  from: (state) =>
    [...things(state).values()].flatMap(({ id, by, with: other }) =>
      [by, ...(other === undefined ? [] : [other])].map((person) => [person, retire(id)] as const),
    ),
});
