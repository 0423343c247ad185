import {
  type CalendarDay,
  type Closed,
  type Fold,
  type Instant,
  type PersonId,
  type ThingId,
  turned,
  type Words,
} from "@goldseam/kernel";
import {
  acceptAgreement,
  type Agreements,
  changed,
  type Ids,
  proposeAgreement,
  renewAgreement,
  type Things,
  withdrawAgreement,
  withId,
  withoutThing,
  withThing,
} from "@goldseam/moves";
import type { RulesEvent } from "./talk-rules.events.ts";

/** A break outside a talk. Without `backAt` it is a stop for that day. */
export interface Break {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly day: CalendarDay;
  readonly backAt: Instant | undefined;
  readonly over: boolean;
}
export interface Shared {
  readonly rules: Agreements<Words>;
  readonly breaks: Things<Break>;
}
export interface Mine {
  readonly aside: Ids;
  readonly own: Things<{ readonly id: ThingId; readonly words: Words; readonly day: CalendarDay }>;
  /** The first own rule's day counts for the fortnight, also when the rule is let go. */
  readonly days: ReadonlyArray<CalendarDay>;
  readonly closed: ReadonlyArray<Closed>;
}

const withBreak = (
  state: Shared,
  id: ThingId,
  backAt: Instant | undefined,
  by: PersonId,
  at: Instant,
  day: CalendarDay,
) => ({
  ...state,
  breaks: withThing(state.breaks, id, { id, by, at, day, backAt, over: false }),
});

export const shared: Fold<Shared, RulesEvent> = {
  initial: { rules: new Map(), breaks: new Map() },
  evolve: (state, { type, data, meta }) => {
    const { author, at, day } = meta;
    const { rules, breaks } = state;
    switch (type) {
      case "rule-proposed": {
        const { rule, words: body, reviewOn } = data;
        return { ...state, rules: proposeAgreement(rules, rule, { body, reviewOn }, meta) };
      }
      case "rule-accepted":
        return { ...state, rules: acceptAgreement(rules, data.rule, meta) };
      case "rule-renewed":
        return { ...state, rules: renewAgreement(rules, data.rule, data.reviewOn) };
      case "rule-withdrawn":
        return { ...state, rules: withdrawAgreement(rules, data.rule, meta) };
      case "break-taken":
        return withBreak(state, data.pause, data.backAt, author, at, day);
      case "break-stopped":
        return withBreak(state, data.pause, undefined, author, at, day);
      case "break-ended":
        return { ...state, breaks: changed(breaks, data.pause, (one) => ({ ...one, over: true })) };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, RulesEvent> = {
  initial: { aside: new Map(), own: new Map(), days: [], closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "rule-put-aside":
        return { ...state, aside: withId(state.aside, data.rule) };
      case "own-rule-set": {
        const one = { id: data.rule, words: data.words, day: meta.day };
        return { ...state, days: [...state.days, meta.day], own: withThing(state.own, data.rule, one) };
      }
      case "own-rule-ended":
        return { ...state, own: withoutThing(state.own, data.rule) };
      default:
        return state;
    }
  },
};
