import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { limitFreedom, limitRules, noteFreedom, noteRules } from "@goldseam/moves";
import type { Oops, TimeEvent, When } from "./time-for-myself.events.ts";
import type { Mine, Shared } from "./time-for-myself.state.ts";

const onMine = rulesOver<Mine, TimeEvent>();
const time = limitRules<Shared, When, TimeEvent>({
  things: ({ times }) => times,
  key: "time",
  steps: { set: ["time-set"], changed: [], ended: ["time-ended"], "said-back": [] },
});
const oops = noteRules<Shared, Oops, TimeEvent>({
  things: ({ oopses }) => oopses,
  key: "oops",
  steps: { sent: ["oops-said"], "taken-back": ["oops-taken-back"] },
});

/** Sentences stand in the moves: time is a limit, an oops is a note. */
export const rules = {
  "TFM-1": time.setOnce,
  "TFM-2": time.keepsItsOwner,
  "TFM-3": time.touchedWhileItStands,
  "TFM-4": time.touchedByItsOwner,
  "TFM-5": oops.sentOnce,
  "TFM-6": oops.toTheOther,
  "TFM-7": oops.takenBackByAuthor,
} as const satisfies Rules<Shared, TimeEvent>;

export const mineRules = {
  "TFM-8": onMine(
    ["time-dropped"],
    "Time that goes was kept here.",
    ({ kept }, { data }) => kept.get(data.time)?.body !== undefined,
  ),
} as const satisfies Rules<Mine, TimeEvent>;

export const freedoms = {
  "TFM-F1": limitFreedom<Shared, When, TimeEvent>(
    ({ times }) => times,
    ({ id }) => [{ type: "time-ended", data: { time: id } }],
  ),
  "TFM-F2": noteFreedom<Shared, Oops, TimeEvent>(
    ({ oopses }) => oopses,
    (id) => ({ type: "oops-taken-back", data: { oops: id } }),
  ),
} as const satisfies Freedoms<Shared, TimeEvent>;
