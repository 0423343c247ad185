import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { type DailyMomentEvent, events } from "./daily-moment.events.ts";
import { begin, forMe, id, review, smaller, today } from "./daily-moment.prompts.ts";
import { freedoms, mineRules, rules } from "./daily-moment.rules.ts";
import { type Mine, mine, type Shared, shared } from "./daily-moment.state.ts";
import { aliveOf, type DailyMomentView, offerOf, view } from "./daily-moment.view.ts";

/** The next step looks back over two weeks. */
const LOOK_BACK = 14;

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const { alive, theirOffer, myOffer } = view(state, own, me, now);
  if (alive?.review === true) return [review];
  if (alive?.smaller === true) return [smaller];
  if (alive !== undefined) return alive.hadToday ? [] : [{ ...today, minutes: minutesOf(alive) }];
  const solo = own.own === undefined ? [forMe] : [];
  if (me.other === undefined || myOffer !== undefined) return solo;
  return theirOffer === undefined ? [begin] : [];
};

const minutesOf = ({ body, size }: NonNullable<DailyMomentView["alive"]>): number =>
  size === "smallest" ? Math.min(2, body.minutes) : body.minutes;

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const alive = aliveOf(state);
  const theirs = alive === undefined ? offerOf(state, own, me, now, "theirs") : undefined;
  const ours = alive === undefined ? offerOf(state, own, me, now, "mine") : undefined;
  const had = [...state.values()].flatMap(({ days, body }) => days.map((day) => ({ day, minutes: body.minutes })));
  return [
    ...(theirs === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: theirs.since } as const]),
    ...(ours === undefined ? [] : [{ is: "waiting-for-other", practice: id, since: ours.since } as const]),
    ...had
      .filter(({ day }) => daysBetween(day, now.day) < LOOK_BACK)
      .map(({ day, minutes }): Signal => ({ is: "done", practice: id, kind: "time", minutes, day, idea: today.id })),
  ];
};

export const dailyMoment: Practice<Shared, Mine, DailyMomentEvent, DailyMomentView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "moment-offered", atMost: 2, days: 1 }],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
