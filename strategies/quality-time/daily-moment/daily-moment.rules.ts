import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { ritualFreedom, ritualRules } from "@goldseam/moves";
import type { Body, DailyMomentEvent } from "./daily-moment.events.ts";
import type { Mine, Shared } from "./daily-moment.state.ts";

const on = rulesOver<Shared, DailyMomentEvent>();
const onMine = rulesOver<Mine, DailyMomentEvent>();
const ritual = ritualRules<Shared, Body, DailyMomentEvent>({
  things: (state) => state,
  key: "moment",
  steps: {
    offered: ["moment-offered"],
    accepted: ["moment-agreed"],
    // A no to an offer is silence on the own phone: nothing is written, so nothing can be shown.
    declined: [],
    happened: ["moment-happened"],
    reviewed: ["moment-reviewed"],
    retired: ["moment-ended"],
  },
});

export const rules = {
  "DM-1": ritual.offeredOnce,
  "DM-2": ritual.answeredByTheOther,
  "DM-3": ritual.answeredWhileOpen,
  "DM-4": on(["moment-agreed"], "One daily moment lives at a time.", (state) =>
    [...state.values()].every(({ stage }) => stage !== "alive"),
  ),
  "DM-5": ritual.happensWhileAlive,
  "DM-6": ritual.reviewedWhileAlive,
  "DM-7": ritual.retiredWhileThere,
} as const satisfies Rules<Shared, DailyMomentEvent>;

export const mineRules = {
  "DM-8": onMine(["own-moment-set"], "One moment for oneself is set at a time.", ({ own }) => own === undefined),
  "DM-9": onMine(
    ["own-moment-ended"],
    "A moment for oneself that ends was set before.",
    ({ own }, { data }) => own?.thing === data.thing,
  ),
} as const satisfies Rules<Mine, DailyMomentEvent>;

export const freedoms = {
  "DM-F1": ritualFreedom<Shared, Body, DailyMomentEvent>(
    (state) => state,
    (moment) => ({ type: "moment-ended", data: { moment } }),
  ),
} as const satisfies Freedoms<Shared, DailyMomentEvent>;
