import { usableVerifyKey } from "@goldseam/crypto";
import type { LocalBox } from "@goldseam/vault";
import { type Bytes, concatBytes, sameBytes, toHex } from "@goldseam/wire-types";
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/**
 * Node's own Ed25519, X25519 and AES for the driver, as a browser has its own: schedules run by the thousand. All of it
 * is held to the bytes that `@goldseam/crypto` gives, and that to the vectors of the RFCs.
 */
const hex = (digits: string): Bytes => Uint8Array.from(Buffer.from(digits, "hex"));
const forms = {
  sign: { secret: hex("302e020100300506032b657004220420"), open: hex("302a300506032b6570032100") },
  seal: { secret: hex("302e020100300506032b656e04220420"), open: hex("302a300506032b656e032100") },
} as const;
type Use = keyof typeof forms;

/** Made once for the same bytes; all is forgotten together, as no schedule asks for another's keys. */
const remembering = <T>(most: number, make: (bytes: Bytes) => T): ((bytes: Bytes) => T) => {
  const known = new Map<string, T>();
  return (bytes) => {
    const name = toHex(bytes);
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(bytes);
    known.set(name, made);
    return made;
  };
};
const der = (prefix: Bytes, key: Bytes): Buffer => Buffer.concat([prefix, key]);
const mostKeys = 5_000;
const secretKeyFor = (use: Use): ((secret: Bytes) => KeyObject) =>
  remembering(mostKeys, (secret) =>
    createPrivateKey({ key: der(forms[use].secret, secret), format: "der", type: "pkcs8" }),
  );
const openKeyFor = (use: Use): ((key: Bytes) => KeyObject) =>
  remembering(mostKeys, (key) => createPublicKey({ key: der(forms[use].open, key), format: "der", type: "spki" }));
const secretKeys = { sign: secretKeyFor("sign"), seal: secretKeyFor("seal") } as const;
const openKeys = { sign: openKeyFor("sign"), seal: openKeyFor("seal") } as const;
/** The public key is the last 32 bytes of its form, whichever curve it is on. */
const publicKeyFor = (use: Use): ((secret: Bytes) => Bytes) =>
  remembering(
    mostKeys,
    (secret) =>
      new Uint8Array(createPublicKey(secretKeys[use](secret)).export({ format: "der", type: "spki" }).subarray(-32)),
  );
const publicKeys = { sign: publicKeyFor("sign"), seal: publicKeyFor("seal") } as const;
/** The public key of 32 secret bytes. */
export const publicOf = (use: Use, secret: Bytes): Bytes => publicKeys[use](secret);

/** What X25519 gives both; throws on a point of small order, where it would be zero. */
export const sharedPoint = (secret: Bytes, key: Bytes): Bytes =>
  new Uint8Array(diffieHellman({ privateKey: secretKeys.seal(secret), publicKey: openKeys.seal(key) }));

export const nativeSha256 = (bytes: Bytes): Bytes => new Uint8Array(createHash("sha256").update(bytes).digest());

export const hmac = (key: Bytes, ...parts: ReadonlyArray<Bytes>): Bytes => {
  const made = createHmac("sha256", key);
  for (const part of parts) made.update(part);
  return new Uint8Array(made.digest());
};

export const nativeSign = (seed: Bytes, bytes: Bytes): Bytes =>
  new Uint8Array(sign(null, bytes, secretKeys.sign(seed)));

// Each device of a schedule asks about the same envelopes.
const verdicts = new Map<string, { readonly key: Bytes; readonly bytes: Bytes; readonly verdict: boolean }>();
/** Node does not look at small orders; the vault counts on a driver that does. */
const usable = remembering(mostKeys, usableVerifyKey);
export const nativeVerify = (key: Bytes, signature: Bytes, bytes: Bytes): boolean => {
  const asked = toHex(signature);
  const known = verdicts.get(asked);
  if (known !== undefined && sameBytes(known.key, key) && sameBytes(known.bytes, bytes)) return known.verdict;
  if (verdicts.size >= mostKeys) verdicts.clear();
  const verdict = usable(key) && verify(null, bytes, openKeys.sign(key), signature);
  verdicts.set(asked, { key, bytes, verdict });
  return verdict;
};

const gcmTag = 16;
export const sealGcm = (key: Bytes, nonce: Bytes, context: Bytes, bytes: Bytes): Bytes => {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(context);
  return concatBytes(cipher.update(bytes), cipher.final(), cipher.getAuthTag());
};
export const openGcm = (key: Bytes, { nonce, context, sealed }: LocalBox): Bytes | undefined => {
  if (sealed.length < gcmTag) return undefined;
  try {
    const cipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(context);
    cipher.setAuthTag(sealed.subarray(-gcmTag));
    return concatBytes(cipher.update(sealed.subarray(0, -gcmTag)), cipher.final());
  } catch {
    return undefined;
  }
};
