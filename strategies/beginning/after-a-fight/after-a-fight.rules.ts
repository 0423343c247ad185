import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import type { AfterAFightEvent } from "./after-a-fight.events.ts";
import type { Mine, Shared } from "./after-a-fight.state.ts";

const on = rulesOver<Mine, AfterAFightEvent>();

export const rules: Rules<Shared, AfterAFightEvent> = {};
export const mineRules = {
  "AF-1": on(["night-words-kept"], "Words are kept once.", (state, event) =>
    state.kept.every((one) => one.thing !== event.data.thing),
  ),
  "AF-2": on(["night-words-let-go"], "Words that are let go were kept before.", (state, event) =>
    state.kept.some((one) => one.thing === event.data.thing),
  ),
} as const satisfies Rules<Mine, AfterAFightEvent>;
export const freedoms: Freedoms<Shared, AfterAFightEvent> = {};
