import {
  type CalendarDay,
  daysBetween,
  type Idea,
  type Me,
  type Now,
  type Practice,
  type Signal,
} from "@goldseam/kernel";
import { events, type WhatHurtEvent } from "./what-hurt.events.ts";
import { id, keep, ownPart } from "./what-hurt.prompts.ts";
import { freedoms, mineRules, rules } from "./what-hurt.rules.ts";
import { type Mine, mine, type Shared, shared } from "./what-hurt.state.ts";
import { isFresh, isOpen, view, type WhatHurtView } from "./what-hurt.view.ts";

/** Days for which a hurt that came is said on Today; then it waits in its place, and says nothing. */
const SAID_FOR = 14;

const ideas = (state: Shared, own: Mine, me: Me): ReadonlyArray<Idea> => {
  const hurts = [...state.hurts.values()];
  const told = hurts.some((one) => one.by === me.person);
  const read = hurts.some((one) => one.by !== me.person && isOpen(state, one) && own.opened.has(one.id));
  return [...(own.kept.size === 0 && !told ? [keep] : []), ...(read && own.parts.size === 0 ? [ownPart] : [])];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const hurts = [...state.hurts.values()];
  const come = hurts.find(
    (one) => one.by !== me.person && isFresh(own, one) && daysBetween(one.day, now.day) < SAID_FOR,
  );
  const done = ({ kind, minutes, id: idea }: Idea, day: CalendarDay): Signal => ({
    is: "done",
    practice: id,
    kind,
    minutes,
    day,
    idea,
  });
  return [
    ...(come === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: come.day } as const]),
    ...hurts.filter((one) => isOpen(state, one)).map(({ by }): Signal => ({ is: "open-hurt", practice: id, of: by })),
    ...[...own.kept.values()].map(({ day }) => done(keep, day)),
    ...[...own.parts.values()].map(({ day }) => done(ownPart, day)),
  ];
};

export const whatHurt: Practice<Shared, Mine, WhatHurtEvent, WhatHurtView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "hurt-shared", atMost: 1, days: 7 },
    { type: "hurt-seen", atMost: 2, days: 1 },
    { type: "hurt-explained", atMost: 2, days: 1 },
  ],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
