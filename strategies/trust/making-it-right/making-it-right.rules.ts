import { addDays, type Freedoms, type PersonId, type Rules, rulesOver, type ThingId } from "@goldseam/kernel";
import type { MakingItRightEvent } from "./making-it-right.events.ts";
import { type Mine, type Plan, type Shared, stands } from "./making-it-right.state.ts";

/** Days for which a plan lasts at most: twelve weeks. */
export const LASTS = 84;

const on = rulesOver<Shared, MakingItRightEvent>();
const onMine = rulesOver<Mine, MakingItRightEvent>();
const planOf = ({ plans }: Shared, id: ThingId): Plan | undefined => plans.get(id);

export const rules = {
  "MIR-1": on(["plan-begun"], "Only somebody who took the role begins a plan.", ({ roles }, { meta }) =>
    roles.has(meta.author),
  ),
  "MIR-2": on(["plan-begun"], "A plan is begun once.", (state, { data }) => planOf(state, data.plan) === undefined),
  "MIR-3": on(["plan-begun"], "A plan is for the other person.", (_, { data, meta }) => data.to !== meta.author),
  "MIR-4": on(["plan-begun"], "One plan of a person stands at a time.", ({ plans }, { meta }) =>
    [...plans.values()].every((plan) => plan.by !== meta.author || !stands(plan, meta.day)),
  ),
  "MIR-5": on(["plan-begun"], "A plan ends on a day that is not past.", (_, { data, meta }) => data.until >= meta.day),
  "MIR-6": on(
    ["plan-begun"],
    "A plan ends after twelve weeks at most.",
    (_, { data, meta }) => data.until <= addDays(meta.day, LASTS),
  ),
  "MIR-7": on(
    ["steps-changed"],
    "The steps of a plan are changed by its maker alone.",
    (state, { data, meta }) => planOf(state, data.plan)?.by === meta.author,
  ),
  "MIR-8": on(
    ["pace-set"],
    "The pace is set by the one whom the plan is for.",
    (state, { data, meta }) => planOf(state, data.plan)?.to === meta.author,
  ),
  "MIR-9": on(
    ["looked-back"],
    "Only the one whom the plan is for looks back at it.",
    (state, { data, meta }) => planOf(state, data.plan)?.to === meta.author,
  ),
  "MIR-10": on(["steps-changed", "pace-set", "looked-back"], "Only a plan that stands is changed.", (state, event) => {
    const plan = planOf(state, event.data.plan);
    return plan !== undefined && stands(plan, event.meta.day);
  }),
  "MIR-11": on(["plan-left"], "Only the two people of a plan leave it.", (state, { data, meta }) => {
    const { by, to } = planOf(state, data.plan) ?? {};
    return [by, to].includes(meta.author);
  }),
} as const satisfies Rules<Shared, MakingItRightEvent>;

export const mineRules = {
  "MIR-12": onMine(["own-step-kept"], "A step for oneself is kept once.", ({ own }, { data }) =>
    own.every(({ step }) => step !== data.step),
  ),
} as const satisfies Rules<Mine, MakingItRightEvent>;

const may = (person: PersonId, event: MakingItRightEvent): readonly [PersonId, MakingItRightEvent] => [person, event];

export const freedoms = {
  "MIR-F1": {
    says: "Who took the role lays it down at any time.",
    from: ({ roles }) => [...roles].map((person) => may(person, { type: "role-laid-down", data: {} })),
  },
  "MIR-F2": {
    says: "Either leaves a plan at any time, with no reason given.",
    from: ({ plans }) =>
      [...plans.values()].flatMap(({ id: plan, by, to }) =>
        [by, to].map((person) => may(person, { type: "plan-left", data: { plan } })),
      ),
  },
} as const satisfies Freedoms<Shared, MakingItRightEvent>;
