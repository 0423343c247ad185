import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { agreementFreedom, agreementRules } from "@goldseam/moves";
import type { Asked, BackMeUpEvent } from "./back-me-up.events.ts";
import type { Mine, Shared } from "./back-me-up.state.ts";

const on = rulesOver<Shared, BackMeUpEvent>();
const onMine = rulesOver<Mine, BackMeUpEvent>();
const help = agreementRules<Shared, Asked, BackMeUpEvent>({
  things: ({ helps }) => helps,
  key: "help",
  steps: { proposed: ["help-asked"], accepted: ["help-agreed"], renewed: [], withdrawn: ["help-let-go"] },
});

/** The first four sentences stand in the move: `packages/moves/src/agreement/agreement.rules.ts`. */
export const rules = {
  "BMU-1": help.proposedOnce,
  "BMU-2": help.acceptedByTheOther,
  "BMU-3": help.acceptedWhileOpen,
  "BMU-4": help.withdrawnWhileThere,
  "BMU-5": on(
    ["help-called", "help-thanked"],
    "Only a help that both agreed on is called or thanked for.",
    ({ helps }, { data }) => helps.get(data.help)?.stage === "in-force",
  ),
  "BMU-6": on(
    ["help-called", "help-thanked"],
    "The one who asked for a help calls it.",
    ({ helps }, { data, meta }) => helps.get(data.help)?.by === meta.author,
  ),
} as const satisfies Rules<Shared, BackMeUpEvent>;

export const mineRules = {
  "BMU-7": onMine(["help-for-me-let-go"], "What goes was kept here.", ({ notes }, { data }) => notes.has(data.note)),
} as const satisfies Rules<Mine, BackMeUpEvent>;

export const freedoms = {
  "BMU-F1": agreementFreedom<Shared, Asked, BackMeUpEvent>(
    ({ helps }) => helps,
    (id) => ({ type: "help-let-go", data: { help: id } }),
  ),
} as const satisfies Freedoms<Shared, BackMeUpEvent>;
