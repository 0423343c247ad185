import { daysBetween, type Idea, instant, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { type CheckInEvent, events } from "./weekly-check-in.events.ts";
import { id, note, short, weekly } from "./weekly-check-in.prompts.ts";
import { freedoms, isOn, mineRules, rules } from "./weekly-check-in.rules.ts";
import { type Mine, mine, type Shared, shared } from "./weekly-check-in.state.ts";
import { type CheckInView, view } from "./weekly-check-in.view.ts";

const COOL = 24 * 3_600_000;
/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (meetings: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const { on, isDue, notes } = view(meetings, own, me, now);
  const together = me.other !== undefined && on === undefined;
  return [
    ...(together && meetings.size === 0 ? [short] : []),
    ...(together && isDue ? [weekly] : []),
    ...(notes.length === 0 ? [note] : []),
  ];
};

const signals = (meetings: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const { on, measured } = view(meetings, own, me, now);
  const told: Signal[] = [];
  const asked = on?.pause === undefined || (on.pause.mine && on.pause.due);
  if (on !== undefined && asked) told.push({ is: "waiting-for-me", practice: id, since: now.day });
  for (const [at, one] of [...meetings.values()].entries()) {
    if (daysBetween(one.day, now.day) > LOOK_BACK) continue;
    const idea = (at === 0 ? short : weekly).id;
    told.push({ is: "done", practice: id, kind: "talk", minutes: 15, day: one.day, idea, fortnight: 7 });
    if (one.pause?.by === me.person) told.push({ is: "cool-down", until: instant(one.pause.at + COOL) });
  }
  for (const { since } of own.notes.values())
    told.push({ is: "done", practice: id, kind: "solo", minutes: 2, day: since, idea: note.id, fortnight: 7 });
  const [latest] = measured;
  const known = Object.values(latest?.where ?? {}).filter((where) => where !== undefined);
  const where = (["below", "above", "within"] as const).find((one) => known.includes(one));
  if (latest !== undefined && where !== undefined) told.push({ is: "band", where, day: latest.day });
  return told;
};

export const weeklyCheckIn: Practice<Shared, Mine, CheckInEvent, CheckInView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "check-in-opened", atMost: 2, days: 1 }],
  shared,
  mine,
  /** What was brought goes when it is over; one that nobody closed is over with the next day. */
  fades: (meetings, { data }, now) => {
    const one = "meeting" in data ? meetings.get(data.meeting) : undefined;
    return one !== undefined && !isOn(one, now.day);
  },
  view,
  ideas,
  limits: () => [],
  signals,
};
