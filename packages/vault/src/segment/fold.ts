import { type ItemId, parseItemId } from "@goldseam/wire-types";
import type { Bytes } from "@goldseam/wire-types";
import type { Asking } from "../ask.ts";
import { inOrder } from "../envelope/node.ts";
import { keySchema, parseValue } from "../parse.ts";
import { nodesOf, type State } from "../state.ts";
import { itemForm } from "../store/forms.ts";
import { commit, type RowChange, scanRows } from "../store/rows.ts";
import { itemKeyName } from "../store/save.ts";
import { comesToRest } from "./resting.ts";
import { gathered, segmentRows, signedIn } from "./rewrite.ts";
import { segmentBytes } from "./segments.ts";
import type { SignedItem } from "./signed-items.ts";

/**
 * The oldest of the tail that is settled: applied, and at the relay where there is one. It ends before the first that
 * is not, so that whatever an item of a segment had seen is in a segment too, or only its place is left.
 */
const settledTail = (state: State): ReadonlyArray<ItemId> => {
  const settled: ItemId[] = [];
  for (const { id } of nodesOf(state, state.tail).sort(inOrder)) {
    if (settled.length === state.segments.size) break;
    if (state.meta.relay !== undefined && !state.seqs.has(id)) break;
    settled.push(id);
  }
  return settled;
};

const keysByItem = (rows: ReadonlyArray<readonly [string, unknown]>): ReadonlyMap<ItemId, Array<[number, Bytes]>> => {
  const found = new Map<ItemId, Array<[number, Bytes]>>();
  for (const [name, value] of rows) {
    const [, page, id] = name.split("/");
    const item = parseItemId(id);
    const key = parseValue(keySchema, value);
    if (item !== undefined && key !== undefined) found.set(item, [...(found.get(item) ?? []), [Number(page), key]]);
  }
  return found;
};

/** The newest segment's signed items where more fit in, whole and without rows beside it; none otherwise. */
function* growing(state: State, more: number): Asking<ReadonlyArray<SignedItem>> {
  const { segments } = state;
  const items = segments.itemsOf(segments.last);
  if (items.length + more > segments.size || segments.looseIn(segments.last).size > 0) return [];
  const signed = [...(yield* signedIn(state, segments.last)).values()];
  const bytes = signed.reduce((sum, item) => sum + item.signed.length, 0);
  return signed.length === items.length && bytes < segmentBytes / 2 ? signed : [];
}

/** One transaction: the segment's rows with what comes in, and the end of the rows that it replaces. */
function* foldOnce(state: State, wanted: ReadonlyArray<ItemId>): Asking<boolean> {
  const { store, segments, itemPages } = state;
  const rest = new Map(yield* scanRows(store, "item/"));
  const keys = keysByItem(yield* scanRows(store, "ik/"));
  const fresh: SignedItem[] = [];
  let bytes = 0;
  for (const item of wanted) {
    const row = parseValue(itemForm, rest.get(`item/${item}`));
    bytes += row?.signed.length ?? 0;
    if (row === undefined || (bytes > segmentBytes / 2 && fresh.length > 0)) break;
    fresh.push({ item, ...row, keys: keys.get(item) ?? [] });
  }
  if (fresh.length === 0) return false;
  const before = yield* growing(state, fresh.length);
  const number = before.length > 0 ? segments.last : segments.last + 1;
  const signed = [...before, ...fresh];
  const items = signed.map(({ item }) => item);
  const resting = yield* segmentRows(state, number, nodesOf(state, items), signed);
  const rows: RowChange[] = [...resting.rows];
  for (const { item } of fresh) {
    rows.push([`item/${item}`, undefined], [`seq/${item}`, undefined]);
    for (const page of itemPages.pagesOf(item)) rows.push([itemKeyName(page, item), undefined]);
  }
  if (!(yield* commit(store, rows)).ok) return false;
  comesToRest(state, resting);
  for (const { item } of fresh) state.tail.delete(item);
  return true;
}

/** Cheap enough for every flow: how many could be settled at most. */
const perhapsSettled = ({ meta, tail, unsent }: State): number =>
  meta.relay === undefined ? tail.size : tail.size - unsent.size;

/**
 * A segment whose keys have opened something that rests nowhere: it was written before the exchange had opened, or its
 * words had to be made again from what was signed. Asked once for each exchange and start.
 */
const owing = ({ answers, segments, resolved }: State): number | undefined => {
  for (const exchange of answers.fresh) {
    const keys = resolved.get(exchange)?.opened?.keys ?? [];
    const at = keys.map(({ node }) => segments.segmentOf(node.id));
    if (at.includes(undefined)) continue;
    answers.fresh.delete(exchange);
    const last = Math.max(0, ...at.map((segment) => segment ?? 0));
    if (last > 0) return last;
  }
  return undefined;
};

/** Folds what is settled into segments. Where the disk is full, it is tried again when as much has come on top. */
export function* fold(state: State): Asking<void> {
  const { segments } = state;
  while (state.tail.size >= segments.due && perhapsSettled(state) >= segments.step) {
    const settled = settledTail(state);
    if (settled.length < segments.step) break;
    segments.due = (yield* foldOnce(state, settled)) ? segments.step : state.tail.size + segments.step;
  }
  const again = segments.ragged ?? owing(state);
  if (again === undefined) return;
  const resting = yield* gathered(state, again);
  if ((yield* commit(state.store, resting.rows)).ok) comesToRest(state, resting);
}
