import { daysBetween, type Idea, instant, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, type RulesEvent } from "./talk-rules.events.ts";
import { answer, forMe, id, review, two } from "./talk-rules.prompts.ts";
import { freedoms, mineRules, rules } from "./talk-rules.rules.ts";
import { type Mine, mine, type Shared, shared } from "./talk-rules.state.ts";
import { type RulesView, view } from "./talk-rules.view.ts";

/** After a break: only soothing things for so long, on the phone of who took it. Milliseconds. */
const COOL = 24 * 3_600_000;
/** The next step looks back this far at most. */
const LOOK_BACK = 120;
const ENOUGH = 2;

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const seen = view(state, own, me, now);
  const few = seen.alive.length + seen.offered.length < ENOUGH;
  return [
    ...(seen.toAnswer.length > 0 ? [answer] : []),
    ...(seen.alive.some(({ asks }) => asks) ? [review] : []),
    ...(me.other !== undefined && few ? [two] : []),
    ...(seen.own.length === 0 ? [forMe] : []),
  ];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const seen = view(state, own, me, now);
  const told: Signal[] = [];
  const since = (list: RulesView["toAnswer"]) => list.flatMap(({ rule }) => state.rules.get(rule)?.since ?? [])[0];
  const forThis = since(seen.toAnswer) ?? (seen.pause?.mine === true && seen.pause.due ? now.day : undefined);
  const forOther = since(seen.offered);
  if (forThis !== undefined) told.push({ is: "waiting-for-me", practice: id, since: forThis });
  if (forOther !== undefined) told.push({ is: "waiting-for-other", practice: id, since: forOther });
  for (const { by, with: other, since: day, stage } of state.rules.values()) {
    if (daysBetween(day, now.day) > LOOK_BACK) continue;
    if (by === me.person || (other === me.person && stage !== "proposed"))
      told.push({ is: "done", practice: id, kind: "talk", minutes: 5, day, idea: two.id, fortnight: 10 });
  }
  for (const day of own.days)
    told.push({ is: "done", practice: id, kind: "solo", minutes: 2, day, idea: forMe.id, fortnight: 10 });
  for (const { by, at, day, over, backAt } of state.breaks.values())
    if (by === me.person) told.push({ is: "cool-down", until: instant(at + COOL) });
    else if (!over && day === now.day) told.push({ is: "break", by, ...(backAt !== undefined && { backAt }) });
  return told;
};

export const talkRules: Practice<Shared, Mine, RulesEvent, RulesView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "rule-proposed", atMost: 3, days: 1 }],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
