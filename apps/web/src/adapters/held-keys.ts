import { deriveKey, ownBytes, utf8 } from "@goldseam/crypto";
import type { KeyHandle, KeyPair } from "@goldseam/vault";
import { type Bytes, concatBytes } from "@goldseam/wire-types";

export type KeyUse = "sign" | "seal";
interface HeldKey {
  readonly use: KeyUse;
  readonly pair: CryptoKeyPair;
}

const ivBytes = 12;
const algorithms = { sign: { name: "Ed25519" }, seal: { name: "X25519" } } as const;
const privateUses: Readonly<Record<KeyUse, KeyUsage[]>> = { sign: ["sign"], seal: ["deriveBits"] };
const publicUses: Readonly<Record<KeyUse, KeyUsage[]>> = { sign: ["verify"], seal: [] };
const madeUses: Readonly<Record<KeyUse, KeyUsage[]>> = { sign: ["sign", "verify"], seal: ["deriveBits"] };

/** Wrapping is bound to what the key is for and to its public half: wrapped keys cannot change places at rest. */
const wrapping = (iv: Bytes, use: KeyUse, publicKey: Bytes): AesGcmParams => ({
  name: "AES-GCM",
  iv: ownBytes(iv),
  additionalData: ownBytes(concatBytes(utf8(`goldseam/draft-1/key/${use}\n`), publicKey)),
});

/** The AES-256-GCM key that wraps private keys, from the space's unlock key; cannot be read out. */
const wrappingKey = (unlockKey: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", ownBytes(deriveKey(unlockKey, "wrap")), "AES-GCM", false, ["wrapKey", "unwrapKey"]);

/** Private keys in use: inside WebCrypto, never to be read out, named by handles; gone with `dropAll` or the page. */
export interface HeldKeys {
  readonly make: (use: KeyUse) => Promise<KeyPair>;
  /** `undefined`: another unlock key, another use or public key, or changed bytes. */
  readonly unwrap: (use: KeyUse, wrapped: Bytes, publicKey: Bytes) => Promise<KeyHandle | undefined>;
  /** The pair behind a handle, if it is held for this use. */
  readonly held: (handle: KeyHandle, use: KeyUse) => CryptoKeyPair | undefined;
  readonly drop: (handle: KeyHandle) => void;
  readonly dropAll: () => void;
}

/** Rejects where the browser knows no Ed25519 or X25519: the app then says that it cannot run here. */
export const holdKeys = async (unlockKey: Bytes): Promise<HeldKeys> => {
  const wrapper = await wrappingKey(unlockKey);
  const keys = new Map<KeyHandle, HeldKey>();
  let made = 0;
  const hold = (use: KeyUse, pair: CryptoKeyPair): KeyHandle => {
    made += 1;
    const handle = `${use}-${made}` as KeyHandle;
    keys.set(handle, { use, pair });
    return handle;
  };
  const publicOf = (use: KeyUse, publicKey: Bytes): Promise<CryptoKey> =>
    crypto.subtle.importKey("raw", ownBytes(publicKey), algorithms[use], true, publicUses[use]);
  const unwrap = async (use: KeyUse, wrapped: Bytes, publicKey: Bytes): Promise<KeyHandle | undefined> => {
    try {
      const [privateKey, itsPublic] = await Promise.all([
        crypto.subtle.unwrapKey(
          "pkcs8",
          ownBytes(wrapped.subarray(ivBytes)),
          wrapper,
          wrapping(wrapped.subarray(0, ivBytes), use, publicKey),
          algorithms[use],
          false,
          privateUses[use],
        ),
        publicOf(use, publicKey),
      ]);
      return hold(use, { privateKey, publicKey: itsPublic });
    } catch {
      return undefined;
    }
  };
  const make = async (use: KeyUse): Promise<KeyPair> => {
    // Extractable for the moment of wrapping only; what is held is the copy that cannot be read out.
    const fresh = await crypto.subtle.generateKey(algorithms[use], true, madeUses[use]);
    if (!("privateKey" in fresh)) throw new Error("a key pair was asked for");
    const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", fresh.publicKey));
    const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
    const sealed = await crypto.subtle.wrapKey("pkcs8", fresh.privateKey, wrapper, wrapping(iv, use, publicKey));
    const wrapped = concatBytes(iv, new Uint8Array(sealed));
    const handle = await unwrap(use, wrapped, publicKey);
    if (handle === undefined) throw new Error("a key that was wrapped does not unwrap");
    return { handle, publicKey, wrapped };
  };
  return {
    make,
    unwrap,
    held: (handle, use) => {
      const key = keys.get(handle);
      return key?.use === use ? key.pair : undefined;
    },
    drop: (handle) => {
      keys.delete(handle);
    },
    dropAll: () => keys.clear(),
  };
};
