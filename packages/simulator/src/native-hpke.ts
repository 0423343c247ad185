import { utf8 } from "@goldseam/crypto";
import { type Bytes, concatBytes } from "@goldseam/wire-types";
import { hmac, openGcm, publicOf, sealGcm, sharedPoint } from "./native.ts";

/** The same HPKE as `hpke.ts` of `@goldseam/crypto`, sections of RFC 9180 and all, from what Node brings. */
const encBytes = 32;
const empty = new Uint8Array();
const version = utf8("HPKE-v1");
const kemSuite = concatBytes(utf8("KEM"), Uint8Array.of(0x00, 0x20));
const hpkeSuite = concatBytes(utf8("HPKE"), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x02));

/** HKDF's extract is one HMAC, and so is its expand up to 32 bytes. */
const labeledExtract = (suite: Bytes, salt: Bytes, label: string, ikm: Bytes): Bytes =>
  hmac(salt, version, suite, utf8(label), ikm);
const labeledExpand = (suite: Bytes, prk: Bytes, label: string, info: Bytes, length: number): Bytes =>
  hmac(prk, Uint8Array.of(0, length), version, suite, utf8(label), info, Uint8Array.of(1)).subarray(0, length);

const pskHash = labeledExtract(hpkeSuite, empty, "psk_id_hash", empty);
const keySchedule = (
  dh: Bytes,
  enc: Bytes,
  recipient: Bytes,
  info: Bytes,
): { readonly key: Bytes; readonly nonce: Bytes } => {
  const eae = labeledExtract(kemSuite, empty, "eae_prk", dh);
  const secret = labeledExpand(kemSuite, eae, "shared_secret", concatBytes(enc, recipient), 32);
  const context = concatBytes(Uint8Array.of(0), pskHash, labeledExtract(hpkeSuite, empty, "info_hash", info));
  const prk = labeledExtract(hpkeSuite, secret, "secret", empty);
  return {
    key: labeledExpand(hpkeSuite, prk, "key", context, 32),
    nonce: labeledExpand(hpkeSuite, prk, "base_nonce", context, 12),
  };
};

/** `enc ‖ ciphertext`; `undefined` when the recipient's key is no usable point. `ephemeral` is the sealer's secret. */
export const nativeHpkeSeal = (
  recipient: Bytes,
  info: Bytes,
  plaintext: Bytes,
  ephemeral: Bytes,
): Bytes | undefined => {
  try {
    const enc = publicOf("seal", ephemeral);
    const { key, nonce } = keySchedule(sharedPoint(ephemeral, recipient), enc, recipient, info);
    return concatBytes(enc, sealGcm(key, nonce, empty, plaintext));
  } catch {
    return undefined;
  }
};

/** The plaintext, or `undefined` when key, info or any byte is not what was sealed. */
export const nativeHpkeOpen = (secret: Bytes, info: Bytes, sealed: Bytes): Bytes | undefined => {
  if (sealed.length < encBytes) return undefined;
  try {
    const enc = sealed.subarray(0, encBytes);
    const { key, nonce } = keySchedule(sharedPoint(secret, enc), enc, publicOf("seal", secret), info);
    return openGcm(key, { nonce, context: empty, sealed: sealed.subarray(encBytes) });
  } catch {
    return undefined;
  }
};
