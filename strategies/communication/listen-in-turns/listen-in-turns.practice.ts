import { daysBetween, type Idea, instant, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, type ListenEvent } from "./listen-in-turns.events.ts";
import { id, light, note } from "./listen-in-turns.prompts.ts";
import { freedoms, mineRules, rules } from "./listen-in-turns.rules.ts";
import { isOver, type Mine, mine, type Shared, shared } from "./listen-in-turns.state.ts";
import { type ListenView, view } from "./listen-in-turns.view.ts";

/** After a stop, and for who paused: only soothing things for so long. Milliseconds. */
const COOL = 24 * 3_600_000;
/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const seen = view(state, own, me, now);
  const busy = seen.talk !== undefined || seen.ask !== undefined || seen.asked !== undefined;
  return [...(me.other === undefined || busy ? [] : [light]), ...(seen.notes.length === 0 ? [note] : [])];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const seen = view(state, own, me, now);
  const told: Signal[] = [];
  const open = seen.talk?.talk ?? seen.ask?.talk;
  const rests = seen.talk?.pause !== undefined && !(seen.talk.pause.mine && seen.talk.pause.due);
  const since = (of: typeof open) => (of === undefined ? now.day : (state.around.get(of)?.day ?? now.day));
  if (open !== undefined && !rests) told.push({ is: "waiting-for-me", practice: id, since: since(open) });
  if (seen.asked !== undefined) told.push({ is: "waiting-for-other", practice: id, since: since(seen.asked.talk) });
  for (const one of state.around.values()) {
    const talk = state.talks.get(one.id);
    if (talk === undefined || one.begunOn === undefined) continue;
    if (daysBetween(one.begunOn, now.day) <= LOOK_BACK)
      told.push({
        is: "done",
        practice: id,
        kind: "talk",
        minutes: 20,
        day: one.begunOn,
        idea: light.id,
        fortnight: 6,
      });
    if (talk.ended === "stopped" && one.endedAt !== undefined)
      told.push({ is: "cool-down", until: instant(one.endedAt + COOL) });
    for (const { by, from } of talk.pauses.values())
      if (by === me.person) told.push({ is: "cool-down", until: instant(from + COOL) });
  }
  for (const { day } of own.notes.values())
    told.push({ is: "done", practice: id, kind: "solo", minutes: 3, day, idea: note.id, fortnight: 6 });
  return told;
};

export const listenInTurns: Practice<Shared, Mine, ListenEvent, ListenView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "talk-asked", atMost: 2, days: 1 }],
  shared,
  mine,
  fades: (state, { data }, now) => "talk" in data && isOver(state, data.talk, now),
  view,
  ideas,
  limits: () => [],
  signals,
};
