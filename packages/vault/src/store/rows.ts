import { deriveKey, open, seal, utf8 } from "@goldseam/crypto";
import { type Bytes, decode, encode, type SpaceId } from "@goldseam/wire-types";
import { type Asking, random, readBytes, scanBytes, writeRows } from "../ask.ts";
import type { EffectResult } from "../effects.ts";

/** Where a space's rows lie and what seals them. */
export interface Store {
  readonly space: SpaceId;
  readonly key: Bytes;
  /** Items of one segment; 1,000 unless told. Tests and measurements tell. */
  readonly segmentItems?: number;
}
/** A value that another key has sealed already: a segment's row. */
export class SealedValue {
  readonly bytes: Bytes;
  constructor(bytes: Bytes) {
    this.bytes = bytes;
  }
}
/** A row's name inside its space and the value it shall have; `undefined` deletes. */
export type RowChange = readonly [name: string, value: unknown];

/** The key that seals every row at rest, from the unlock key of the space's lock. */
export const rowsKeyOf = (unlockKey: Bytes): Bytes => deriveKey(unlockKey, "rows");

/** The one row of a space that `listSpaces` scans for. */
export const indexPrefix = "space/";
export const fullName = (space: SpaceId, name: string): string =>
  name === "meta" ? `${indexPrefix}${space}` : `${space}/${name}`;
/** Names sort as numbers do. */
export const numbered = (prefix: string, n: number): string => `${prefix}${String(n).padStart(16, "0")}`;

/** One durable transaction of sealed rows: the row's own name is the context, so rows cannot be swapped on disk. */
export function* commit(store: Store, changes: ReadonlyArray<RowChange>): Asking<EffectResult["write"]> {
  if (changes.length === 0) return { ok: true };
  const sealed = changes.filter(([, value]) => value !== undefined && !(value instanceof SealedValue)).length;
  const nonces = yield* random(24 * sealed);
  let used = 0;
  const rows = changes.map(([name, value]): readonly [string, Bytes | undefined] => {
    const key = fullName(store.space, name);
    if (value === undefined) return [key, undefined];
    if (value instanceof SealedValue) return [key, value.bytes];
    used += 24;
    return [key, seal(store.key, nonces.slice(used - 24, used), utf8(key), encode(value))];
  });
  return yield* writeRows(rows);
}

const opened = (store: Pick<Store, "key">, key: string, bytes: Bytes): unknown => {
  const plain = open(store.key, utf8(key), bytes);
  const decoded = plain === undefined ? undefined : decode(plain);
  return decoded?.ok === true ? decoded.value : undefined;
};

/** The row's value; `undefined` when it is absent or does not open. */
export function* readRow(store: Store, name: string): Asking<unknown> {
  const key = fullName(store.space, name);
  const bytes = yield* readBytes(key);
  return bytes === undefined ? undefined : opened(store, key, bytes);
}

/** Rows under a prefix in name order, their values `undefined` where they do not open. */
export function* scanRows(
  store: Store,
  prefix: string,
): Asking<ReadonlyArray<readonly [name: string, value: unknown]>> {
  const base = `${store.space}/`;
  const rows = yield* scanBytes(base + prefix);
  return rows.map(([key, bytes]) => [key.slice(base.length), opened(store, key, bytes)] as const);
}

/** Names of all spaces in this database whose row this key opens. */
export function* scanSpaces(key: Bytes): Asking<ReadonlyArray<string>> {
  const rows = yield* scanBytes(indexPrefix);
  return rows
    .filter(([name, bytes]) => opened({ key }, name, bytes) !== undefined)
    .map(([name]) => name.slice(indexPrefix.length));
}
