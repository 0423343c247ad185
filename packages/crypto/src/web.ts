import { type Bytes, concatBytes } from "@goldseam/wire-types";
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { ownBytes } from "./own-bytes.ts";

/** HPKE by WebCrypto, for private keys that cannot be read out; same suite and format as `hpke.ts`. */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const encBytes = 32;

/** `enc ‖ ciphertext`; `undefined` when the recipient's key is no usable point. */
export const hpkeSealWeb = async (recipient: Bytes, info: Bytes, plaintext: Bytes): Promise<Bytes | undefined> => {
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(ownBytes(recipient));
    const { enc, ct } = await suite.seal({ recipientPublicKey, info: ownBytes(info) }, ownBytes(plaintext));
    return concatBytes(new Uint8Array(enc), new Uint8Array(ct));
  } catch {
    return undefined;
  }
};

/** The plaintext, or `undefined`. Needs the pair: a public key cannot be computed from a key that stays inside. */
export const hpkeOpenWeb = async (
  recipientKey: CryptoKeyPair,
  info: Bytes,
  sealed: Bytes,
): Promise<Bytes | undefined> => {
  try {
    const enc = ownBytes(sealed.subarray(0, encBytes));
    return new Uint8Array(
      await suite.open({ recipientKey, enc, info: ownBytes(info) }, ownBytes(sealed.subarray(encBytes))),
    );
  } catch {
    return undefined;
  }
};
