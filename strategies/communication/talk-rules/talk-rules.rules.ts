import { type Freedoms, type PersonId, type Rules, rulesOver, type Words } from "@goldseam/kernel";
import { agreementFreedom, agreementRules } from "@goldseam/moves";
import type { RulesEvent } from "./talk-rules.events.ts";
import type { Mine, Shared } from "./talk-rules.state.ts";

const on = rulesOver<Shared, RulesEvent>();
const onMine = rulesOver<Mine, RulesEvent>();
const agreed = agreementRules<Shared, Words, RulesEvent>({
  things: ({ rules: known }) => known,
  key: "rule",
  steps: {
    proposed: ["rule-proposed"],
    accepted: ["rule-accepted"],
    renewed: ["rule-renewed"],
    withdrawn: ["rule-withdrawn"],
  },
});

/** Sentences of TR-1 to TR-5 stand in the move: `packages/moves/src/agreement/agreement.rules.ts`. */
export const rules = {
  "TR-1": agreed.proposedOnce,
  "TR-2": agreed.acceptedByTheOther,
  "TR-3": agreed.acceptedWhileOpen,
  "TR-4": agreed.renewedInForce,
  "TR-5": agreed.withdrawnWhileThere,
  "TR-6": on(
    ["break-taken", "break-stopped"],
    "A break is taken once.",
    ({ breaks }, { data }) => !breaks.has(data.pause),
  ),
  "TR-7": on(
    ["break-ended"],
    "Only the one who took a break ends it.",
    ({ breaks }, { data, meta }) => breaks.get(data.pause)?.by === meta.author,
  ),
} as const satisfies Rules<Shared, RulesEvent>;

export const mineRules = {
  "TR-8": onMine(["own-rule-set"], "A rule of one's own is set once.", ({ own }, { data }) => !own.has(data.rule)),
} as const satisfies Rules<Mine, RulesEvent>;

export const freedoms = {
  "TR-F1": agreementFreedom<Shared, Words, RulesEvent>(
    ({ rules: known }) => known,
    (rule) => ({ type: "rule-withdrawn", data: { rule } }),
  ),
  "TR-F2": {
    says: "Who took a break is back at any time, and never has to be.",
    from: ({ breaks }) =>
      [...breaks.values()].map(({ id, by }): readonly [PersonId, RulesEvent] => [
        by,
        { type: "break-ended", data: { pause: id } },
      ]),
  },
} as const satisfies Freedoms<Shared, RulesEvent>;
