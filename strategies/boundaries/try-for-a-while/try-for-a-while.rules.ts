import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import type { TrialEvent } from "./try-for-a-while.events.ts";
import type { Mine, Shared } from "./try-for-a-while.state.ts";

const onMine = rulesOver<Mine, TrialEvent>();

export const rules: Rules<Shared, TrialEvent> = {};
export const mineRules = {
  "TRY-1": onMine(["trial-begun"], "A trial is begun once.", (trials, { data }) => !trials.has(data.trial)),
  "TRY-2": onMine(["trial-noted", "trial-let-go"], "A note belongs to a trial that is here.", (trials, { data }) =>
    trials.has(data.trial),
  ),
} as const satisfies Rules<Mine, TrialEvent>;
export const freedoms: Freedoms<Shared, TrialEvent> = {};
