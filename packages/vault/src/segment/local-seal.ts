import { deriveKey, pad, unpad, utf8 } from "@goldseam/crypto";
import { type Bytes, concatBytes } from "@goldseam/wire-types";
import { type Asking, deflated, inflated, openLocal, random, sealLocal } from "../ask.ts";
import type { LocalBox } from "../effects.ts";
import { fullName, numbered, SealedValue, type Store } from "../store/rows.ts";

/** The two rows of a segment: its words, which every start reads, and what was signed. */
export const wordsPrefix = "segment/";
export const signedPrefix = "signed/";
export const wordsName = (segment: number): string => numbered(wordsPrefix, segment);
export const signedName = (segment: number): string => numbered(signedPrefix, segment);
export const isSegmentName = (name: string): boolean => name.startsWith(wordsPrefix) || name.startsWith(signedPrefix);

const nonceBytes = 12;
const keyOf = (store: Pick<Store, "key">): Bytes => deriveKey(store.key, "segments");
const contextOf = (store: Store, name: string): Bytes => utf8(fullName(store.space, name));

/** Seals what is squeezed and padded already; the row's own name is the context. */
export function* sealSqueezed(store: Store, name: string, padded: Bytes): Asking<SealedValue> {
  const nonce = yield* random(nonceBytes);
  const sealed = yield* sealLocal(keyOf(store), nonce, contextOf(store, name), padded);
  return new SealedValue(concatBytes(nonce, sealed));
}
/** Squeezed first, then padded to a size class, as a length tells about the words. */
export function* sealRow(store: Store, name: string, plain: Bytes): Asking<SealedValue> {
  return yield* sealSqueezed(store, name, pad(yield* deflated(plain)));
}

/** Rows as `sealSqueezed` was given them; `undefined` in the place of one that does not open. */
export function* openSqueezed(
  store: Store,
  rows: ReadonlyArray<readonly [name: string, bytes: Bytes]>,
): Asking<ReadonlyArray<Bytes | undefined>> {
  const boxes = rows.map(
    ([name, bytes]): LocalBox => ({
      nonce: bytes.subarray(0, nonceBytes),
      context: contextOf(store, name),
      sealed: bytes.subarray(nonceBytes),
    }),
  );
  return yield* openLocal(keyOf(store), boxes);
}
/** Several rows at once, so that an environment may open them side by side. */
export function* openRows(
  store: Store,
  rows: ReadonlyArray<readonly [name: string, bytes: Bytes]>,
): Asking<ReadonlyArray<Bytes | undefined>> {
  const padded = yield* openSqueezed(store, rows);
  const squeezed = padded.map((bytes) => (bytes === undefined ? undefined : unpad(bytes)));
  const plain = yield* inflated(squeezed.map((bytes) => bytes ?? new Uint8Array()));
  return plain.map((bytes, i) => (squeezed[i] === undefined ? undefined : bytes));
}
