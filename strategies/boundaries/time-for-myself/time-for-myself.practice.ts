import { type Idea, type Limit, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { standing } from "@goldseam/moves";
import { events, type TimeEvent } from "./time-for-myself.events.ts";
import { id, ownHours } from "./time-for-myself.prompts.ts";
import { freedoms, mineRules, rules } from "./time-for-myself.rules.ts";
import { type Mine, mine, type Shared, shared } from "./time-for-myself.state.ts";
import { lasting, ownTimes, type TimeView, view } from "./time-for-myself.view.ts";

/** Nothing for two is offered, and nobody is invited. */
const QUIET: Limit["covers"] = { joint: true, topics: ["invitation"] };

const limits = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Limit> => [
  ...lasting(state, me, now).map((): Limit => ({ reach: "both", covers: QUIET })),
  ...ownTimes(state, own, me, now)
    .filter((time) => time.now)
    .map((): Limit => ({ reach: "mine", covers: { ...QUIET, news: true } })),
];

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> =>
  ownTimes(state, own, me, now).length === 0 ? [ownHours] : [];

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const { oopses } = view(state, own, me, now);
  const came = oopses.theirs.map(({ oops }) => state.oopses.get(oops)?.day).find((day) => day !== undefined);
  const set = [...standing(state.times, now.day).filter(({ by }) => by === me.person), ...standing(own.kept, now.day)];
  return [
    ...(came === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: came } as const]),
    ...lasting(state, me, now)
      .filter(({ by }) => by !== me.person)
      .slice(0, 1)
      .map(({ by }): Signal => ({ is: "later", person: by })),
    ...set.map(({ since: day }): Signal => {
      const { kind, minutes, id: idea } = ownHours;
      return { is: "done", practice: id, kind, minutes, day, idea };
    }),
  ];
};

export const timeForMyself: Practice<Shared, Mine, TimeEvent, TimeView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  // Time to oneself has no rate: it stands the moment its owner sets it.
  inbound: [{ type: "oops-said", atMost: 1, days: 1 }],
  shared,
  mine,
  view,
  ideas,
  limits,
  signals,
};
