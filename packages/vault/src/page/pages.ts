import { type Bytes, type DeviceId, type ItemId, parseItemId } from "@goldseam/wire-types";
import { type Asking, random, signWith, verified } from "../ask.ts";
import { unwrapItemKey, wrapKey } from "../item/item.ts";
import { entryNamed, epochOf, headName, presentAt } from "../log/members.ts";
import { keySchema, parseValue } from "../parse.ts";
import { type Keys, type State, warn } from "../state.ts";
import { signedIn } from "../segment/rewrite.ts";
import { commit, numbered, type RowChange, scanRows } from "../store/rows.ts";
import { keysRow, pageRow } from "../store/save.ts";
import {
  newerThan,
  openPageKey,
  type Page,
  type PageRow,
  pageBody,
  pageContent,
  pageSigned,
  pageSize,
  parsePage,
  rewritten,
  sealPageKey,
} from "./page.ts";

const ageOf = (state: State, epoch: string): number => state.members.epochs.findIndex(({ name }) => name === epoch);
/** The page for the next item: begun in this epoch, not rewritten, with room. `undefined`: a new one is needed. */
export const openPageOf = (state: State): Page | undefined => {
  const epoch = epochOf(state.members)?.name;
  const fits = (page: Page): boolean =>
    page.born === epoch && !page.closed && state.itemPages.itemsOn(page.page).size < pageSize;
  const open = [...state.pages.values()].filter(fits).sort((a, b) => a.page - b.page);
  return open.find((page) => page.version > 0) ?? open[0];
};

/**
 * Begins a page; others learn of it when the relay has its row, and only then anything is sealed under it. Its number
 * is random, so that two devices which begin one at the same time, or on either side of a restored relay, never
 * mean two keys by one number.
 */
export function* beginPage(state: State): Asking<boolean> {
  const epoch = epochOf(state.members)?.name;
  if (epoch === undefined || !state.keys.epochs.has(epoch)) return false;
  const fresh = yield* random(32 + 6);
  const number = fresh.slice(32).reduce((sum, byte) => sum * 256 + byte, 0);
  const key = fresh.slice(0, 32);
  const page: Page = {
    page: number,
    rev: 1,
    version: 0,
    epoch,
    born: epoch,
    key,
    retired: [],
    closed: false,
    wraps: new Map(),
    dirty: true,
  };
  const written = yield* commit(state.store, [pageRow(page)]);
  if (written.ok) state.pages.set(number, page);
  return written.ok;
}

/** Keys of the items of a page that are still here: from rows, and from wraps that only the page's row had. */
function* survivors(state: State, page: Page): Asking<ReadonlyMap<ItemId, Bytes>> {
  const keys = new Map<ItemId, Bytes>();
  for (const [item, wrap] of page.wraps) {
    const where = { space: state.store.space, item, page: page.page };
    for (const pageKey of [page.key, ...page.retired]) {
      const key = unwrapItemKey(pageKey, where, wrap);
      if (key !== undefined) keys.set(item, key);
    }
  }
  const segments = new Set([...state.itemPages.itemsOn(page.page)].map((item) => state.segments.segmentOf(item)));
  for (const segment of segments)
    for (const { item, keys: known } of segment === undefined ? [] : (yield* signedIn(state, segment)).values())
      for (const [number, key] of known) if (number === page.page) keys.set(item, key);
  for (const [name, value] of yield* scanRows(state.store, `${numbered("ik/", page.page)}/`)) {
    const item = parseItemId(name.split("/").at(-1));
    const key = parseValue(keySchema, value);
    if (item !== undefined && key !== undefined) keys.set(item, key);
  }
  for (const item of [...keys.keys()]) if (state.graph.nodes.get(item)?.gone === true) keys.delete(item);
  return keys;
}

/** The row to put for a page, under the present epoch; `undefined` while that epoch's key is not here. */
export function* rowFor(
  state: State,
  page: Page,
): Asking<{ readonly body: Bytes; readonly epoch: string } | undefined> {
  const epoch = epochOf(state.members)?.name;
  const epochKey = state.keys.epochs.get(epoch ?? "");
  const local = state.locals[0];
  if (epoch === undefined || epochKey === undefined || local === undefined) return undefined;
  const wraps: Array<[ItemId, Bytes]> = [];
  if (page.closed) {
    const keys = [...(yield* survivors(state, page))].sort(([a], [b]) => (a < b ? -1 : 1));
    const nonces = yield* random(24 * keys.length);
    keys.forEach(([item, key], i) => {
      const where = { space: state.store.space, item, page: page.page };
      wraps.push([item, wrapKey(page.key, nonces.slice(24 * i, 24 * i + 24), where, key)]);
    });
  }
  const row: PageRow = {
    v: 1,
    space: state.store.space,
    page: page.page,
    rev: page.rev,
    epoch,
    born: page.born,
    device: local.device,
    logHead: headName(state.members),
    key: sealPageKey(epochKey, yield* random(24), state.store.space, page, page.key),
    closed: page.closed,
    wraps,
  };
  const content = pageContent(row);
  state.pages.set(page.page, { ...page, wraps: new Map(wraps) });
  return { body: pageBody(content, yield* signWith(local.sign.handle, pageSigned(content))), epoch };
}

/**
 * What a moment after an epoch is owed, when everything was read: the keys from before a rewriting go, and a page that is
 * still under an older epoch is put under this one, by whoever can, as the one who had to may be gone.
 */
export function* tidyPages(state: State): Asking<void> {
  const current = epochOf(state.members)?.name;
  const tidy = [...state.pages.values()].flatMap((page): Page[] => {
    const late = page.epoch !== current && !page.dirty && page.version > 0;
    if (page.due !== true && !late) return [];
    return [{ ...page, retired: page.due === true ? [] : page.retired, due: false, dirty: page.dirty || late }];
  });
  if (tidy.length > 0) yield* savePages(state, tidy);
}

/** Older epoch keys go when no page needs them: what they had wrapped opens to nobody any more. */
export const prunedKeys = (state: State): Keys | undefined => {
  const wanted = new Set([...state.pages.values()].map((page) => page.epoch));
  const present = epochOf(state.members)?.name;
  if (present !== undefined) wanted.add(present);
  const kept = [...state.keys.epochs].filter(([name]) => wanted.has(name));
  return kept.length === state.keys.epochs.size ? undefined : { ...state.keys, epochs: new Map(kept) };
};

/** Writes pages, then forgets epoch keys that nothing needs; both are in memory afterwards. */
export function* savePages(
  state: State,
  pages: ReadonlyArray<Page>,
  rows: ReadonlyArray<RowChange> = [],
): Asking<boolean> {
  const written = yield* commit(state.store, [...pages.map(pageRow), ...rows]);
  if (!written.ok) {
    state.link.missed = "yes";
    warn(state, "storage-full");
    return false;
  }
  for (const page of pages) state.pages.set(page.page, page);
  const keys = prunedKeys(state);
  if (keys !== undefined && (yield* commit(state.store, [keysRow(keys)])).ok) state.keys = keys;
  return true;
}

/** An item of ours on a rewritten page that its row does not carry: whoever rewrote it had not read it yet. */
const lacksOurs = (state: State, row: PageRow): boolean => {
  if (!row.closed) return false;
  const carried = new Set(row.wraps.map(([item]) => item));
  return [...state.itemPages.itemsOn(row.page)].some((item) => !carried.has(item));
};
/** A row that still wraps what a person here has removed: it is rewritten again, under another new key. */
const carriesRemoved = (state: State, row: PageRow): boolean =>
  row.wraps.some(([item]) => {
    const node = state.graph.nodes.get(item);
    return node?.gone === true && state.locals.some((local) => local.person === node.person);
  });

/** What the relay's row makes of the page here. `later`: it needs a log entry or an epoch key that is not here. */
export function* readPage(state: State, number: number, version: number, body: Bytes): Asking<Page | "later" | "bad"> {
  const known = state.pages.get(number);
  // Whoever may write can put nonsense; the version still counts, so that what is known here can be put again.
  const unread = known === undefined ? "bad" : { ...known, version: Math.max(version, known.version) };
  const parsed = parsePage(body);
  if (parsed === undefined || parsed.row.page !== number || parsed.row.space !== state.store.space) return unread;
  const { row } = parsed;
  const at = entryNamed(state.members, row.logHead);
  const epochKey = state.keys.epochs.get(row.epoch);
  if (at === undefined) return "later";
  const device: DeviceId = row.device;
  const member = state.members.devices.get(device);
  if (member === undefined || !presentAt(member, at)) return unread;
  if (!(yield* verified(member.sign, parsed.signature, pageSigned(parsed.content)))) return unread;
  // Wrapped for an epoch before ours: a restored relay. Otherwise the key is still to come with the log.
  const older = known !== undefined && ageOf(state, row.epoch) < ageOf(state, known.epoch);
  if (epochKey === undefined) return older ? { ...known, version, dirty: true } : "later";
  const key = openPageKey(epochKey, state.store.space, row);
  if (key === undefined) return unread;
  const current = epochOf(state.members)?.name;
  if (!newerThan(row, known, (epoch) => ageOf(state, epoch)))
    return known === undefined ? "bad" : { ...known, version, dirty: true };
  const sameKey = known !== undefined && known.key.join() === key.join();
  const retired = known === undefined || sameKey ? (known?.retired ?? []) : [...known.retired, known.key];
  const own = state.locals.some((local) => local.device === epochOf(state.members)?.by);
  const lacking = lacksOurs(state, row);
  const carrying = carriesRemoved(state, row);
  if (lacking || carrying) state.link.answers.set(number, (state.link.answers.get(number) ?? 0) + 1);
  const dirty = lacking || (row.epoch !== current && own);
  const read: Page = {
    page: number,
    rev: row.rev,
    version,
    epoch: row.epoch,
    born: row.born,
    key,
    retired,
    due: known?.due ?? false,
    closed: row.closed,
    wraps: new Map(row.wraps),
    dirty,
  };
  return carrying ? rewritten(read, yield* random(32)) : read;
}
