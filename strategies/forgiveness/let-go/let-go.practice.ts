import type { Practice } from "@goldseam/kernel";
import { events, type LetGoEvent } from "./let-go.events.ts";
import { id } from "./let-go.prompts.ts";
import { freedoms, mayDecide, mineRules, rules } from "./let-go.rules.ts";
import { type Mine, mine, type Path, type Shared, shared } from "./let-go.state.ts";

export interface PathView extends Path {
  /** Something was made good, and it does not go on. */
  readonly mayDecide: boolean;
}
export interface LetGoView {
  readonly paths: ReadonlyArray<PathView>;
}

export const letGo: Practice<Shared, Mine, LetGoEvent, LetGoView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [],
  shared,
  mine,
  view: (_, paths) => ({ paths: [...paths.values()].map((path) => ({ ...path, mayDecide: mayDecide(path) })) }),
  // No idea, no limit, no signal: not even this phone's own next step learns of a path.
  ideas: () => [],
  limits: () => [],
  signals: () => [],
};
