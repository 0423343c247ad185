import type { Bytes, ItemId } from "@goldseam/wire-types";
import { type Asking, readBytes } from "../ask.ts";
import type { Node } from "../envelope/node.ts";
import { keySchema, parseValue } from "../parse.ts";
import { nodesOf, type State } from "../state.ts";
import { fullName, readRow, type RowChange } from "../store/rows.ts";
import { itemKeyName } from "../store/save.ts";
import type { Intake } from "../sync-state/intake.ts";
import { openRows, sealRow, signedName, wordsName } from "./local-seal.ts";
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

/** Both rows of a segment as they shall be; without items, both go. */
export function* segmentRows(
  state: State,
  segment: number,
  nodes: ReadonlyArray<Node>,
  signed: ReadonlyArray<SignedItem>,
): Asking<ReadonlyArray<RowChange>> {
  const [words, kept] = [wordsName(segment), signedName(segment)];
  if (nodes.length === 0)
    return [
      [words, undefined],
      [kept, undefined],
    ];
  const { store, seqs, itemPages, cursor, reached } = state;
  const plain = wordsBytes({
    nodes,
    generation: cursor.generation,
    numbers: nodes.map(({ id }) => seqs.get(id) ?? 0),
    pages: nodes.map(({ id }) => itemPages.pagesOf(id)),
    reached: formOfReached(reached),
  });
  return [
    [words, yield* sealRow(store, words, plain)],
    [kept, yield* sealRow(store, kept, signedItemsBytes(signed))],
  ];
}

const ordered = (state: State, items: ReadonlyArray<ItemId>): ReadonlyArray<Node> =>
  nodesOf(state, items).filter((node) => !node.gone);

/** A segment without some of its items, and with what had rows beside it taken in. */
function* without(state: State, segment: number, gone: ReadonlySet<ItemId>) {
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
  rows.push(...(yield* segmentRows(state, segment, nodes, kept)));
  return { rows, items: nodes.map(({ id }) => id) };
}

/**
 * Before a removal is committed: every segment that holds what it removes is written anew without it, in the same
 * transaction. The number at the relay goes into a row of its own, as the relay's row is still to be removed.
 */
export function* cutRemoved(state: State, intake: Intake): Asking<void> {
  const gone = new Map<number, Set<ItemId>>();
  for (const id of intake.stubs.keys()) {
    const segment = state.segments.segmentOf(id);
    if (segment !== undefined) gone.set(segment, (gone.get(segment) ?? new Set()).add(id));
  }
  for (const [segment, items] of gone) {
    const { rows, items: kept } = yield* without(state, segment, items);
    // A number that came with this very transaction stays in its row.
    for (const [name, value] of rows)
      if (value !== undefined || intake.rows.get(name) === undefined) intake.rows.set(name, value);
    for (const id of items) {
      const seq = intake.seqs.get(id) ?? state.seqs.get(id);
      if (seq !== undefined) intake.rows.set(`seq/${id}`, { generation: state.cursor.generation, seq });
    }
    intake.rewritten.set(segment, kept);
  }
}

/** The rows of a segment with what had come to stand beside it. */
export const gathered = (state: State, segment: number) => without(state, segment, new Set());
