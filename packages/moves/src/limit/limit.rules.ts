import type { EventShape, Freedom, PersonId, Rule } from "@goldseam/kernel";
import { type Kept, ruleAbout } from "../things.ts";
import type { OwnLimit, OwnLimits, Standing } from "./limit.ts";

export const limitSays = {
  setOnce: "A limit that stands is not set again.",
  keepsItsOwner: "A limit keeps its owner.",
  touchedWhileItStands: "Only a limit that stands is changed, ended or said back.",
  touchedByItsOwner: "A limit is changed or ended by its owner alone.",
  saidBackByTheOther: "The other person says a limit back.",
} as const;
export const limitFreedomSays = "The owner changes or ends a limit at any time, with no reason given.";

type Step = "set" | "changed" | "ended" | "said-back";

/** No rule asks the other person for anything: no vote, no edit, no confirming (S-43). */
export const limitRules = <S, B, E extends EventShape>(
  kept: Kept<S, OwnLimit<B>, E, Step>,
): Readonly<Record<keyof typeof limitSays, Rule<S, E>>> => {
  const says = limitSays;
  const rule = ruleAbout(kept);
  return {
    setOnce: rule(["set"], says.setOnce, (_, limit) => limit?.body === undefined),
    keepsItsOwner: rule(
      ["set"],
      says.keepsItsOwner,
      ({ meta }, limit) => limit === undefined || limit.by === meta.author,
    ),
    touchedWhileItStands: rule(
      ["changed", "ended", "said-back"],
      says.touchedWhileItStands,
      (_, limit) => limit?.body !== undefined,
    ),
    touchedByItsOwner: rule(
      ["changed", "ended"],
      says.touchedByItsOwner,
      ({ meta }, limit) => limit?.by === meta.author,
    ),
    saidBackByTheOther: rule(["said-back"], says.saidBackByTheOther, ({ meta }, limit) => limit?.by !== meta.author),
  };
};

/** @param touches the practice's events by which an owner changes or ends this limit */
export const limitFreedom = <S, B, E extends EventShape>(
  things: (state: S) => OwnLimits<B>,
  touches: (limit: Standing<B>) => ReadonlyArray<E>,
): Freedom<S, E> => ({
  says: limitFreedomSays,
  from: (state) =>
    // Also when it has passed by itself meanwhile: no rule asks what day it is.
    [...things(state).values()].flatMap((limit) =>
      limit.body === undefined
        ? []
        : touches({ ...limit, body: limit.body }).map((event): readonly [PersonId, E] => [limit.by, event]),
    ),
});
