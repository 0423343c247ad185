import { type Bytes, concatBytes } from "@goldseam/wire-types";
import { gcm } from "@noble/ciphers/aes.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "./hash.ts";

/**
 * HPKE base mode, single shot (RFC 9180): DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002.
 * The synchronous twin of `@hpke/core` for tests and the simulator; each opens what the other seals, and both are
 * held to the vectors of the RFC. Browsers use `web/`, where private keys cannot be read out.
 */
const encBytes = 32;
const tagBytes = 16;
const empty = new Uint8Array();
const kemSuite = concatBytes(utf8("KEM"), Uint8Array.of(0x00, 0x20));
const hpkeSuite = concatBytes(utf8("HPKE"), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x02));

const labeledExtract = (suite: Bytes, salt: Bytes, label: string, ikm: Bytes): Bytes =>
  extract(nobleSha256, concatBytes(utf8("HPKE-v1"), suite, utf8(label), ikm), salt);
const labeledExpand = (suite: Bytes, prk: Bytes, label: string, info: Bytes, length: number): Bytes =>
  expand(nobleSha256, prk, concatBytes(Uint8Array.of(0, length), utf8("HPKE-v1"), suite, utf8(label), info), length);

/** Section 4.1: the KEM's shared secret from the Diffie-Hellman result. */
const sharedSecret = (dh: Bytes, enc: Bytes, recipient: Bytes): Bytes =>
  labeledExpand(
    kemSuite,
    labeledExtract(kemSuite, empty, "eae_prk", dh),
    "shared_secret",
    concatBytes(enc, recipient),
    32,
  );

/** Section 5.1 for mode 0 and no pre-shared key. */
const keySchedule = (secret: Bytes, info: Bytes): { readonly key: Bytes; readonly nonce: Bytes } => {
  const context = concatBytes(
    Uint8Array.of(0),
    labeledExtract(hpkeSuite, empty, "psk_id_hash", empty),
    labeledExtract(hpkeSuite, empty, "info_hash", info),
  );
  const prk = labeledExtract(hpkeSuite, secret, "secret", empty);
  return {
    key: labeledExpand(hpkeSuite, prk, "key", context, 32),
    nonce: labeledExpand(hpkeSuite, prk, "base_nonce", context, 12),
  };
};

/** X25519 public key of a 32-byte private key. */
export const sealingKeyOfSeed = (privateKey: Bytes): Bytes => x25519.getPublicKey(privateKey);

/** Section 7.1.3: the X25519 private key that a secret of at least 32 bytes gives. */
export const deriveSealingSeed = (ikm: Bytes): Bytes =>
  labeledExpand(kemSuite, labeledExtract(kemSuite, empty, "dkp_prk", ikm), "sk", empty, 32);

/**
 * `enc ‖ ciphertext` for the recipient's X25519 public key; `ephemeral` is 32 fresh random bytes, used once.
 * `undefined` when the recipient's key is no usable point (all-zero shared secret).
 */
export const hpkeSeal = (
  recipient: Bytes,
  info: Bytes,
  plaintext: Bytes,
  ephemeral: Bytes,
  aad: Bytes = empty,
): Bytes | undefined => {
  try {
    const enc = x25519.getPublicKey(ephemeral);
    const { key, nonce } = keySchedule(
      sharedSecret(x25519.getSharedSecret(ephemeral, recipient), enc, recipient),
      info,
    );
    return concatBytes(enc, gcm(key, nonce, aad).encrypt(plaintext));
  } catch {
    return undefined;
  }
};

/** The plaintext, or `undefined` when key, info or any byte is not what was sealed. */
export const hpkeOpen = (privateKey: Bytes, info: Bytes, sealed: Bytes, aad: Bytes = empty): Bytes | undefined => {
  if (sealed.length < encBytes + tagBytes) return undefined;
  try {
    const enc = sealed.subarray(0, encBytes);
    const recipient = x25519.getPublicKey(privateKey);
    const { key, nonce } = keySchedule(sharedSecret(x25519.getSharedSecret(privateKey, enc), enc, recipient), info);
    return gcm(key, nonce, aad).decrypt(sealed.subarray(encBytes));
  } catch {
    return undefined;
  }
};
