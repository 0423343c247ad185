import { type Bytes, sameBytes } from "@goldseam/wire-types";
import { type Asking, readBytes } from "../ask.ts";
import type { Done } from "../facade.ts";
import { openRows, sealRow } from "../segment/local-seal.ts";
import type { State } from "../state.ts";
import { commit, fullName } from "../store/rows.ts";
import type { TimelineEntry } from "../timeline.ts";
import { timelineOf } from "../timeline-of.ts";
import { beginsWith, markOf } from "./mark.ts";
import { parseSnapshot, snapshotBytes, snapshotName } from "./snapshot-row.ts";

/** What was folded from the first `covered` entries of the timeline, in the bytes that it was kept in. */
export interface Snapshot {
  readonly covered: number;
  readonly folds: Bytes;
}

/** How many of the first entries rest in segments, or have left only their place. */
export const settledOf = (state: State): number => {
  const timeline = timelineOf(state);
  const first = timeline.findIndex(({ item }) => state.tail.has(item));
  return first < 0 ? timeline.length : first;
};

/**
 * Keeps what was folded, in the place of what was kept before. Only of entries that have settled: the removal of a word
 * that has not leaves the snapshot alone, and may only do so as none of it can be in there.
 */
export function* keep(
  state: State,
  version: string,
  covered: ReadonlyArray<TimelineEntry>,
  folds: Bytes,
): Asking<Done> {
  const timeline = timelineOf(state);
  const { length } = covered;
  if (length === 0 || length > settledOf(state) || !beginsWith(timeline, covered)) return { ok: false, why: "failed" };
  const plain = snapshotBytes({ version, covered: length, mark: markOf(timeline, length), folds });
  const row = yield* sealRow(state.store, snapshotName, plain);
  const written = yield* commit(state.store, [[snapshotName, row]]);
  return written.ok ? { ok: true, queued: false } : { ok: false, why: written.why };
}

/** What was kept, if it is of this version and of the timeline as it is now. A damaged row is as good as none. */
export function* read(state: State, version: string): Asking<Snapshot | undefined> {
  const { store } = state;
  const row: Bytes | undefined = yield* readBytes(fullName(store.space, snapshotName));
  const [plain] = row === undefined ? [] : yield* openRows(store, [[snapshotName, row]]);
  const kept = plain && parseSnapshot(plain);
  if (kept === undefined || kept.version !== version) return undefined;
  const { covered, mark, folds } = kept;
  const timeline = timelineOf(state);
  return covered <= timeline.length && sameBytes(mark, markOf(timeline, covered)) ? { covered, folds } : undefined;
}
