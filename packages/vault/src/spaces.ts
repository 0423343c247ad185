import { type Bytes, parseSpaceId, type SpaceId, toHex } from "@goldseam/wire-types";
import { type Asking, random, scanBytes, writeRows } from "./ask.ts";
import type { Flow } from "./effects.ts";
import type { Done, JoinPrepared, Refusal, RelayChoice, SpaceKind } from "./facade.ts";
import { acceptEntry } from "./log/accept.ts";
import { beginSpace, firstMeta, makeDevice, openWelcome, requestOf } from "./log/first.ts";
import { dropUnlessReadable } from "./snapshot/drop-covered.ts";
import { Space } from "./space.ts";
import { firstCursor } from "./state.ts";
import { loadState, unwrapLocals } from "./store/load.ts";
import { commit, indexPrefix, readRow, scanSpaces, type Store } from "./store/rows.ts";
import { cursorRow, keysRow, localsRow, metaRow } from "./store/save.ts";
import { settle } from "./sync-state/settle.ts";

export type Opened = { readonly ok: true; readonly space: Space } | { readonly ok: false; readonly why: Refusal };

/** Ids of the spaces in this database that the key opens. */
export function* listSpaces(rowsKey: Bytes): Flow<ReadonlyArray<SpaceId>> {
  const ids = yield* scanSpaces(rowsKey);
  return ids.map(parseSpaceId).filter((id) => id !== undefined);
}

export interface CreateOptions {
  readonly kind: SpaceKind;
  readonly person: string;
  readonly rowsKey: Bytes;
  /** Absent: kept on this device until `attachRelay`. A private space takes none. */
  readonly relay?: RelayChoice;
  readonly segmentItems?: number;
}
const storeOf = (options: { readonly rowsKey: Bytes; readonly segmentItems?: number }, space: SpaceId): Store => {
  const { rowsKey: key, segmentItems } = options;
  return segmentItems === undefined ? { space, key } : { space, key, segmentItems };
};
/**
 * Makes a space with one device and one person; it exists once its rows are durable. Refused: `local-only` for a
 * private space with a relay, `quota` and `failed` from the store.
 */
export function* createSpace(options: CreateOptions): Flow<Opened> {
  const { kind, person, relay } = options;
  if (kind === "private" && relay !== undefined) return { ok: false, why: "local-only" };
  const space = parseSpaceId(toHex(yield* random(16)));
  if (space === undefined) return { ok: false, why: "failed" };
  const store = storeOf(options, space);
  const begun = yield* beginSpace(store, kind, person, relay);
  if (begun === undefined) return { ok: false, why: "failed" };
  const { state, sealed } = begun;
  // The first entry and the space's other rows: without its index row a half-made space does not exist.
  if ((yield* acceptEntry(state, sealed)) !== "counts") return { ok: false, why: "failed" };
  const rows = [keysRow(state.keys), localsRow(state.locals), cursorRow(state.cursor), metaRow(state.meta)];
  const written = yield* commit(store, rows);
  return written.ok ? { ok: true, space: new Space(state) } : { ok: false, why: written.why };
}

export interface OpenOptions {
  readonly space: SpaceId;
  readonly rowsKey: Bytes;
  /** Items that rest together once they are settled; 1,000 unless told. Tests and measurements tell. */
  readonly segmentItems?: number;
}
/** Opens a space from its rows alone, and finishes what a crash had left. `failed`: no such space, or another key. */
export function* openSpace(options: OpenOptions): Flow<Opened> {
  const state = yield* loadState(storeOf(options, options.space));
  if (state === undefined) return { ok: false, why: "failed" };
  yield* dropUnlessReadable(state);
  yield* settle(state);
  return { ok: true, space: new Space(state) };
}

/**
 * The new phone's half of joining: keys that rest wrapped here, and the request that the inviter admits. Asked
 * again for the same space (a crash, a second try), it gives the same device.
 */
export function* prepareJoin({
  space,
  rowsKey,
  person,
}: OpenOptions & { readonly person: string }): Flow<JoinPrepared> {
  const store: Store = { space, key: rowsKey };
  const before = yield* unwrapLocals(yield* readRow(store, "join"));
  const local = before?.find((known) => known.person === person) ?? (yield* makeDevice(person));
  if (local === undefined) return { ok: false, why: "failed" };
  const written = yield* commit(store, [["join", localsRow([local])[1]]]);
  if (!written.ok) return { ok: false, why: written.why };
  return { ok: true, request: yield* requestOf(space, local), device: local.device };
}

export interface JoinOptions extends OpenOptions {
  /** What the inviter's `admit` gave, as the pairing brought it. */
  readonly welcome: Bytes;
  readonly relay: RelayChoice;
  /** Paired by a link from afar: nothing opens until `markChecked`. */
  readonly atDistance?: boolean;
}
/** The space on the new phone; it fills when the relay is connected. `bad-signature`: the welcome is not for us. */
export function* joinSpace(options: JoinOptions): Flow<Opened> {
  const { space, rowsKey, welcome, relay, atDistance } = options;
  const store: Store = { space, key: rowsKey };
  const [local] = (yield* unwrapLocals(yield* readRow(store, "join"))) ?? [];
  if (local === undefined) return { ok: false, why: "failed" };
  const read = yield* openWelcome(space, local, welcome);
  if (read === undefined) return { ok: false, why: "bad-signature" };
  const first = firstMeta(read.kind, local.person, relay);
  const meta = { ...first, made: true, checked: atDistance !== true, pinned: { n: read.n, hash: read.head } };
  const own = { ...local, deleteSecret: read.deleteSecret ?? local.deleteSecret };
  const keys = { logKeys: read.logKeys, epochs: new Map() };
  const rows = [metaRow(meta), keysRow(keys), localsRow([own]), cursorRow(firstCursor), ["join", undefined] as const];
  const written = yield* commit(store, rows);
  if (!written.ok) return { ok: false, why: written.why };
  return yield* openSpace(options);
}

/** Removes every row of a space from this database: a talk that ended, or "remove everything from this phone". */
export function* destroySpace({ space }: { readonly space: SpaceId }): Flow<Done> {
  const rows: Asking<ReadonlyArray<readonly [string, Bytes]>> = scanBytes(`${space}/`);
  const found = yield* rows;
  const index = `${indexPrefix}${space}`;
  const written = yield* writeRows([...found.map(([key]) => [key, undefined] as const), [index, undefined]]);
  return written.ok ? { ok: true, queued: false } : { ok: false, why: written.why };
}
