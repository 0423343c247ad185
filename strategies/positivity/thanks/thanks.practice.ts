import { daysBetween, type Idea, ideaId, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, type ThanksEvent } from "./thanks.events.ts";
import { anybody, id, LATER, laterIdea, real } from "./thanks.prompts.ts";
import { freedoms, mineRules, rules } from "./thanks.rules.ts";
import { type Mine, mine, type Shared, shared } from "./thanks.state.ts";
import { sentBy, type ThanksView, view } from "./thanks.view.ts";

/** Days after one's last thanks from which another is offered. */
const A_WHILE = 4;
/** Days for which a prompt that was used rests. */
const REST_FOR = 60;
/** Prompts open at one time: one, and one more for who declined it. */
const AT_ONCE = 2;
/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (notes: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const last = sentBy(notes, me).at(-1);
  const solo = own.kept.length === 0 ? [anybody] : [];
  if (me.other === undefined) return solo;
  if (last === undefined) return [real, ...solo];
  if (daysBetween(last.day, now.day) < A_WHILE) return solo;
  const recent = sentBy(notes, me).filter(({ day }) => daysBetween(day, now.day) < REST_FOR);
  const used = new Set(recent.map(({ body }) => body?.prompt));
  return [
    ...LATER.filter((key) => !used.has(key))
      .map(laterIdea)
      .slice(0, AT_ONCE),
    ...solo,
  ];
};

/** Every thanks sent has done the fortnight's first card, whatever made its author write it. */
const signals = (notes: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => [
  ...view(notes, own, me, now)
    .fresh.slice(0, 1)
    .map(({ day }): Signal => ({ is: "waiting-for-me", practice: id, since: day })),
  ...sentBy(notes, me)
    .filter(({ day }) => daysBetween(day, now.day) <= LOOK_BACK)
    .map(({ day, body }): Signal => {
      const idea = body?.prompt === undefined ? real.id : ideaId(id, body.prompt);
      return { is: "done", practice: id, kind: "thanks", minutes: 2, day, idea, fortnight: 1 };
    }),
  ...own.kept.map(
    ({ day }): Signal => ({ is: "done", practice: id, kind: "solo", minutes: 2, day, idea: anybody.id, fortnight: 1 }),
  ),
];

export const thanks: Practice<Shared, Mine, ThanksEvent, ThanksView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "thanks-sent", atMost: 1, days: 1 }],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
