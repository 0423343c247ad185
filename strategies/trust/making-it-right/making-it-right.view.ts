import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, type Words } from "@goldseam/kernel";
import { topicIn } from "@goldseam/moves";
import { NO_TERMS, type OwnStep, type Pace } from "./making-it-right.events.ts";
import { type LookBack, type Mine, type Plan, type Shared, stands } from "./making-it-right.state.ts";

/** Days for which a plan that came to its day says so; one that was left says nothing. */
const TOLD_FOR = 7;
const PACE_DAYS: Readonly<Record<Exclude<Pace, "not-now">, number>> = { week: 7, fortnight: 14, "four-weeks": 28 };

export interface PlanView {
  readonly plan: ThingId;
  readonly mine: boolean;
  readonly steps: ReadonlyArray<OwnStep>;
  /** For *Ours*: the first step in its maker's words. */
  readonly words: Words | undefined;
  readonly due: CalendarDay;
  readonly pace: Pace | undefined;
  readonly lookBack: LookBack | undefined;
  /** For me, and the day of my own pace has come. */
  readonly asks: boolean;
}
export interface MakingItRightView {
  readonly taken: boolean;
  readonly takenByOther: boolean;
  readonly alive: ReadonlyArray<PlanView>;
  /** A plan of mine stands: a second one can follow it. */
  readonly mayBegin: boolean;
  /** Came to its day in the last days. */
  readonly over: ReadonlyArray<PlanView>;
  readonly own: ReadonlyArray<OwnStep>;
  /** My own silent switches. */
  readonly off: { readonly plans: boolean; readonly words: boolean };
}

/** Terms on a person's own life are not shown to that person, whatever app they come from. */
const withoutTerms = (words: Words | undefined): Words | undefined =>
  words === undefined || topicIn(words.text, NO_TERMS) !== undefined ? undefined : words;
const readable = (lookBack: LookBack | undefined): LookBack | undefined => {
  if (lookBack === undefined) return undefined;
  const [helped, miss] = [withoutTerms(lookBack.helped), withoutTerms(lookBack.miss)];
  return helped === undefined && miss === undefined ? undefined : { day: lookBack.day, helped, miss };
};

const asksNow = ({ id, pace, paceOn, lookBack }: Plan, own: Mine, today: CalendarDay): boolean => {
  if (pace === undefined || pace === "not-now") return false;
  const last =
    [paceOn, lookBack?.day, own.looked.get(id)]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? paceOn;
  return daysBetween(last, today) >= PACE_DAYS[pace];
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
      lookBack: mine ? readable(plan.lookBack) : plan.lookBack,
      asks: !mine && asksNow(plan, own, day),
    };
  };
  const all = [...plans.values()];
  const alive = all.filter((plan) => stands(plan, day));
  return {
    taken: roles.has(me.person),
    takenByOther: [...roles].some((person) => person !== me.person),
    alive: alive.map(shown),
    mayBegin: roles.has(me.person) && alive.every(({ by }) => by !== me.person),
    over: all.filter((one) => !one.left && one.until < day && daysBetween(one.until, day) <= TOLD_FOR).map(shown),
    own: own.own,
    off: { plans: isClosed(own.closed, "plan-begun", day), words: isClosed(own.closed, "looked-back", day) },
  };
};
