import { ownBytes } from "@goldseam/crypto";
import { type Bytes, toHex } from "@goldseam/wire-types";

/** Loaded with the first signature that is checked; the first page has none to check. */
const library = () => import("@goldseam/crypto/signing");

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
    const fresh = library().then(({ usableVerifyKey }) =>
      usableVerifyKey(key)
        ? crypto.subtle.importKey("raw", ownBytes(key), "Ed25519", false, ["verify"]).catch(() => undefined)
        : undefined,
    );
    imported.set(name, fresh);
    // A library that did not load says nothing about the key.
    fresh.catch(() => imported.delete(name));
    return fresh;
  };
  return async (key, signature, bytes) => {
    const held = await importOnce(key);
    if (held !== undefined && (await crypto.subtle.verify("Ed25519", held, ownBytes(signature), ownBytes(bytes))))
      return true;
    return (await library()).verify(key, signature, bytes);
  };
};
