import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, type SaySorryEvent } from "./say-sorry.events.ts";
import { clearer, help, id } from "./say-sorry.prompts.ts";
import { freedoms, mineRules, rules } from "./say-sorry.rules.ts";
import { type Mine, mine, type Shared, shared } from "./say-sorry.state.ts";
import { freshOf, type SaySorryView, view } from "./say-sorry.view.ts";

/** Days for which something that came is said on Today; then it waits in its place, and says nothing. */
const SAID_FOR = 14;

/** What the receiver said and its maker has not taken up: the maker's own, never the receiver's debt. */
const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const { own: made } = view(state, own, me, now);
  return [
    ...(made.some(({ reply }) => reply.asked !== undefined) ? [clearer] : []),
    ...(made.some(({ reply, takenOver }) => reply.help !== undefined && !takenOver) ? [help] : []),
  ];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const fresh = freshOf(state, own, me, now);
  return [
    ...(fresh === undefined || daysBetween(fresh.day, now.day) >= SAID_FOR
      ? []
      : [{ is: "waiting-for-me", practice: id, since: fresh.day } as const]),
    ...(ideas(state, own, me, now).length > 0 ? [{ is: "repair-taken-on", practice: id, by: me.person } as const] : []),
    // For good, and of those taken back too: what was done in the days after one never turns gold. And no `done`.
    ...[...state.apologies.values()].map(({ day }): Signal => ({ is: "apology", day })),
  ];
};

export const saySorry: Practice<Shared, Mine, SaySorryEvent, SaySorryView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "apology-sent", atMost: 1, days: 7 },
    { type: "part-cleared", atMost: 3, days: 1 },
  ],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
