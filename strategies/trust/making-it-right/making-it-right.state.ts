import { type CalendarDay, type Closed, type Fold, type PersonId, type ThingId, turned } from "@goldseam/kernel";
import { changed, type Things, withThing } from "@goldseam/moves";
import type { MakingItRightEvent, OwnStep, Pace, Said } from "./making-it-right.events.ts";

export interface LookBack extends Said {
  readonly day: CalendarDay;
}
export interface Plan {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly to: PersonId;
  readonly steps: ReadonlyArray<OwnStep>;
  readonly begunOn: CalendarDay;
  /** Last day on which it stands. */
  readonly until: CalendarDay;
  readonly left: boolean;
  readonly pace: Pace | undefined;
  /** Day from which the pace counts. */
  readonly paceOn: CalendarDay;
  /** The latest one alone: nothing is piled up. */
  readonly lookBack: LookBack | undefined;
}
export interface Shared {
  readonly roles: ReadonlySet<PersonId>;
  readonly plans: Things<Plan>;
}
export interface Mine {
  readonly looked: ReadonlyMap<ThingId, CalendarDay>;
  readonly own: ReadonlyArray<OwnStep>;
  /** When words about a plan, or plans, do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

/** Neither left nor over on that day. */
export const stands = ({ left, until }: Plan, today: CalendarDay): boolean => !left && today <= until;

const change = (state: Shared, id: ThingId, to: (plan: Plan) => Plan): Shared => ({
  ...state,
  plans: changed(state.plans, id, to),
});

export const shared: Fold<Shared, MakingItRightEvent> = {
  initial: { roles: new Set(), plans: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "role-taken":
        return { ...state, roles: new Set([...state.roles, meta.author]) };
      case "role-laid-down":
        return {
          roles: new Set([...state.roles].filter((person) => person !== meta.author)),
          plans: new Map(
            [...state.plans].map(([id, plan]) => [id, plan.by === meta.author ? { ...plan, left: true } : plan]),
          ),
        };
      case "plan-begun": {
        const { plan: id, to, steps, until } = data;
        const rest = { left: false, pace: undefined, paceOn: meta.day, lookBack: undefined };
        const plan: Plan = { id, by: meta.author, to, steps, begunOn: meta.day, until, ...rest };
        return { ...state, plans: withThing(state.plans, id, plan) };
      }
      case "steps-changed":
        return change(state, data.plan, (plan) => ({ ...plan, steps: data.steps }));
      case "pace-set":
        return change(state, data.plan, (plan) => ({ ...plan, pace: data.pace, paceOn: meta.day }));
      case "looked-back": {
        const { plan: _, ...said } = data;
        const lookBack = { ...said, day: meta.day };
        return change(state, data.plan, (plan) => ({ ...plan, lookBack }));
      }
      case "plan-left":
        return change(state, data.plan, (plan) => ({ ...plan, left: true }));
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, MakingItRightEvent> = {
  initial: { looked: new Map(), own: [], closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "look-done":
        return { ...state, looked: withThing(state.looked, data.plan, meta.day) };
      case "own-step-kept":
        return { ...state, own: [...state.own, data] };
      case "own-step-let-go":
        return { ...state, own: state.own.filter(({ step }) => step !== data.step) };
      default:
        return state;
    }
  },
};
