import { share } from "./derive.ts";
import { within } from "./gate.ts";
import type { Idea, IdeaId, Suggestion } from "./idea.ts";
import type { Limit } from "./limit.ts";

export interface Draw {
  /** Drawn and answered with the ordinary "next", in order. Nothing says why. */
  readonly next: ReadonlyArray<IdeaId>;
  readonly drawn: Suggestion | undefined;
}

/**
 * A joint draw from a seed that both phones know. The order is the same on both, whatever one of them keeps private;
 * what meets a private limit here is answered "next", as if it had not pleased (domain.md, "The ports of a practice").
 */
export const draw = (limits: ReadonlyArray<Limit>, ideas: ReadonlyArray<Idea>, seed: string): Draw => {
  const rank = new Map(ideas.map((idea) => [idea.id, share(seed, idea.id)]));
  const order = [...within(limits, ideas, "both")].sort(
    (a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const allowed = new Set(within(limits, order, "me"));
  const at = order.findIndex((idea) => allowed.has(idea));
  const passed = at === -1 ? order : order.slice(0, at);
  return { next: passed.map(({ id }) => id), drawn: at === -1 ? undefined : order[at] };
};
