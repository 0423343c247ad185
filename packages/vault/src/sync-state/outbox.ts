import { firstHead, nextLogHead, sha256 } from "@goldseam/crypto";
import type { Hash, ItemId } from "@goldseam/wire-types";
import { type Asking, changed, clock, random } from "../ask.ts";
import { inOrder } from "../envelope/node.ts";
import { itemRandomBytes, sealItem } from "../item/item.ts";
import { deleteTokenOf } from "../item/delete-token.ts";
import { buildEntry } from "../log/build.ts";
import { credentialOf } from "../log/seal.ts";
import { beginPage, openPageOf, rowFor } from "../page/pages.ts";
import type { Page } from "../page/page.ts";
import { keySchema, parseValue } from "../parse.ts";
import type { State } from "../state.ts";
import { signedIn } from "../segment/rewrite.ts";
import { commit, numbered, readRow, type RowChange } from "../store/rows.ts";
import { itemForm, logForm } from "../store/forms.ts";
import { itemKeyName } from "../store/save.ts";
import { isPending, request, roomLeft } from "./ask-relay.ts";

/** Times a minute that a page is put because of another's row: more of them is a device that has not read a removal. */
const mostAnswers = 4;

/** What an entry of the log was sealed as, by its number at the relay. */
export function* storedEntry(state: State, n: number) {
  return parseValue(logForm, yield* readRow(state.store, numbered("log/", n)));
}
/** The log's running head at an earlier number, from the stored entries. */
export function* logHeadAt(state: State, n: number): Asking<Hash | undefined> {
  let head = firstHead;
  for (let i = 1; i <= n; i += 1) {
    const entry = yield* storedEntry(state, i);
    if (entry === undefined) return undefined;
    head = nextLogHead(head, i, entry.sealed);
  }
  return head;
}

/** A relay that was begun anew or restored gets the entries that it lost, one after the other. */
function* refillLog(state: State, at: { readonly n: number; readonly head: Hash }): Asking<void> {
  if (isPending(state, ({ is }) => is === "log")) return;
  const n = at.n + 1;
  const entry = yield* storedEntry(state, n);
  if (entry === undefined) return;
  const newer = state.keys.logKeys.find(({ after }) => after === n && after > 0);
  const credential = newer && (yield* credentialOf(newer.key));
  const pending = { is: "log", sealed: entry.sealed, n, refill: true } as const;
  const message = { t: "log-append", n, parent: at.head, entry: entry.sealed } as const;
  yield* request(state, credential === undefined ? message : { ...message, credential }, pending);
}

/** Drops an intent that the log no longer allows, such as removing a device that is already gone. */
export function* dropIntent(state: State, id: string): Asking<void> {
  const written = yield* commit(state.store, [[`intent/${id}`, undefined]]);
  if (written.ok) state.intents = state.intents.filter((intent) => intent.id !== id);
  yield* changed("members");
}

function* sendIntent(state: State): Asking<void> {
  for (const intent of [...state.intents].sort((a, b) => a.n - b.n)) {
    if (isPending(state, ({ is }) => is === "log")) return;
    const built = yield* buildEntry(state, intent);
    if (!built.ok) {
      yield* dropIntent(state, intent.id);
      continue;
    }
    const { sealed, credential } = built;
    const n = state.cursor.log + 1;
    const message = { t: "log-append", n, parent: state.cursor.logHead, entry: sealed } as const;
    const pending = { is: "log", sealed, n, refill: false } as const;
    yield* request(state, credential === undefined ? message : { ...message, credential }, pending);
  }
}

function* sendPage(state: State, page: Page): Asking<void> {
  if (isPending(state, (other) => (other.is === "page" && other.page === page.page) || other.is === "pages-read"))
    return;
  if (roomLeft(state) === 0) return;
  const answers = state.link.answers.get(page.page) ?? 0;
  if (state.rawPages.has(page.page) || answers > mostAnswers) return;
  const row = yield* rowFor(state, page);
  if (row === undefined) return;
  const version = page.version + 1;
  const pending = { is: "page", page: page.page, version, rev: page.rev, epoch: row.epoch } as const;
  yield* request(state, { t: "page-put", page: page.page, version, body: row.body }, pending);
}

/** What is to be sealed, from the item's own row or from its segment, with the key that it has for good. */
function* storedItem(state: State, item: ItemId) {
  const last = state.itemPages.pagesOf(item).at(-1);
  const row = last === undefined ? undefined : yield* readRow(state.store, itemKeyName(last, item));
  const key = parseValue(keySchema, row);
  const segment = state.segments.segmentOf(item);
  if (segment !== undefined) {
    const found = (yield* signedIn(state, segment)).get(item);
    return found && { ...found, key: key ?? found.keys[0]?.[1] };
  }
  const stored = parseValue(itemForm, yield* readRow(state.store, `item/${item}`));
  return stored && { ...stored, key };
}

/** Seals what has to go under the open page, keeps the item keys, then sends: a batch and one transaction. */
function* sendItems(state: State): Asking<void> {
  const onTheWay = new Set([...state.link.pending.values()].flatMap((p) => (p.is === "append" ? [p.item] : [])));
  const room = roomLeft(state);
  const next: ItemId[] = [];
  for (const item of state.unsent) {
    if (next.length >= room) break;
    if (!onTheWay.has(item) && !state.link.doubted.has(item)) next.push(item);
  }
  if (next.length === 0) return;
  const page = openPageOf(state);
  if (page === undefined) {
    if (yield* beginPage(state)) yield* sendDirtyPages(state);
    return;
  }
  if (page.version === 0) return;
  const rows: RowChange[] = [];
  const ready: Array<{ item: ItemId; body: Uint8Array; deleteHash: Hash }> = [];
  for (const item of next) {
    const stored = yield* storedItem(state, item);
    if (stored === undefined) {
      state.unsent.delete(item);
      continue;
    }
    const { key } = stored;
    const where = { space: state.store.space, item, page: page.page, pageKey: page.key };
    const sealed = sealItem(where, yield* random(itemRandomBytes), stored, key);
    rows.push([itemKeyName(page.page, item), sealed.key]);
    ready.push({ item, body: sealed.body, deleteHash: stored.deleteHash });
  }
  if (!(yield* commit(state.store, rows)).ok) return;
  for (const { item, body, deleteHash } of ready) {
    state.itemPages.put(item, page.page);
    if (!state.tail.has(item)) state.segments.loosen(item);
    yield* request(state, { t: "append", item, body, deleteHash }, { is: "append", item, bodyHash: sha256(body) });
  }
}

function* sendDirtyPages(state: State): Asking<void> {
  for (const page of [...state.pages.values()]) if (page.dirty) yield* sendPage(state, page);
}

/** A removed item's row goes once its tombstone is at the relay, so that nobody meets a hole without a reason. */
function* sendDeletes(state: State): Asking<void> {
  for (const removal of state.removals.values()) {
    const seq = state.seqs.get(removal.item);
    const secret = state.locals.find((local) => local.device === removal.device)?.deleteSecret;
    if (
      removal.rowGone === state.cursor.generation ||
      seq === undefined ||
      secret === undefined ||
      !state.seqs.has(removal.tombstone)
    )
      continue;
    if (roomLeft(state) === 0 || isPending(state, (other) => other.is === "delete" && other.item === removal.item))
      continue;
    const token = deleteTokenOf(secret, removal.item);
    yield* request(state, { t: "delete", seq, token }, { is: "delete", item: removal.item });
  }
}

/** Whether time or an answer lets something go out: not before the log-in, to a full relay, or once this stopped. */
export const maySend = ({ link, meta }: State): boolean =>
  link.phase === "online" && !link.full && meta.stopped === undefined;

/** Sends what the relay does not have yet, as far as it may be sent now. */
export function* flush(state: State): Asking<void> {
  const { link } = state;
  if (!maySend(state)) return;
  if (link.waitUntil > 0) {
    const { at: now } = yield* clock();
    // A clock that was set back would make a moment of patience years long.
    if (now >= link.waitFrom && now < link.waitUntil) return;
  }
  link.waitUntil = 0;
  const at = link.logAtRelay;
  if (at !== undefined) {
    if (at.n < state.cursor.log) return yield* refillLog(state, at);
    link.logAtRelay = undefined;
  }
  yield* sendIntent(state);
  yield* sendDirtyPages(state);
  yield* sendItems(state);
  yield* sendDeletes(state);
}

/** Everything is to be sent again: the relay is another one, or an old copy of itself. */
export const unsendAll = (state: State): void => {
  state.seqs.clear();
  state.behind = "moved";
  state.unsent.clear();
  const here = [...state.graph.nodes.values(), ...state.graph.waiting.values()].filter((node) => !node.gone);
  for (const node of here.sort(inOrder)) state.unsent.add(node.id);
};
