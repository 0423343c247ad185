import type { Bytes, Hash } from "@goldseam/wire-types";
import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import { hkdf as nobleHkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 (FIPS 180-4). */
export const sha256 = (bytes: Bytes): Hash => nobleSha256(bytes) as Bytes as Hash;

/** HMAC-SHA-256 (RFC 2104), 32 bytes. */
export const hmacSha256 = (key: Bytes, bytes: Bytes): Bytes => hmac(nobleSha256, key, bytes);

/** HKDF-SHA-256 (RFC 5869); `length` in bytes, at most 8160. */
export const hkdf = (secret: Bytes, salt: Bytes, info: Bytes, length: number): Bytes =>
  nobleHkdf(nobleSha256, secret, salt, info, length);

/** UTF-8 of a text. */
export const utf8 = (text: string): Bytes => utf8ToBytes(text);

/** The text of UTF-8 bytes; what is no UTF-8 becomes replacement characters. */
export const textOf = (bytes: Bytes): string => bytesToUtf8(bytes);

/**
 * A 32-byte key for one purpose: HKDF with no salt and `goldseam/draft-1/<label>` as info, followed by the context
 * (fixed-length or self-delimiting, such as CBOR). Different labels give independent keys.
 */
export const deriveKey = (secret: Bytes, label: string, context: Bytes = new Uint8Array()): Bytes => {
  const name = utf8(`goldseam/draft-1/${label}\n`);
  const info = new Uint8Array(name.length + context.length);
  info.set(name);
  info.set(context, name.length);
  return hkdf(secret, new Uint8Array(), info, 32);
};

/** Equality in time that depends on the length only: for secrets, tags and commitments. */
export const sameSecret = (a: Bytes, b: Bytes): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};
