import { type Bytes, decode, encode } from "@goldseam/wire-types";
import * as v from "valibot";
import { bytesSchema, countSchema, hashSchema, itemIdSchema, keySchema, parseValue } from "../parse.ts";

/** What a segment keeps of an item beside its words: read only to send it again, to rewrite a page, or to remove. */
const itemForm = v.strictObject({
  item: itemIdSchema,
  signed: bytesSchema,
  deleteHash: hashSchema,
  /** Page and item key, oldest first; none in a space that never had a relay. */
  keys: v.array(v.strictTuple([countSchema, keySchema])),
});
export type SignedItem = v.InferOutput<typeof itemForm>;

const limits = { maxBytes: 64 * 1024 * 1024 };
export const signedItemsBytes = (items: ReadonlyArray<SignedItem>): Bytes => encode(items);
export const parseSignedItems = (bytes: Bytes): ReadonlyArray<SignedItem> | undefined => {
  const decoded = decode(bytes, limits);
  return decoded.ok ? parseValue(v.array(itemForm), decoded.value) : undefined;
};
