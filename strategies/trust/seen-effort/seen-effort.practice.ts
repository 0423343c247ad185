import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal, weekday } from "@goldseam/kernel";
import { events, type SeenEffortEvent } from "./seen-effort.events.ts";
import { id, noticed, opened, week } from "./seen-effort.prompts.ts";
import { freedoms, mineRules, rules } from "./seen-effort.rules.ts";
import { type Mine, mine, type Shared, shared } from "./seen-effort.state.ts";
import { type SeenEffortView, view } from "./seen-effort.view.ts";

/** From Friday on a week has something to look back at. */
const FRIDAY = 4;
/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const seen = view(state, own, me, now);
  const late = weekday(now.day) >= FRIDAY;
  const unread = (seen.opened !== undefined && !seen.opened.read) || seen.unread !== undefined;
  return [
    ...(unread ? [opened] : []),
    ...(me.other !== undefined && late && seen.closedOn === undefined && seen.opened === undefined ? [week] : []),
    ...(seen.notes.length === 0 ? [noticed] : []),
  ];
};

const signals = (state: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => {
  const seen = view(state, own, me, now);
  const unread = [seen.opened, seen.unread].find((one) => one !== undefined && !one.read);
  const both = [seen.opened, ...seen.earlier].flatMap((one) => one ?? []);
  return [
    ...(unread === undefined ? [] : [{ is: "waiting-for-me", practice: id, since: unread.on } as const]),
    ...(seen.closedOn === undefined || seen.opened !== undefined
      ? []
      : [{ is: "waiting-for-other", practice: id, since: seen.closedOn } as const]),
    ...both
      .filter(({ on }) => daysBetween(on, now.day) <= LOOK_BACK)
      .map(({ on: day }): Signal => {
        const { kind, minutes, id: idea } = week;
        return { is: "done", practice: id, kind, minutes, day, idea };
      }),
    ...own.notes.map(
      ({ day }): Signal => ({ is: "done", practice: id, kind: "solo", minutes: 1, day, idea: noticed.id }),
    ),
  ];
};

export const seenEffort: Practice<Shared, Mine, SeenEffortEvent, SeenEffortView> = {
  ...{ id, events, rules, mineRules, freedoms, shared, mine, view, ideas, signals },
  /** Nothing here arrives unasked: a week's question is open for both, and an answer opens with one's own. */
  inbound: [],
  limits: () => [],
};
