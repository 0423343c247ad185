import { nextItemHead, sha256 } from "@goldseam/crypto";
import { type Bytes, type ItemId, type Seq, type StoredItem, sameBytes } from "@goldseam/wire-types";
import { type Asking, changed, verified } from "../ask.ts";
import { parseEnvelope, signedBytesOf } from "../envelope/envelope.ts";
import { openItem, parseBody, unwrapItemKey } from "../item/item.ts";
import { entryNamed, presentAt } from "../log/members.ts";
import { parseSeq } from "../parse.ts";
import { type Cursor, type State, warn } from "../state.ts";
import { cutRemoved } from "../segment/rewrite.ts";
import { commit, numbered, type RowChange } from "../store/rows.ts";
import { cursorRow, pageRow } from "../store/save.ts";
import { type Intake, newIntake, rowsOf, settleIntake, take, takeRing } from "./intake.ts";

/** `later`: the page, the epoch or the log entry that it needs is not here yet. `bad`: no member's envelope. */
type Opened = "taken" | "later" | "bad";

interface Unsealed {
  readonly signed: Bytes;
  readonly deleteHash: ReturnType<typeof sha256>;
  readonly page: number;
  readonly key: Bytes;
  /** Opened by a page key from before a rewriting: the page's row should carry this item's wrap. */
  readonly late: boolean;
}
const unseal = (state: State, item: ItemId, body: Bytes): Unsealed | "later" | "bad" => {
  const parsed = parseBody(body);
  if (parsed === undefined) return "bad";
  const page = state.pages.get(parsed.page);
  if (page === undefined) return "later";
  const where = { space: state.store.space, item, page: parsed.page };
  const explicit = page.wraps.get(item);
  const tries: ReadonlyArray<readonly [Bytes, Bytes, boolean]> = [
    ...(explicit === undefined ? [] : [[page.key, explicit, false] as const]),
    [page.key, parsed.wrap, false],
    ...page.retired.map((key) => [key, parsed.wrap, true] as const),
  ];
  for (const [pageKey, wrap, late] of tries) {
    const key = unwrapItemKey(pageKey, where, wrap);
    if (key === undefined) continue;
    const content = openItem(state.store.space, item, key, parsed.sealed);
    return content === undefined ? "bad" : { ...content, page: parsed.page, key, late };
  }
  return "later";
};

/** Opens one stored item and checks who signed it; the caller commits what the intake gathered. */
function* openInto(state: State, intake: Intake, seq: Seq, item: ItemId, body: Bytes): Asking<Opened> {
  const known = state.graph.nodes.get(item) ?? state.graph.waiting.get(item);
  if (known !== undefined) {
    // A refill, or an own item: only its number is new.
    intake.seqs.set(item, seq);
    intake.rows.set(`seq/${item}`, { generation: state.cursor.generation, seq });
    return "taken";
  }
  const found = unseal(state, item, body);
  if (typeof found === "string") return found;
  const parsed = parseEnvelope(found.signed);
  if (parsed === undefined || parsed.id !== item) return "bad";
  const { envelope } = parsed;
  const at = entryNamed(state.members, envelope.logHead);
  const member = state.members.devices.get(envelope.device);
  if (at === undefined) return "later";
  if (member === undefined || !presentAt(member, at)) return "bad";
  const bytes = signedBytesOf(state.store.space, parsed.content);
  if (!(yield* verified(member.sign, parsed.signature, bytes))) return "bad";
  const sealed = { page: found.page, key: found.key };
  const node = take(state, intake, { item: parsed, deleteHash: found.deleteHash, sealed, seq }, member.person);
  const page = state.pages.get(found.page);
  if (page?.closed === true && !page.wraps.has(item) && !page.dirty) {
    const dirty = { ...page, dirty: true };
    state.pages.set(page.page, dirty);
    const [name, value] = pageRow(dirty);
    intake.rows.set(name, value);
  }
  yield* takeRing(state, intake, node);
  return "taken";
}

const rawName = (seq: Seq): string => numbered("raw/", seq);

/** Steps the running head over what was acknowledged ahead of the cursor. */
export const catchUp = (state: State, from: Cursor): Cursor => {
  let cursor = from;
  for (;;) {
    const next = parseSeq(cursor.seq + 1);
    const known = next === undefined ? undefined : state.link.ahead.get(next);
    if (next === undefined || known === undefined) return cursor;
    const head = nextItemHead(cursor.head, next, known.item, known.bodyHash);
    // It was there already, sealed otherwise: read from the relay like the others'.
    if (!sameBytes(head, known.head)) return cursor;
    cursor = { ...cursor, seq: next, head };
    checkHead(state, cursor);
  }
};

/** What the relay holds is not what it had: it is read anew, once a connection. */
const isAnotherRelay = (state: State, kind: "relay-inconsistent" | "relay-lost-data"): void => {
  warn(state, kind);
  if (state.link.differs === "no") state.link.differs = "again";
};

/** Compares the running head with the one that the relay named at log-in, at that very number. */
const checkHead = (state: State, { seq, head }: Cursor): void => {
  const { welcome } = state.link;
  if (welcome === undefined || seq < welcome.seq) return;
  if (seq === welcome.seq && !sameBytes(head, welcome.head)) isAnotherRelay(state, "relay-inconsistent");
  state.link.welcome = undefined;
};

/** Takes what the relay pushed or answered, in its order and without gaps; one transaction. */
export function* receiveItems(state: State, items: ReadonlyArray<StoredItem>): Asking<boolean> {
  const intake = newIntake();
  const extra: RowChange[] = [];
  const raws: Array<readonly [Seq, ItemId, Bytes]> = [];
  const stubs: Array<readonly [ItemId, Seq]> = [];
  let cursor = catchUp(state, state.cursor);
  for (const { seq, item, body, bodyHash } of items) {
    if (seq !== cursor.seq + 1) continue;
    if (body !== undefined && !sameBytes(sha256(body), bodyHash)) break;
    const at = { ...cursor, seq, head: nextItemHead(cursor.head, seq, item, bodyHash) };
    checkHead(state, at);
    cursor = catchUp(state, at);
    const own = state.link.taken.get(seq);
    if (own !== undefined && own !== item) isAnotherRelay(state, "relay-lost-data");
    if (body === undefined) {
      stubs.push([item, seq]);
      extra.push([numbered("stub/", seq), { seq, item }]);
      continue;
    }
    const opened = yield* openInto(state, intake, seq, item, body);
    if (opened === "bad") warn(state, "unreadable-item", item);
    if (opened !== "later") continue;
    raws.push([seq, item, body]);
    extra.push([rawName(seq), { seq, item, body }]);
  }
  yield* cutRemoved(state, intake);
  const moved = cursor.seq !== state.cursor.seq;
  const written = yield* commit(state.store, [...rowsOf(intake), ...extra, ...(moved ? [cursorRow(cursor)] : [])]);
  if (!written.ok) {
    state.link.missed = "yes";
    warn(state, "storage-full");
    return false;
  }
  state.warnings.delete("storage-full/");
  state.cursor = cursor;
  for (const seq of state.link.ahead.keys()) if (seq <= cursor.seq) state.link.ahead.delete(seq);
  for (const [seq, item, body] of raws) state.raw.set(seq, { item, body });
  for (const [item, seq] of stubs) state.stubs.set(item, seq);
  markSeqs(state, intake);
  const applied = settleIntake(state, intake);
  if (applied.length > 0) yield* changed("timeline");
  return applied.length > 0;
}

const markSeqs = (state: State, intake: Intake): void => {
  for (const id of intake.seqs.keys()) state.unsent.delete(id);
};

/** Tries again what could not be opened, after a page, an epoch or a log entry has come. */
export function* retryRaw(state: State): Asking<boolean> {
  if (state.raw.size === 0) return false;
  const intake = newIntake();
  const gone: Seq[] = [];
  for (const [seq, { item, body }] of state.raw) {
    const opened = yield* openInto(state, intake, seq, item, body);
    if (opened === "later") continue;
    if (opened === "bad") warn(state, "unreadable-item", item);
    gone.push(seq);
  }
  if (gone.length === 0) return false;
  yield* cutRemoved(state, intake);
  const rows = [...rowsOf(intake), ...gone.map((seq): RowChange => [rawName(seq), undefined])];
  const written = yield* commit(state.store, rows);
  if (!written.ok) {
    warn(state, "storage-full");
    return false;
  }
  for (const seq of gone) state.raw.delete(seq);
  markSeqs(state, intake);
  const applied = settleIntake(state, intake);
  if (applied.length > 0) yield* changed("timeline");
  return applied.length > 0;
}
