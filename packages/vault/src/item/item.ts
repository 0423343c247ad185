import { open, pad, seal, unpad } from "@goldseam/crypto";
import { type Bytes, encode, type Hash, type ItemId, type SpaceId } from "@goldseam/wire-types";
import * as v from "valibot";
import { bytesSchema, countSchema, hashSchema, parseBytes } from "../parse.ts";

/**
 * An item as the relay keeps it: CBOR of page number, the item key wrapped under the page key, and
 * the sealed, padded pair (signed envelope, hash of the delete token). The hash is inside so that any member can
 * refill an item whose author alone knows the token.
 */
const bodySchema = v.strictObject({ page: countSchema, wrap: bytesSchema, sealed: bytesSchema });
export type ItemBody = v.InferOutput<typeof bodySchema>;
const contentSchema = v.strictTuple([bytesSchema, hashSchema]);

export interface ItemContent {
  readonly signed: Bytes;
  readonly deleteHash: Hash;
}

/** Random bytes that `sealItem` uses up: item key, nonce of the content, nonce of the wrap. */
export const itemRandomBytes = 32 + 24 + 24;

const context = (what: string, space: SpaceId, item: ItemId, page: number): Bytes => encode([what, space, item, page]);

/** The item key wrapped under a page key; the page names the item too, so wraps cannot be swapped. */
export const wrapKey = (
  pageKey: Bytes,
  nonce: Bytes,
  where: { readonly space: SpaceId; readonly item: ItemId; readonly page: number },
  itemKey: Bytes,
): Bytes => seal(pageKey, nonce, context("wrap", where.space, where.item, where.page), itemKey);
export const unwrapItemKey = (
  pageKey: Bytes,
  where: { readonly space: SpaceId; readonly item: ItemId; readonly page: number },
  wrap: Bytes,
): Bytes | undefined => open(pageKey, context("wrap", where.space, where.item, where.page), wrap);

/** Seals for the wire. Done at send time: the outbox keeps the envelope, so a page conflict only seals again. */
export const sealItem = (
  where: { readonly space: SpaceId; readonly item: ItemId; readonly page: number; readonly pageKey: Bytes },
  random: Bytes,
  content: ItemContent,
  known?: Bytes,
): { readonly body: Bytes; readonly key: Bytes } => {
  // An item keeps its key for good: the relay may already hold it, sealed before a connection was lost.
  const key = known ?? random.slice(0, 32);
  const plain = pad(encode([content.signed, content.deleteHash]));
  const sealed = seal(key, random.slice(32, 56), encode(["item", where.space, where.item]), plain);
  const wrap = wrapKey(where.pageKey, random.slice(56, 80), where, key);
  return { body: encode({ page: where.page, wrap, sealed }), key };
};

export const parseBody = (body: Bytes): ItemBody | undefined => parseBytes(bodySchema, body);

export const openItem = (space: SpaceId, item: ItemId, key: Bytes, sealed: Bytes): ItemContent | undefined => {
  const padded = open(key, encode(["item", space, item]), sealed);
  const plain = padded === undefined ? undefined : unpad(padded);
  const pair = plain === undefined ? undefined : parseBytes(contentSchema, plain);
  return pair === undefined ? undefined : { signed: pair[0], deleteHash: pair[1] };
};
