import type { CalendarDay, Idea, Me, Practice, Signal } from "@goldseam/kernel";
import { events, type FirstOpeningEvent, QUESTIONS, type Question } from "./first-opening.events.ts";
import { id, outside, outsideAlone, smallThing, smallThingAlone } from "./first-opening.prompts.ts";
import { freedoms, mineRules, rules } from "./first-opening.rules.ts";
import { closedBy, type Mine, mine, openedOf, type Shared, shared } from "./first-opening.state.ts";
import { type FirstOpeningView, view } from "./first-opening.view.ts";

const TOGETHER: Readonly<Record<Question, Idea>> = { "small-thing": smallThing, outside };
const ALONE: Readonly<Record<Question, Idea>> = { "small-thing": smallThingAlone, outside: outsideAlone };

const noted = (state: Mine, question: Question): boolean => state.notes.some((note) => note.question === question);
const isOpen = (state: Shared, question: Question): boolean => openedOf(state, question) !== undefined;
const isClosed = (state: Shared, me: Me, question: Question): boolean =>
  closedBy(state, question, me.person) !== undefined;
const isMyTurn = (state: Shared, me: Me, question: Question): boolean =>
  !isOpen(state, question) && !isClosed(state, me, question);
const waits = (state: Shared, me: Me, question: Question): boolean =>
  !isOpen(state, question) && isClosed(state, me, question);

const ideas = (state: Shared, own: Mine, me: Me): ReadonlyArray<Idea> => {
  if (me.other === undefined) {
    if (!noted(own, "small-thing")) return [smallThingAlone];
    return noted(own, "outside") ? [] : [outsideAlone];
  }
  const joint = QUESTIONS.filter(
    (question) => isMyTurn(state, me, question) && (question === "small-thing" || isOpen(state, "small-thing")),
  );
  const meanwhile = QUESTIONS.filter((question) => waits(state, me, question) && !noted(own, question));
  return [
    ...joint.map((question) => TOGETHER[question]),
    ...meanwhile.map((question) => ({ ...ALONE[question], reason: "meanwhile" })),
  ];
};

const latest = (days: Iterable<CalendarDay>): CalendarDay | undefined => [...days].sort().at(-1);

const signals = (state: Shared, own: Mine, me: Me): ReadonlyArray<Signal> => [
  ...QUESTIONS.flatMap((question): ReadonlyArray<Signal> => {
    const since = closedBy(state, question, me.person);
    const exchange = openedOf(state, question);
    if (exchange === undefined) return since === undefined ? [] : [{ is: "waiting-for-other", practice: id, since }];
    const day = latest(state.closed.get(exchange.id)?.values() ?? []) ?? exchange.day;
    const { kind, minutes, id: idea } = TOGETHER[question];
    const done: Signal = { is: "done", practice: id, kind, minutes, day, idea };
    const replied = state.replies.get(exchange.id)?.has(me.person) === true;
    return replied ? [done] : [done, { is: "waiting-for-me", practice: id, since: day }];
  }),
  ...own.notes.map(({ question, day }): Signal => {
    const { kind, minutes, id: idea } = ALONE[question];
    return { is: "done", practice: id, kind, minutes, day, idea };
  }),
];

export const firstOpening: Practice<Shared, Mine, FirstOpeningEvent, FirstOpeningView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  /** Nothing here arrives unasked: a question is open for both, and an answer opens with one's own. */
  inbound: [],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
