import type { Idea, Me, Now, Practice, Signal } from "@goldseam/kernel";
import { events, type OpennessEvent } from "./openness.events.ts";
import { id, weekly, wished } from "./openness.prompts.ts";
import { freedoms, mineRules, rules } from "./openness.rules.ts";
import { type Mine, mine, type Shared, shared } from "./openness.state.ts";
import { type OpennessView, view, WISH_EVERY } from "./openness.view.ts";

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const seen = view(state, own, me, now);
  return [...(seen.alive.some(({ asks }) => asks) ? [weekly] : []), ...(seen.wished.length > 0 ? [wished] : [])];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const seen = view(state, own, me, now);
  const come = seen.wished[0];
  return [
    ...(come === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: come.day } as const]),
    ...[...own.told.values()].map(
      (day): Signal => ({ is: "done", practice: id, kind: "solo", minutes: 1, day, idea: weekly.id }),
    ),
  ];
};

export const openness: Practice<Shared, Mine, OpennessEvent, OpennessView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "openness-opened", atMost: 3, days: 1 },
    // One wish while an openness could last: asking again would be pressing.
    { type: "openness-wished", atMost: 1, days: WISH_EVERY },
  ],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
