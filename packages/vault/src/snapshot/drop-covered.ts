import type { ItemId } from "@goldseam/wire-types";
import type { Asking } from "../ask.ts";
import { exchangesOf } from "../segment/answers-with.ts";
import type { State } from "../state.ts";
import { commit } from "../store/rows.ts";
import type { Intake } from "../sync-state/intake.ts";
import { snapshotName } from "./snapshot-row.ts";

/**
 * Words that no snapshot has seen: they wait, or rest in the tail, of which nothing is covered. What has to do with an
 * exchange may have opened an answer that stands before it, by a seal that has settled.
 */
const isUncovered = ({ graph, tail }: State, item: ItemId): boolean => {
  const node = graph.nodes.get(item);
  return node === undefined || (tail.has(item) && exchangesOf(node).length === 0);
};

/** What was folded goes in the transaction that removes words which it may hold. */
export const dropCovered = (state: State, intake: Intake): void => {
  const stays = [...intake.stubs.keys()].every((item) => isUncovered(state, item));
  if (!stays) intake.rows.set(snapshotName, undefined);
};

/** What an unreadable segment held may come again and rest in the tail: it would be taken for words never covered. */
export function* dropUnlessReadable({ store, segments }: State): Asking<void> {
  if (segments.unreadable) yield* commit(store, [[snapshotName, undefined]]);
}
