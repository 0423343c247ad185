import type { EventShape, Freedom, PersonId, Recorded, Rule } from "@goldseam/kernel";
import { type Consents, lastsAtMost } from "./consent.ts";

export const consentSays = {
  endsAhead: "A consent ends on a day that is not past.",
  endsSoon: "A consent lasts for a set time at most.",
} as const;
export const consentFreedomSays = "Who gave a consent takes it back at any time, in one tap.";

const untilOf = ({ data }: EventShape): string => {
  const found: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "until") : undefined;
  return typeof found === "string" ? found : "";
};

/**
 * Only giving has rules: taking back is always lawful, also where nothing was given.
 * @param granted event types by which a consent is given; their data holds `until`
 * @param most days for which one lasts at most
 */
export const consentRules = <S, E extends EventShape>(
  granted: ReadonlyArray<E["type"]>,
  most: number,
): Readonly<Record<keyof typeof consentSays, Rule<S, E>>> => {
  const rule = (says: string, holds: (event: Recorded<E>) => boolean): Rule<S, E> => ({
    says,
    on: granted,
    holds: (_, event) => holds(event),
  });
  return {
    endsAhead: rule(consentSays.endsAhead, (event) => untilOf(event) >= event.meta.day),
    endsSoon: rule(consentSays.endsSoon, (event) => lastsAtMost(untilOf(event), event.meta.day, most)),
  };
};

/** @param revoke makes the practice's event by which a consent is taken back */
export const consentFreedom = <S, C extends string, E extends EventShape>(
  consents: (state: S) => Consents<C>,
  revoke: (scope: C) => E,
): Freedom<S, E> => ({
  says: consentFreedomSays,
  from: (state) =>
    [...consents(state)].flatMap(
      ([person, scopes]): ReadonlyArray<readonly [PersonId, E]> =>
        [...scopes.keys()].map((scope) => [person, revoke(scope)] as const),
    ),
});
