import { nextItemHead } from "@goldseam/crypto";
import { parseSeq, type RelayMessage, type Seq, sameBytes } from "@goldseam/wire-types";
import { type Asking, changed } from "../ask.ts";
import type { Pending } from "../link-state.ts";
import type { State } from "../state.ts";
import { commit, type RowChange } from "../store/rows.ts";
import { cursorRow, removalRow } from "../store/save.ts";
import { request, widen } from "./ask-relay.ts";
import { catchUp, receiveItems } from "./items-in.ts";
import { afterRetired, caughtUp, created, hello, refused, welcomed } from "./link.ts";
import { logAppended, logConflict, receiveLog } from "./log-in.ts";
import { pagePut, receivePages } from "./pages-in.ts";

type Of<T extends RelayMessage["t"]> = Extract<RelayMessage, { readonly t: T }>;

/** The relay keeps an item of ours: durable here as well before it is called sent. */
function* acknowledged(
  state: State,
  { item, seq, head }: Of<"ack">,
  pending: Extract<Pending, { is: "append" }>,
): Asking<void> {
  widen(state);
  const mine = seq === state.cursor.seq + 1 && nextItemHead(state.cursor.head, seq, item, pending.bodyHash);
  if (mine && !sameBytes(mine, head)) {
    state.link.doubted.add(item);
    yield* readOn(state);
    return;
  }
  const name = { generation: state.cursor.generation, seq };
  const rows: RowChange[] = [[`seq/${item}`, name]];
  state.link.ahead.set(seq, { item, bodyHash: pending.bodyHash, head });
  const cursor = catchUp(state, state.cursor);
  if (cursor.seq !== state.cursor.seq) rows.push(cursorRow(cursor));
  if (!(yield* commit(state.store, rows)).ok) {
    state.link.ahead.delete(seq);
    return;
  }
  state.cursor = cursor;
  for (const known of state.link.ahead.keys()) if (known <= cursor.seq) state.link.ahead.delete(known);
  state.seqs.set(item, seq);
  state.unsent.delete(item);
  if (!state.tail.has(item)) state.segments.loosen(item);
  state.behind = "moved";
  yield* changed("outbox");
}

function* readOn(state: State): Asking<void> {
  const after: Seq | 0 = parseSeq(state.cursor.seq) ?? 0;
  yield* request(state, { t: "read", after, limit: 500 }, { is: "read" });
}

function* answered(state: State, pending: Pending): Asking<void> {
  if (pending.is === "page" || pending.is === "delete") widen(state);
  if (pending.is === "subscribe") {
    if (state.link.missed === "asked") state.link.missed = "no";
    caughtUp(state);
  }
  if (pending.is === "log") yield* logAppended(state, pending);
  if (pending.is === "page") yield* pagePut(state, pending);
  if (pending.is !== "delete") return;
  const removal = state.removals.get(pending.item);
  if (removal === undefined) return;
  const done = { ...removal, rowGone: state.cursor.generation };
  if ((yield* commit(state.store, [removalRow(done)])).ok) state.removals.set(pending.item, done);
}

const takePending = (state: State, r: number | undefined): Pending | undefined => {
  const pending = r === undefined ? undefined : state.link.pending.get(r);
  if (r !== undefined) state.link.pending.delete(r);
  return pending;
};

/** One message of the relay. Whatever it says about keys, members, versions or time is checked, never believed. */
export function* receiveMessage(state: State, message: RelayMessage): Asking<void> {
  if (state.link.phase === "offline") return;
  if (message.t === "error") {
    yield* refused(state, message);
    return;
  }
  const pending = takePending(state, "r" in message ? message.r : undefined);
  switch (message.t) {
    case "challenge":
      state.link.challenge = { nonce: message.nonce, generation: message.generation, relayKey: message.relayKey };
      yield* hello(state);
      break;
    case "welcome":
      yield* welcomed(state, message);
      break;
    case "created":
      if (pending !== undefined) yield* created(state);
      break;
    case "ok":
      if (pending !== undefined) yield* answered(state, pending);
      break;
    case "ack":
      if (pending?.is !== "append") break;
      if (pending.item === message.item) yield* acknowledged(state, message, pending);
      // An answer to something else: ours is still open, and not asked again on this connection.
      else state.link.pending.set(message.r, pending);
      break;
    case "items": {
      const before = state.cursor.seq;
      yield* receiveItems(state, message.items);
      const first = message.items[0]?.seq ?? 0;
      if (state.cursor.seq === before && first > before + 1) yield* readOn(state);
      break;
    }
    case "log":
      yield* receiveLog(state, message.from, message.entries);
      if (state.link.phase === "retired" && pending !== undefined) yield* afterRetired(state);
      break;
    case "log-conflict":
      if (pending !== undefined) yield* logConflict(state, message.n, message.head);
      break;
    case "pages":
      yield* receivePages(state, message.pages);
      break;
    case "page-conflict": {
      if (pending === undefined) break;
      const page = state.pages.get(message.page);
      // Ahead of us: read it before putting ours over it. Behind us: the relay is an older copy.
      if (page !== undefined && message.version < page.version)
        state.pages.set(message.page, { ...page, version: message.version });
      // From the beginning: an own put whose answer was lost lies behind the cursor.
      else yield* request(state, { t: "pages-read", after: 0 }, { is: "pages-read" });
      break;
    }
    default:
      break;
  }
}
