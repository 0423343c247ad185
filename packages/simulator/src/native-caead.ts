import { caeadKeyBytes, caeadNonceBytes, caeadOverhead, open, utf8 } from "@goldseam/crypto";
import { type Bytes, concatBytes, sameBytes } from "@goldseam/wire-types";
import { hmac, nativeSha256 } from "./native.ts";

const label = utf8("goldseam/draft-1/caead");

/**
 * Opens what was sealed in one context, as `caead.ts` of `@goldseam/crypto` does, for who tries many keys: what a box
 * commits to is computed by what Node brings, and only the key that it is for goes on to open it.
 */
export const openerOf = (context: Bytes): ((key: Bytes, sealed: Bytes) => Bytes | undefined) => {
  const info = concatBytes(label, nativeSha256(context));
  return (key, sealed) => {
    if (key.length !== caeadKeyBytes || sealed.length < caeadOverhead) return undefined;
    const prk = hmac(sealed.subarray(0, caeadNonceBytes), key);
    const commitment = hmac(prk, hmac(prk, info, Uint8Array.of(1)), info, Uint8Array.of(2));
    const claimed = sealed.subarray(caeadNonceBytes, caeadNonceBytes + commitment.length);
    return sameBytes(commitment, claimed) ? open(key, context, sealed) : undefined;
  };
};
