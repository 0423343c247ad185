import { createPublicKey, hash, type KeyObject, verify } from "node:crypto";
import type { Bytes, Hash, Signature, VerifyKey } from "@goldseam/wire-types";

/**
 * The platform's own SHA-256 and Ed25519 check. `crypto/public` says the same things with the audited libraries, and
 * a test holds the two together; these are several times faster, and a log-in must not hold up everybody else.
 */
export const sha256 = (bytes: Bytes): Hash => {
  // As text, a character a byte: a buffer of its own for each digest costs twice as much as the digest.
  const digest = hash("sha256", bytes, "binary");
  const found = new Uint8Array(digest.length);
  for (let i = 0; i < found.length; i += 1) found[i] = digest.charCodeAt(i);
  return found as Bytes as Hash;
};

const keyOf = (raw: Bytes): KeyObject | undefined => {
  try {
    const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(raw).toString("base64url") };
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    return undefined;
  }
};

/** Whether the signature over these bytes is the key's; false for anything of a wrong form. */
export const signedBy = (key: VerifyKey, signature: Signature, bytes: Bytes): boolean => {
  const found = keyOf(key);
  return found !== undefined && verify(null, bytes, found, signature);
};

const itemRoom = new Uint8Array(104);
const itemView = new DataView(itemRoom.buffer);

/** head(n) = SHA-256(head(n-1) ‖ u64be(seq) ‖ itemId ‖ SHA-256(body)); the id in its 32 bytes. */
export const nextItemHead = (previous: Hash, seq: number, item: Bytes, bodyHash: Hash): Hash => {
  itemRoom.set(previous, 0);
  itemView.setBigUint64(32, BigInt(seq));
  itemRoom.set(item, 40);
  itemRoom.set(bodyHash, 72);
  return sha256(itemRoom);
};

/** head(n) = SHA-256(head(n-1) ‖ u64be(n) ‖ SHA-256(entry)). */
export const nextLogHead = (previous: Hash, n: number, entry: Bytes): Hash => {
  const room = new Uint8Array(72);
  room.set(previous, 0);
  new DataView(room.buffer).setBigUint64(32, BigInt(n));
  room.set(sha256(entry), 40);
  return sha256(room);
};
