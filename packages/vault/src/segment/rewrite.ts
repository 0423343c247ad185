import type { Bytes, ItemId } from "@goldseam/wire-types";
import { type Asking, readBytes } from "../ask.ts";
import type { Node } from "../envelope/node.ts";
import { rewriteOtherPages } from "../page/other-pages.ts";
import { keySchema, parseValue } from "../parse.ts";
import { nodesOf, type State } from "../state.ts";
import { fullName, readRow, type RowChange } from "../store/rows.ts";
import { dropCovered } from "../snapshot/drop-covered.ts";
import { itemKeyName } from "../store/save.ts";
import type { Intake } from "../sync-state/intake.ts";
import { answersWith, exchangesOf } from "./answers-with.ts";
import { openRows, sealRow, signedName, wordsName } from "./local-seal.ts";
import type { Resting } from "./resting.ts";
import { parseSignedItems, type SignedItem, signedItemsBytes } from "./signed-items.ts";
import { formOfReached } from "../envelope/reach.ts";
import { wordsBytes } from "./words.ts";

/** The signed items of a segment, by id; the last one read stays at hand. Empty when its row does not open. */
export function* signedIn(state: State, segment: number): Asking<ReadonlyMap<ItemId, SignedItem>> {
  const { segments, store } = state;
  if (segments.read?.segment === segment) return segments.read.items;
  const name = signedName(segment);
  const row: Bytes | undefined = yield* readBytes(fullName(store.space, name));
  const [plain] = row === undefined ? [] : yield* openRows(store, [[name, row]]);
  const items = new Map((plain && parseSignedItems(plain))?.map((item) => [item.item, item] as const));
  segments.read = { segment, items };
  return items;
}

/** Both rows of a segment; without items, both go. `shut`: exchanges of which nothing opened may rest any more. */
export function* segmentRows(
  state: State,
  segment: number,
  nodes: ReadonlyArray<Node>,
  signed: ReadonlyArray<SignedItem>,
  shut: ReadonlySet<string> = new Set(),
): Asking<Resting> {
  const [words, kept] = [wordsName(segment), signedName(segment)];
  const gone: ReadonlyArray<RowChange> = [
    [words, undefined],
    [kept, undefined],
  ];
  if (nodes.length === 0) return { segment, rows: gone, items: [], answers: [] };
  const answers = answersWith(state, segment, nodes, shut);
  const { store, seqs, itemPages, cursor, reached } = state;
  const plain = wordsBytes({
    nodes,
    generation: cursor.generation,
    numbers: nodes.map(({ id }) => seqs.get(id) ?? 0),
    pages: nodes.map(({ id }) => itemPages.pagesOf(id)),
    reached: formOfReached(reached),
    answers,
  });
  const rows: ReadonlyArray<RowChange> = [
    [words, yield* sealRow(store, words, plain)],
    [kept, yield* sealRow(store, kept, signedItemsBytes(signed))],
    ...answers.filter(({ seal }) => state.ring.has(seal)).map(({ seal }) => [`ring/${seal}`, undefined] as const),
  ];
  return { segment, rows, items: nodes.map(({ id }) => id), answers };
}

const ordered = (state: State, items: ReadonlyArray<ItemId>): ReadonlyArray<Node> =>
  nodesOf(state, items).filter((node) => !node.gone);

/** A segment without some of its items, and with what had rows beside it taken in. */
function* without(
  state: State,
  segment: number,
  gone: ReadonlySet<ItemId>,
  shut: ReadonlySet<string>,
): Asking<Resting> {
  const loose = state.segments.looseIn(segment);
  const nodes = ordered(state, state.segments.itemsOf(segment)).filter(({ id }) => !gone.has(id));
  const signed = yield* signedIn(state, segment);
  const kept: SignedItem[] = [];
  const rows: RowChange[] = [];
  for (const { id } of nodes) {
    const item = signed.get(id);
    if (item === undefined) continue;
    const keys = [...item.keys];
    if (loose.has(id)) {
      rows.push([`seq/${id}`, undefined]);
      for (const page of state.itemPages.pagesOf(id)) {
        const name = itemKeyName(page, id);
        const key = parseValue(keySchema, yield* readRow(state.store, name));
        if (key !== undefined) keys.push([page, key]);
        rows.push([name, undefined]);
      }
    }
    kept.push({ ...item, keys });
  }
  const resting = yield* segmentRows(state, segment, nodes, kept, shut);
  return { ...resting, rows: [...rows, ...resting.rows] };
}

/**
 * Before a removal is committed: every segment that holds what it removes, or what it had opened, is written anew
 * without it, and what was folded from it goes, in the same transaction. The number at the relay goes into a row of its own, as the relay's row is
 * still to be removed.
 */
export function* cutRemoved(state: State, intake: Intake): Asking<void> {
  yield* rewriteOtherPages(state, intake);
  dropCovered(state, intake);
  const gone = new Map<number, Set<ItemId>>();
  const shut = new Set<string>();
  for (const id of intake.stubs.keys()) {
    const segment = state.segments.segmentOf(id);
    if (segment !== undefined) gone.set(segment, (gone.get(segment) ?? new Set()).add(id));
    const node = state.graph.nodes.get(id);
    if (node !== undefined) for (const exchange of exchangesOf(node)) shut.add(exchange);
  }
  for (const segment of state.answers.segmentsOf(shut)) if (!gone.has(segment)) gone.set(segment, new Set());
  for (const [segment, items] of gone) {
    const resting = yield* without(state, segment, items, shut);
    // A number that came with this very transaction stays in its row.
    for (const [name, value] of resting.rows)
      if (value !== undefined || intake.rows.get(name) === undefined) intake.rows.set(name, value);
    for (const id of items) {
      const seq = intake.seqs.get(id) ?? state.seqs.get(id);
      if (seq !== undefined) intake.rows.set(`seq/${id}`, { generation: state.cursor.generation, seq });
    }
    intake.rewritten.set(segment, resting);
  }
}

/** A segment with what had come to stand beside it, and with what its keys have opened since. */
export const gathered = (state: State, segment: number): Asking<Resting> =>
  without(state, segment, new Set(), new Set());
