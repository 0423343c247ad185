import {
  type Bytes,
  concatBytes,
  encode,
  fromHex,
  type Hash,
  type ItemId,
  type SpaceId,
  u64be,
} from "@goldseam/wire-types";
import { sha256, utf8 } from "./hash.ts";

/** What a running head starts from: 32 zero bytes. */
export const firstHead: Hash = new Uint8Array(32) as Bytes as Hash;

/** head(n) = SHA-256(head(n-1) ‖ u64be(seq) ‖ itemId ‖ SHA-256(body)), as wire-types' messages say. */
export const nextItemHead = (previous: Hash, seq: number, item: ItemId, bodyHash: Hash): Hash =>
  sha256(concatBytes(previous, u64be(seq), fromHex(item) ?? new Uint8Array(), bodyHash));

/** The same for the membership log: SHA-256(head(n-1) ‖ u64be(n) ‖ SHA-256(entry)). */
export const nextLogHead = (previous: Hash, n: number, entry: Bytes): Hash =>
  sha256(concatBytes(previous, u64be(n), sha256(entry)));

export interface HeadStatement {
  readonly space: SpaceId;
  readonly generation: Bytes;
  readonly seq: number;
  readonly head: Hash;
  readonly log: number;
  readonly logHead: Hash;
  /** Milliseconds since 1970 by the relay's clock. */
  readonly time: number;
}

/** What the relay signs in `signed-head`. */
export const headStatementBytes = (statement: HeadStatement): Bytes =>
  concatBytes(utf8("goldseam/draft-1/signed-head\n"), encode({ ...statement }));

/** What a credential signs to answer a challenge: bound to relay, space and moment. */
export const proofBytes = (proof: {
  readonly nonce: Bytes;
  readonly generation: Bytes;
  readonly relayKey: Bytes;
  readonly space: SpaceId;
}): Bytes => concatBytes(utf8("goldseam/draft-1/proof\n"), encode({ ...proof }));
