import { deriveKey, sha256 } from "@goldseam/crypto";
import { type Bytes, encode, type Hash, type ItemId } from "@goldseam/wire-types";

/** A row goes only against its token, which only the author's own devices can derive. */
export const deleteTokenOf = (deleteSecret: Bytes, item: ItemId): Bytes =>
  deriveKey(deleteSecret, "delete-token", encode([item]));
export const deleteHashOf = (deleteSecret: Bytes, item: ItemId): Hash => sha256(deleteTokenOf(deleteSecret, item));
