import { daysBetween, type Idea, type Me, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { events, type WordsEvent } from "./find-my-words.events.ts";
import { about, held, id } from "./find-my-words.prompts.ts";
import { freedoms, mineRules, rules } from "./find-my-words.rules.ts";
import { type Mine, mine, type Shared, shared } from "./find-my-words.state.ts";
import { view, type WordsView } from "./find-my-words.view.ts";

/** The next step looks back this far at most. */
const LOOK_BACK = 120;

const ideas = (notes: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Idea> => {
  const ready = view(notes, own, me, now).own.some(({ until, held: waits }) => until !== undefined && !waits);
  return [...(ready ? [held] : []), about];
};

const signals = (notes: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => [
  ...view(notes, own, me, now)
    .fresh.slice(0, 1)
    .map(({ day }): Signal => ({ is: "waiting-for-me", practice: id, since: day })),
  ...[...own.days.keys()]
    .filter((day) => daysBetween(day, now.day) <= LOOK_BACK)
    .map((day): Signal => ({ is: "done", practice: id, kind: "solo", minutes: 5, day, idea: about.id, fortnight: 8 })),
];

export const findMyWords: Practice<Shared, Mine, WordsEvent, WordsView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [{ type: "words-sent", atMost: 1, days: 1 }],
  shared,
  mine,
  view,
  ideas,
  limits: () => [],
  signals,
};
