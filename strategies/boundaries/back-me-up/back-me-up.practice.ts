import type { CalendarDay, Me, Now, Practice, Signal } from "@goldseam/kernel";
import { type BackMeUpEvent, events } from "./back-me-up.events.ts";
import { id } from "./back-me-up.prompts.ts";
import { freedoms, mineRules, rules } from "./back-me-up.rules.ts";
import { type Mine, mine, type Shared, shared } from "./back-me-up.state.ts";
import { type BackMeUpView, view } from "./back-me-up.view.ts";

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const { asked, called, thanked, offered } = view(state, own, me, now);
  const since: ReadonlyArray<CalendarDay | undefined> = [
    ...called.map(({ help }) => state.calls.get(help)?.on),
    ...asked.map(({ help }) => state.helps.get(help)?.since),
    ...thanked.map(({ help }) => state.thanks.get(help)?.on),
  ];
  const came = since.find((day) => day !== undefined);
  const waits = offered.map(({ help }) => state.helps.get(help)?.since).find((day) => day !== undefined);
  return [
    ...(came === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: came } as const]),
    ...(waits === undefined ? [] : [{ is: "waiting-for-other", practice: id, since: waits } as const]),
    ...[...state.helps.values()]
      .filter(({ stage }) => stage === "in-force")
      .map(({ since: day }): Signal => ({ is: "done", practice: id, kind: "help", minutes: 3, day })),
  ];
};

export const backMeUp: Practice<Shared, Mine, BackMeUpEvent, BackMeUpView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "help-asked", atMost: 1, days: 1 },
    { type: "help-called", atMost: 2, days: 1 },
    { type: "help-thanked", atMost: 1, days: 1 },
  ],
  shared,
  mine,
  view,
  ideas: () => [],
  limits: () => [],
  signals,
};
