import { firstHead, proofBytes } from "@goldseam/crypto";
import { type ErrorCode, type RelayMessage, sameBytes, toHex } from "@goldseam/wire-types";
import { type Asking, changed, clock, send, signSeeded } from "../ask.ts";
import { memberNow } from "../log/members.ts";
import { credentialOf, credentialSeedOf } from "../log/seal.ts";
import { offline } from "../link-state.ts";
import { type Cursor, type State, warn } from "../state.ts";
import { commit, numbered, type RowChange } from "../store/rows.ts";
import { cursorRow, metaRow, pageRow } from "../store/save.ts";
import { narrow, request } from "./ask-relay.ts";
import { readLog } from "./log-in.ts";
import { logHeadAt, unsendAll } from "./outbox.ts";

export const begin = (state: State): void => {
  const { refusedBefore, olderCredential, logKeysAtHello } = state.link;
  const keys = state.keys.logKeys.length;
  // Refused with a credential that nothing has replaced: the relay may be an old copy, which knows an older one.
  const older = refusedBefore && logKeysAtHello === keys ? (olderCredential + 1) % keys : 0;
  state.link = { ...offline(), phase: "connecting", olderCredential: older };
};

/** The socket is gone; only what the next log-in has to know stays. */
export const end = (state: State): void => {
  const { phase, olderCredential, logKeysAtHello } = state.link;
  state.link = { ...offline(), olderCredential, logKeysAtHello, refusedBefore: phase === "retired" };
};

/**
 * The log is read as far as a replaced credential may. A newer one is claimed on the same socket; without one, an older
 * one that a relay restored from a copy may still know, each once a connection.
 */
export function* afterRetired(state: State): Asking<void> {
  const { link, keys } = state;
  const newer = link.logKeysAtHello !== keys.logKeys.length;
  const older = newer ? 0 : link.olderCredential + 1;
  if (older >= keys.logKeys.length) return;
  link.olderCredential = older;
  link.phase = "connecting";
  yield* hello(state);
}

/** Which of the log's keys the hello uses: the newest, or an older one that a restored relay still knows. */
const logKeyFor = (state: State): Uint8Array | undefined =>
  [...state.keys.logKeys].reverse()[state.link.olderCredential]?.key;

export function* hello(state: State): Asking<void> {
  const key = logKeyFor(state);
  const { challenge } = state.link;
  if (key === undefined || challenge === undefined) return;
  const { space } = state.store;
  state.link.logKeysAtHello = state.keys.logKeys.length;
  yield* send(space, { t: "hello", v: 1, space, credential: yield* credentialOf(key) });
  const signature = yield* signSeeded(credentialSeedOf(key), proofBytes({ ...challenge, space }));
  yield* send(space, { t: "proof", signature });
}

/** A relay that does not know the space may make it: the first time, or after it lost everything. */
function* create(state: State): Asking<void> {
  const key = state.keys.logKeys.at(-1)?.key;
  if (key === undefined) return;
  state.link.olderCredential = 0;
  const { space } = state.store;
  const houseCode = state.meta.relay?.houseCode;
  const message = { t: "create", space, credential: yield* credentialOf(key) } as const;
  yield* request(state, houseCode === undefined ? message : { ...message, houseCode }, { is: "create" });
}

export function* created(state: State): Asking<void> {
  const meta = { ...state.meta, made: true };
  if ((yield* commit(state.store, [metaRow(meta)])).ok) state.meta = meta;
  yield* hello(state);
}

/**
 * Begins reading anew: another relay, a restored one, or one whose heads disagree. Nothing is lost by it: item ids
 * are hashes, so what both have is one item, and what the relay lacks is sent again.
 */
function* startOver(state: State, generation: string): Asking<boolean> {
  const round = Number(state.cursor.generation.split("#")[1] ?? 0) + 1;
  const cursor: Cursor = { ...state.cursor, generation: `${generation}#${round}`, seq: 0, head: firstHead, pages: 0 };
  const pages = [...state.pages.values()].map((page) => ({ ...page, version: 0, dirty: true }));
  const rows: RowChange[] = [cursorRow(cursor), ...pages.map(pageRow)];
  for (const seq of state.raw.keys()) rows.push([numbered("raw/", seq), undefined]);
  for (const seq of state.stubs.values()) rows.push([numbered("stub/", seq), undefined]);
  if (!(yield* commit(state.store, rows)).ok) return false;
  state.cursor = cursor;
  for (const page of pages) state.pages.set(page.page, page);
  state.raw.clear();
  state.stubs.clear();
  state.rawPages.clear();
  unsendAll(state);
  return true;
}

/** Asks for everything after what is here, and for what comes. Asked again, it begins again. */
export function* subscribe(state: State, logAfter: number): Asking<void> {
  const { seq, pages } = state.cursor;
  yield* request(state, { t: "subscribe", after: seq, logAfter, pagesAfter: pages }, { is: "subscribe" });
}

export function* welcomed(state: State, welcome: Extract<RelayMessage, { t: "welcome" }>): Asking<void> {
  const { link } = state;
  const generation = toHex(link.challenge?.generation ?? new Uint8Array());
  const known = state.cursor.generation.split("#")[0] ?? "";
  const put = [...state.pages.values()].reduce((sum, page) => sum + page.version, 0);
  for (const [item, seq] of state.seqs) if (seq > state.cursor.seq) link.taken.set(seq, item);
  const lost = [...link.taken.keys()].some((seq) => seq > welcome.seq);
  const behind = welcome.seq < state.cursor.seq || welcome.pages < put || lost;
  const differs = welcome.seq === state.cursor.seq && !sameBytes(welcome.head, state.cursor.head);
  if (known === generation && behind) warn(state, "relay-lost-data");
  if (known === generation && !behind && differs) warn(state, "relay-inconsistent");
  if (known !== generation && known !== "" && state.cursor.seq > 0) warn(state, "relay-lost-data");
  if ((known !== generation || behind || differs) && !(yield* startOver(state, generation))) {
    link.waiting = welcome;
    return;
  }
  link.phase = "catching-up";
  link.welcome = { seq: welcome.seq, head: welcome.head };
  // The log of a restored relay is shorter than ours; a different one is compared entry by entry.
  const common = Math.min(welcome.log, state.cursor.log);
  const ours = welcome.log <= state.cursor.log ? yield* logHeadAt(state, welcome.log) : undefined;
  const compare = ours !== undefined && !sameBytes(ours, welcome.logHead);
  if (compare) warn(state, "relay-inconsistent");
  link.logAtRelay = compare ? undefined : { n: common, head: ours ?? state.cursor.logHead };
  yield* subscribe(state, compare ? 0 : state.cursor.log);
  yield* changed("outbox");
}

/**
 * An old copy that has grown since looks newer than what was read here: only the heads tell. What is read anew is known
 * by its ids, and what the copy lacks is sent again.
 */
export function* readAnew(state: State): Asking<void> {
  const { link } = state;
  if (link.differs !== "again") return;
  link.differs = "read";
  if (!(yield* startOver(state, state.cursor.generation.split("#")[0] ?? ""))) return;
  link.ahead.clear();
  link.welcome = undefined;
  link.phase = "catching-up";
  yield* subscribe(state, state.cursor.log);
}

/** Up to date for the first time on this connection: what is missing from now on is missing. */
export const caughtUp = (state: State): void => {
  if (state.link.phase === "catching-up") state.link.phase = "online";
  state.readToEnd = true;
};

/**
 * A chain has a gap that no tombstone explains, or the relay has emptied a row without one. Asked only after
 * everything was read, and of a device that is a member: before, keys and items are simply still to come.
 */
export const somethingMissing = (state: State): boolean => {
  const member = state.locals.some((local) => memberNow(state.members, local.device) !== undefined);
  if (!state.readToEnd || !member) return false;
  const hole = [...state.stubs.keys()].some((id) => !state.graph.nodes.has(id));
  return hole || state.graph.waiting.size > 0 || state.raw.size > 0;
};

const full: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "space-full",
  "too-many-items",
  "disk-full",
  "too-large",
  "house-code-needed",
  "house-code-wrong",
]);

/** It may have room again: what waits is offered once more, and if it has not it says so again. */
export const forgetFull = (state: State): void => {
  state.link.full = false;
  for (const code of full) state.warnings.delete(`relay-refused/${code}`);
};

/** A refusal by the relay: patience, another credential, a space to be made, or a sentence for the screen. */
export function* refused(state: State, message: Extract<RelayMessage, { t: "error" }>): Asking<void> {
  const { link } = state;
  const pending = message.r === undefined ? undefined : link.pending.get(message.r);
  if (message.r !== undefined) link.pending.delete(message.r);
  const { code } = message;
  if (code === "too-fast") {
    link.waitFrom = (yield* clock()).at;
    link.waitUntil = link.waitFrom + (message.retryAfter ?? 1000);
    narrow(state);
  } else if (code === "space-exists" && pending?.is === "create") yield* created(state);
  else if (code === "unknown-space" && link.phase === "connecting") yield* create(state);
  else if (code === "not-a-member" && message.r === undefined) {
    // Our credential may have been replaced by a removal that we have not read: this socket still shows the log.
    link.phase = "retired";
    yield* readLog(state);
  } else if (code === "not-a-member" || code === "not-authenticated") {
    // Asked while the credential was being replaced: it is asked again after the next log-in.
  } else if (pending?.is === "delete" && (code === "not-found" || code === "bad-token")) {
    const removal = state.removals.get(pending.item);
    if (removal !== undefined) state.removals.set(pending.item, { ...removal, rowGone: state.cursor.generation });
  } else {
    if (full.has(code)) link.full = true;
    warn(state, "relay-refused", code);
    yield* changed("warning");
  }
}
