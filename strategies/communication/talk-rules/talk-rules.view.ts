import {
  addDays,
  type CalendarDay,
  daysBetween,
  type Instant,
  isClosed,
  type Me,
  type Now,
  type ThingId,
  type Words,
} from "@goldseam/kernel";
import { type Agreement, isUpForReview } from "@goldseam/moves";
import type { Mine, Shared } from "./talk-rules.state.ts";

/** Days after which a rule is looked at again. */
export const REVIEW_AFTER = 56;
/** Days for which a proposal stands. */
const STANDS = 14;

export interface RuleView {
  readonly rule: ThingId;
  readonly words: Words;
  readonly mine: boolean;
  readonly asks: boolean;
}
export interface BreakView {
  readonly pause: ThingId;
  readonly mine: boolean;
  /** Absent: for today. */
  readonly backAt: Instant | undefined;
  readonly due: boolean;
}
export interface RulesView {
  readonly alive: ReadonlyArray<RuleView>;
  readonly toAnswer: ReadonlyArray<RuleView>;
  readonly offered: ReadonlyArray<RuleView>;
  readonly pause: BreakView | undefined;
  readonly own: ReadonlyArray<{ readonly rule: ThingId; readonly words: Words }>;
  readonly reviewOn: CalendarDay;
  readonly off: boolean;
}

export const view = ({ rules, breaks }: Shared, { aside, own, closed }: Mine, me: Me, now: Now): RulesView => {
  const shown = (one: Agreement<Words>): RuleView => ({
    rule: one.id,
    words: one.body,
    mine: one.by === me.person,
    asks: isUpForReview(one, now.day),
  });
  const all = [...rules.values()];
  const open = all.filter(({ stage, since }) => stage === "proposed" && daysBetween(since, now.day) < STANDS);
  // A break is of its day: the night ends what nobody ended.
  const taken = [...breaks.values()].filter(({ over, day }) => !over && day === now.day);
  const pause = taken.findLast(({ by }) => by === me.person) ?? taken.at(-1);
  return {
    alive: all.filter(({ stage }) => stage === "in-force").map(shown),
    toAnswer: open.filter(({ by, id }) => by !== me.person && !aside.has(id)).map(shown),
    offered: open.filter(({ by }) => by === me.person).map(shown),
    pause: pause && {
      pause: pause.id,
      mine: pause.by === me.person,
      backAt: pause.backAt,
      due: pause.backAt !== undefined && pause.backAt <= now.at,
    },
    own: [...own.values()].map(({ id, words }) => ({ rule: id, words })),
    reviewOn: addDays(now.day, REVIEW_AFTER),
    off: isClosed(closed, "rule-proposed", now.day),
  };
};
