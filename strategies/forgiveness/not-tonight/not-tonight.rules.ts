import {
  addDays,
  type CalendarDay,
  type Freedoms,
  type Rules,
  rulesOver,
  type ThingId,
  type Words,
} from "@goldseam/kernel";
import { type Agreement, agreementFreedom, agreementRules } from "@goldseam/moves";
import type { NotTonightEvent } from "./not-tonight.events.ts";
import type { Mine, Shared } from "./not-tonight.state.ts";

/** Days for which something may be put aside. */
export const LONGEST = 14;

const on = rulesOver<Shared, NotTonightEvent>();
const onMine = rulesOver<Mine, NotTonightEvent>();
const matter = agreementRules<Shared, Words, NotTonightEvent>({
  things: ({ matters }) => matters,
  key: "matter",
  steps: { proposed: ["aside-asked"], accepted: ["aside-agreed"], renewed: [], withdrawn: ["taken-up"] },
});
export const isAside = ({ matters, beside }: Shared, id: ThingId): boolean =>
  matters.get(id)?.stage === "in-force" && beside.get(id)?.closed !== true;
const restsOn = (state: Shared, { id, reviewOn }: Agreement<Words>, day: CalendarDay): boolean =>
  isAside(state, id) && reviewOn > day;

/** Sentences of NT-1 to NT-4 stand in the move: `packages/moves/src/agreement/agreement.rules.ts`. */
export const rules = {
  "NT-1": matter.proposedOnce,
  "NT-2": matter.acceptedByTheOther,
  "NT-3": matter.acceptedWhileOpen,
  "NT-4": matter.withdrawnWhileThere,
  "NT-5": on(["aside-asked", "aside-agreed"], "One matter is put aside at a time.", (state, { data, meta }) =>
    [...state.matters.values()].every((one) => one.id === data.matter || !restsOn(state, one, meta.day)),
  ),
  "NT-6": on(
    ["aside-asked"],
    "The day until which it rests is not past.",
    (_, { data, meta }) => data.until >= meta.day,
  ),
  "NT-7": on(
    ["aside-asked"],
    "It rests for two weeks at most.",
    (_, { data, meta }) => data.until <= addDays(meta.day, LONGEST),
  ),
  "NT-8": on(["aside-answered"], "Only the one who is asked answers.", ({ matters }, { data, meta }) => {
    const one = matters.get(data.matter);
    return one !== undefined && one.by !== meta.author;
  }),
  "NT-9": on(
    ["week-said", "closing-asked", "closing-agreed"],
    "Only what is put aside goes on here.",
    (state, { data }) => isAside(state, data.matter),
  ),
  "NT-10": on(["closing-agreed"], "Only the other person agrees to a closing.", ({ beside }, { data, meta }) => {
    const by = beside.get(data.matter)?.closingBy;
    return by !== undefined && by !== meta.author;
  }),
} as const satisfies Rules<Shared, NotTonightEvent>;

export const mineRules = {
  "NT-11": onMine(["own-aside-ended"], "What ends for oneself was set here.", ({ own }, { data }) =>
    own.has(data.matter),
  ),
} as const satisfies Rules<Mine, NotTonightEvent>;

export const freedoms = {
  "NT-F1": agreementFreedom<Shared, Words, NotTonightEvent>(
    ({ matters }) => matters,
    (id) => ({ type: "taken-up", data: { matter: id } }),
  ),
} as const satisfies Freedoms<Shared, NotTonightEvent>;
