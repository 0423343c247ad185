import type { CalendarDay, Idea, Me, Practice, Signal } from "@goldseam/kernel";
import { events, type FirstOpeningEvent, QUESTIONS } from "./first-opening.events.ts";
import { ALONE, id, TOGETHER } from "./first-opening.prompts.ts";
import { freedoms, mineRules, rules } from "./first-opening.rules.ts";
import { type Mine, mine, type Shared, shared } from "./first-opening.state.ts";
import { type FirstOpeningView, view } from "./first-opening.view.ts";

const ideas = (state: Shared, own: Mine, me: Me): ReadonlyArray<Idea> => {
  const { questions, notes } = view(state, own, me);
  const unnoted = QUESTIONS.filter((asked) => notes.every(({ question }) => question !== asked));
  if (me.other === undefined) return unnoted.slice(0, 1).map((question) => ALONE[question]);
  const next = QUESTIONS.find((asked) => questions[asked].opened === undefined);
  if (next === undefined) return [];
  if (questions[next].closedOn === undefined) return [TOGETHER[next]];
  return unnoted.includes(next) ? [{ ...ALONE[next], reason: "meanwhile" }] : [];
};

const done = ({ kind, minutes, id: idea }: Idea, day: CalendarDay): Signal => ({
  is: "done",
  practice: id,
  ...{ kind, minutes, day, idea },
});

const signals = (state: Shared, own: Mine, me: Me): ReadonlyArray<Signal> => {
  const { questions, notes } = view(state, own, me);
  const together = QUESTIONS.flatMap((question): ReadonlyArray<Signal> => {
    const { opened, closedOn } = questions[question];
    if (opened === undefined)
      return closedOn === undefined ? [] : [{ is: "waiting-for-other", practice: id, since: closedOn }];
    const shown = done(TOGETHER[question], opened.on);
    return opened.myReply === undefined ? [shown, { is: "waiting-for-me", practice: id, since: opened.on }] : [shown];
  });
  return [...together, ...notes.map(({ question, day }) => done(ALONE[question], day))];
};

export const firstOpening: Practice<Shared, Mine, FirstOpeningEvent, FirstOpeningView> = {
  ...{ id, events, rules, mineRules, freedoms, shared, mine, view, ideas, signals },
  /** Nothing here arrives unasked: a question is open for both, and an answer opens with one's own. */
  inbound: [],
  limits: () => [],
};
