import type { Bytes, Signature, VerifyKey } from "@goldseam/wire-types";
import { ed25519 } from "@noble/curves/ed25519.js";

/** RFC 8032 decoding: one encoding of a point only. */
const strict = { zip215: false } as const;

/** Ed25519 public key of a 32-byte seed. */
export const verifyKeyOfSeed = (seed: Bytes): VerifyKey => ed25519.getPublicKey(seed) as Bytes as VerifyKey;

/** Ed25519 (RFC 8032) with a 32-byte seed: for the space's credential, the relay, tests and the simulator. */
export const signWithSeed = (seed: Bytes, bytes: Bytes): Signature => ed25519.sign(bytes, seed) as Bytes as Signature;

/** Whether `signature` over `bytes` is the key's. False, never an error, for keys or signatures of wrong form. */
export const verify = (key: Bytes, signature: Bytes, bytes: Bytes): boolean => {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, bytes, key, strict);
  } catch {
    return false;
  }
};

/**
 * Whether a public key is the one encoding of a point that is not of small order. WebCrypto does not look; asked
 * once for each key, it makes a browser's yes and `verify`'s yes the same.
 */
export const usableVerifyKey = (key: Bytes): boolean => {
  if (key.length !== 32) return false;
  try {
    return !ed25519.Point.fromBytes(key, false).isSmallOrder();
  } catch {
    return false;
  }
};
