import { type Bytes, concatBytes } from "@goldseam/wire-types";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf, sameSecret, sha256, utf8 } from "./hash.ts";

/**
 * The one AEAD on the wire (vault.md, "Items, pages, deletion"), committing to key, nonce and context:
 *
 *   okm    = HKDF-SHA256(secret = key, salt = nonce, info = "goldseam/draft-1/caead" ‖ SHA-256(context), 64 bytes)
 *   sealed = nonce (24) ‖ okm[32..64] (the commitment) ‖ XChaCha20-Poly1305(okm[0..32], nonce, plaintext)
 *
 * Two keys or two contexts that open one ciphertext would be a collision of HMAC-SHA-256. The context needs no
 * second place as associated data: it decides the key.
 */
export const caeadNonceBytes = 24;
export const caeadKeyBytes = 32;
/** Bytes that sealing adds: nonce, commitment, tag. */
export const caeadOverhead = caeadNonceBytes + 32 + 16;

const label = utf8("goldseam/draft-1/caead");

const schedule = (key: Bytes, nonce: Bytes, context: Bytes): { readonly key: Bytes; readonly commitment: Bytes } => {
  const okm = hkdf(key, nonce, concatBytes(label, sha256(context)), 64);
  return { key: okm.subarray(0, 32), commitment: okm.subarray(32) };
};

/** Seals under a 32-byte key and a fresh random 24-byte nonce. Throws on other lengths: a programming error. */
export const seal = (key: Bytes, nonce: Bytes, context: Bytes, plaintext: Bytes): Bytes => {
  if (key.length !== caeadKeyBytes || nonce.length !== caeadNonceBytes)
    throw new RangeError("caead: key or nonce length");
  const derived = schedule(key, nonce, context);
  return concatBytes(nonce, derived.commitment, xchacha20poly1305(derived.key, nonce).encrypt(plaintext));
};

/** The plaintext, or `undefined` when key, context or any byte is not what was sealed. */
export const open = (key: Bytes, context: Bytes, sealed: Bytes): Bytes | undefined => {
  if (key.length !== caeadKeyBytes || sealed.length < caeadOverhead) return undefined;
  const nonce = sealed.subarray(0, caeadNonceBytes);
  const derived = schedule(key, nonce, context);
  if (!sameSecret(derived.commitment, sealed.subarray(caeadNonceBytes, caeadNonceBytes + 32))) return undefined;
  try {
    return xchacha20poly1305(derived.key, nonce).decrypt(sealed.subarray(caeadNonceBytes + 32));
  } catch {
    return undefined;
  }
};
