import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal as Said } from "@goldseam/kernel";
import { events, type ReassuranceEvent } from "./reassurance.events.ts";
import { came, id, people } from "./reassurance.prompts.ts";
import { freedoms, mineRules, rules } from "./reassurance.rules.ts";
import { type Mine, mine, type Shared, shared } from "./reassurance.state.ts";
import { A_DAY, type ReassuranceView, view } from "./reassurance.view.ts";

/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const freshIn = ({ signals, assurances }: ReassuranceView) => [...signals, ...assurances].find(({ opened }) => !opened);

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const seen = view(state, own, me, now);
  return [...(freshIn(seen) === undefined ? [] : [came]), ...(seen.people ? [people] : [])];
};

/** A signal that went out waits for nobody: nothing of it reaches the next step, on either phone. */
const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Said> => {
  const fresh = freshIn(view(state, own, me, now));
  return [
    ...(fresh === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: fresh.day } as const]),
    ...[...state.assurances.values()]
      .filter(({ day, body }) => body !== undefined && daysBetween(day, now.day) <= LOOK_BACK)
      .map(({ day }): Said => ({ is: "done", practice: id, kind: "talk", minutes: 2, day })),
    ...[...own.settled.keys()].map((day): Said => ({ is: "done", practice: id, kind: "settle", minutes: 2, day })),
  ];
};

export const reassurance: Practice<Shared, Mine, ReassuranceEvent, ReassuranceView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [
    { type: "signal-sent", atMost: A_DAY, days: 1 },
    { type: "assurance-given", atMost: A_DAY, days: 1 },
  ],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
