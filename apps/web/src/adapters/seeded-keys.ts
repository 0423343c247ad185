import { ownBytes } from "@goldseam/crypto";
import { type Bytes, concatBytes, fromBase64url } from "@goldseam/wire-types";

/** What stands before the 32 bytes of an Ed25519 seed in PKCS#8 (RFC 8410, section 7). */
const pkcs8Head = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

const privateKey = (seed: Bytes, extractable: boolean): Promise<CryptoKey> =>
  crypto.subtle.importKey("pkcs8", ownBytes(concatBytes(pkcs8Head, seed)), "Ed25519", extractable, ["sign"]);

/** Ed25519 by WebCrypto with a 32-byte seed: the space's credential. Rejects for a seed of another length. */
export const signWithSeed = async (seed: Bytes, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign("Ed25519", await privateKey(seed, false), ownBytes(bytes)));

/** The public key of a 32-byte seed. Rejects for a seed of another length. */
export const publicKeyOfSeed = async (seed: Bytes): Promise<Bytes> => {
  const { x } = await crypto.subtle.exportKey("jwk", await privateKey(seed, true));
  const key = fromBase64url(x ?? "");
  if (key === undefined) throw new Error("a private key names its public one");
  return key;
};
