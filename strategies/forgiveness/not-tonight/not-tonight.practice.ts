import type { Idea, Me, Now, Practice, Signal } from "@goldseam/kernel";
import { events, type NotTonightEvent } from "./not-tonight.events.ts";
import { dayCame, id, week } from "./not-tonight.prompts.ts";
import { freedoms, mineRules, rules } from "./not-tonight.rules.ts";
import { type Mine, mine, type Shared, shared } from "./not-tonight.state.ts";
import { type NotTonightView, view } from "./not-tonight.view.ts";

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const { aside } = view(state, own, me, now);
  if (aside === undefined) return [];
  if (aside.came) return [dayCame];
  return aside.week.mine === undefined ? [week] : [];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const { toAnswer, aside } = view(state, own, me, now);
  const asks = toAnswer ?? (aside?.closing === "theirs" ? aside : undefined);
  const since = asks && state.matters.get(asks.matter)?.since;
  const said = [...state.beside.values()].flatMap((one) => one.week?.get(me.person) ?? []);
  return [
    ...(since === undefined ? [] : [{ is: "waiting-for-me", practice: id, since } as const]),
    ...said.map(({ day }): Signal => ({ is: "done", practice: id, kind: "solo", minutes: 2, day, idea: week.id })),
  ];
};

export const notTonight: Practice<Shared, Mine, NotTonightEvent, NotTonightView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "aside-asked", atMost: 1, days: 1 },
    { type: "closing-asked", atMost: 1, days: 7 },
  ],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
