import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import type { SmallPromises } from "@goldseam/moves";
import { events, type PromiseEvent } from "./promises.events.ts";
import { answer, due, id, small, smaller, toMyself } from "./promises.prompts.ts";
import { freedoms, mineRules, rules } from "./promises.rules.ts";
import { type Mine, mine, shared } from "./promises.state.ts";
import { type PromisesView, view } from "./promises.view.ts";

/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (state: SmallPromises, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const seen = view(state, own, me, now);
  const standing = [...seen.alive, ...seen.offered].some((promise) => promise.mine);
  const missed = seen.lately.some((one) => one.mine && one.stage === "marked" && one.mark === "not");
  return [
    ...(seen.alive.some(({ asks }) => asks) ? [due] : []),
    ...(seen.toAnswer.length > 0 ? [answer] : []),
    ...(missed && !standing ? [smaller] : []),
    ...(me.other !== undefined && !standing && !missed ? [small] : []),
    ...(seen.own.length === 0 ? [toMyself] : []),
  ];
};

const signals = (state: SmallPromises, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const seen = view(state, own, me, now);
  const firstOf = (list: PromisesView["offered"]) => list.map(({ promise }) => state.get(promise)).find(Boolean);
  const forMe = firstOf(seen.toAnswer);
  const ofMine = firstOf(seen.offered);
  const done: Signal[] = [];
  for (const one of state.values()) {
    if (one.by !== me.person || daysBetween(one.offeredOn, now.day) > LOOK_BACK) continue;
    done.push({ is: "done", practice: id, kind: "plan", minutes: 3, day: one.offeredOn, idea: small.id, fortnight: 9 });
    if (one.stage === "marked") {
      done.push({ is: "done", practice: id, kind: "plan", minutes: 1, day: one.turnedOn, idea: due.id });
    }
  }
  for (const one of own.own.values()) {
    done.push({ is: "done", practice: id, kind: "solo", minutes: 3, day: one.setOn, idea: toMyself.id, fortnight: 9 });
  }
  return [
    ...(forMe === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: forMe.offeredOn } as const]),
    ...(ofMine === undefined ? [] : [{ is: "waiting-for-other", practice: id, since: ofMine.offeredOn } as const]),
    ...done,
  ];
};

export const promises: Practice<SmallPromises, Mine, PromiseEvent, PromisesView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "promise-offered", atMost: 2, days: 1 }],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
