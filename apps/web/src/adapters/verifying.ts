import { usableVerifyKey, verify } from "@goldseam/crypto";
import { ownBytes } from "@goldseam/crypto/web";
import { type Bytes, toHex } from "@goldseam/wire-types";

/**
 * Signatures by WebCrypto where it says yes for a usable key, by the library otherwise: fast, and the same verdict in
 * every browser (crypto's README, "Verifying in two places"). Keys are few, one for each device.
 */
export const createVerifier = (): ((key: Bytes, signature: Bytes, bytes: Bytes) => Promise<boolean>) => {
  const imported = new Map<string, Promise<CryptoKey | undefined>>();
  const importOnce = (key: Bytes): Promise<CryptoKey | undefined> => {
    const name = toHex(key);
    const known = imported.get(name);
    if (known !== undefined) return known;
    const fresh = usableVerifyKey(key)
      ? crypto.subtle.importKey("raw", ownBytes(key), "Ed25519", false, ["verify"]).catch(() => undefined)
      : Promise.resolve(undefined);
    imported.set(name, fresh);
    return fresh;
  };
  return async (key, signature, bytes) => {
    const held = await importOnce(key);
    if (held !== undefined && (await crypto.subtle.verify("Ed25519", held, ownBytes(signature), ownBytes(bytes))))
      return true;
    return verify(key, signature, bytes);
  };
};
