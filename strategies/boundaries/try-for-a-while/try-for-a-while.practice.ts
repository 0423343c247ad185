import type { Me, Now, Practice } from "@goldseam/kernel";
import { events, type TrialEvent } from "./try-for-a-while.events.ts";
import { id } from "./try-for-a-while.prompts.ts";
import { freedoms, mineRules, rules } from "./try-for-a-while.rules.ts";
import { type Mine, mine, type Shared, shared, type Trial } from "./try-for-a-while.state.ts";

export interface TrialView {
  readonly lasting: ReadonlyArray<Trial>;
  readonly over: ReadonlyArray<Trial>;
}

const view = (_: Shared, trials: Mine, __: Me, now: Now): TrialView => {
  const all = [...trials.values()];
  return { lasting: all.filter(({ until }) => now.day <= until), over: all.filter(({ until }) => until < now.day) };
};

export const tryForAWhile: Practice<Shared, Mine, TrialEvent, TrialView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [],
  shared,
  mine,
  view,
  // No idea proposes a trial, and none asks to make one longer.
  ideas: () => [],
  // What steers is the limit, in `my-limits`.
  limits: () => [],
  signals: () => [],
};
