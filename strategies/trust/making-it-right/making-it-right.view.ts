import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, type Words } from "@goldseam/kernel";
import { topicIn } from "@goldseam/moves";
import { NO_TERMS, type OwnStep, type Pace } from "./making-it-right.events.ts";
import { type LookBack, type Mine, type Plan, type Shared, stands } from "./making-it-right.state.ts";

const WEEK = 7;
const PACE_DAYS: Readonly<Record<Pace, number>> = {
  week: WEEK,
  fortnight: 14,
  "four-weeks": 28,
  "not-now": Number.POSITIVE_INFINITY,
};

export interface PlanView {
  readonly plan: ThingId;
  readonly mine: boolean;
  readonly steps: ReadonlyArray<OwnStep>;
  /** For *Ours*: the first step in its maker's words. */
  readonly words: Words | undefined;
  readonly due: CalendarDay;
  readonly pace: Pace | undefined;
  readonly lookBack: LookBack | undefined;
  /** Time to look: at my own steps after a week, at the other's at my own pace. */
  readonly asks: boolean;
}
export interface MakingItRightView {
  readonly taken: boolean;
  readonly takenByOther: boolean;
  readonly alive: ReadonlyArray<PlanView>;
  readonly own: ReadonlyArray<OwnStep>;
  /** My own silent switches. */
  readonly off: { readonly plans: boolean; readonly words: boolean };
}

/** Terms on a person's own life are not shown to that person, whatever app they come from. */
const readable = (words: Words | undefined): Words | undefined =>
  words === undefined || topicIn(words.text, NO_TERMS) !== undefined ? undefined : words;
const forReader = ({ day, ...said }: LookBack): LookBack | undefined => {
  const [helped, miss] = [readable(said.helped), readable(said.miss)];
  return helped || miss ? { day, ...(helped && { helped }), ...(miss && { miss }) } : undefined;
};

/** The maker is asked about the own steps once a week; the one whom they are for at the pace that person set. */
const asksNow = (
  { id, pace, paceOn, begunOn, lookBack }: Plan,
  mine: boolean,
  own: Mine,
  day: CalendarDay,
): boolean => {
  const since = mine ? [begunOn] : [paceOn, lookBack?.day];
  const last =
    [...since, own.looked.get(id)]
      .flatMap((one) => one ?? [])
      .sort()
      .at(-1) ?? begunOn;
  return daysBetween(last, day) >= (mine ? WEEK : PACE_DAYS[pace ?? "not-now"]);
};

export const view = ({ roles, plans }: Shared, own: Mine, me: Me, { day }: Now): MakingItRightView => {
  const shown = (plan: Plan): PlanView => {
    const mine = plan.by === me.person;
    return {
      plan: plan.id,
      mine,
      steps: plan.steps,
      words: plan.steps[0]?.words,
      due: plan.until,
      pace: plan.pace,
      lookBack: mine && plan.lookBack ? forReader(plan.lookBack) : plan.lookBack,
      asks: asksNow(plan, mine, own, day),
    };
  };
  return {
    taken: roles.has(me.person),
    takenByOther: [...roles].some((person) => person !== me.person),
    alive: [...plans.values()].filter((plan) => stands(plan, day)).map(shown),
    own: own.own,
    off: { plans: isClosed(own.closed, "plan-begun", day), words: isClosed(own.closed, "looked-back", day) },
  };
};
