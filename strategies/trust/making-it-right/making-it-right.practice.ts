import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, type MakingItRightEvent } from "./making-it-right.events.ts";
import { id, look, steps } from "./making-it-right.prompts.ts";
import { freedoms, mineRules, rules } from "./making-it-right.rules.ts";
import { type Mine, mine, type Shared, shared, stands } from "./making-it-right.state.ts";
import { type MakingItRightView, view } from "./making-it-right.view.ts";

/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const asking = view(state, own, me, now).alive.filter(({ asks }) => asks);
  return [
    ...(asking.some(({ mine: ofMine }) => ofMine) ? [steps] : []),
    ...(asking.some(({ mine: ofMine }) => !ofMine) ? [look] : []),
  ];
};

/** The role is said of whoever took it, on both phones, and of nobody else on either. */
const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const plans = [...state.plans.values()];
  return [
    ...[...state.roles].map((person): Signal => ({ is: "role", role: "making-it-right", person })),
    ...plans
      .filter((plan) => stands(plan, now.day))
      .map(({ by }): Signal => ({ is: "repair-taken-on", practice: id, by })),
    ...plans
      .filter(({ begunOn }) => daysBetween(begunOn, now.day) <= LOOK_BACK)
      .map(({ begunOn: day }): Signal => ({ is: "done", practice: id, kind: "repair", minutes: 5, day })),
    ...[...own.looked].map(([plan, day]): Signal => {
      const idea = state.plans.get(plan)?.by === me.person ? steps.id : look.id;
      return { is: "done", practice: id, kind: "solo", minutes: 2, day, idea };
    }),
  ];
};

export const makingItRight: Practice<Shared, Mine, MakingItRightEvent, MakingItRightView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "role-taken", atMost: 1, days: 7 },
    { type: "plan-begun", atMost: 1, days: 7 },
    { type: "steps-changed", atMost: 2, days: 1 },
    { type: "looked-back", atMost: 1, days: 6 },
  ],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
