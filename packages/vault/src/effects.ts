import type { Bytes, ClientMessage, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";

/**
 * The vault is pure: every flow is a generator that asks for effects and is told their results
 * (vault.md, "Shape of the code"). Browser, tests and simulator answer the same effects; dropping a generator
 * half-way is a crash. Hash, HKDF and AEAD are ordinary synchronous calls.
 */
export type Flow<T> = Generator<Effect, T, unknown>;

/** Names a private key that the environment holds non-extractable while unlocked. */
export type KeyHandle = string & { readonly __handle: "KeyHandle" };
export interface KeyPair {
  readonly handle: KeyHandle;
  readonly publicKey: Bytes;
  /** Private key, AES-GCM-wrapped under the space's unlock key: the only form that rests. */
  readonly wrapped: Bytes;
}

/** What `seal-local` made, with what it was bound to. */
export interface LocalBox {
  readonly nonce: Bytes;
  readonly context: Bytes;
  readonly sealed: Bytes;
}

export type Put = readonly [key: string, value: Bytes];

export type Effect =
  | { readonly effect: "random"; readonly bytes: number }
  /** Makes an Ed25519 (`sign`) or X25519 (`seal`) key pair, wrapped under this database's unlock key. */
  | { readonly effect: "make-key"; readonly use: "sign" | "seal" }
  | { readonly effect: "unwrap-key"; readonly use: "sign" | "seal"; readonly wrapped: Bytes; readonly publicKey: Bytes }
  | { readonly effect: "drop-key"; readonly handle: KeyHandle }
  /** Signs with a held key, or with a seed (the space's credential). */
  | {
      readonly effect: "sign";
      readonly with: { readonly handle: KeyHandle } | { readonly seed: Bytes };
      readonly bytes: Bytes;
    }
  /** The public key that belongs to a seed (the space's credential). */
  | { readonly effect: "verify-key"; readonly seed: Bytes }
  /** By crypto's `verify`: no key of small order or odd form signs anything, whatever the platform says. */
  | { readonly effect: "verify"; readonly key: VerifyKey; readonly signature: Signature; readonly bytes: Bytes }
  /** RFC 9180 base mode, X25519 / HKDF-SHA256 / AES-256-GCM; result is `enc ‖ ciphertext`. */
  | { readonly effect: "hpke-seal"; readonly to: Bytes; readonly info: Bytes; readonly plaintext: Bytes }
  | { readonly effect: "hpke-open"; readonly handle: KeyHandle; readonly info: Bytes; readonly sealed: Bytes }
  /** AES-256-GCM for what never leaves this device; `nonce` has 12 bytes and is used once. */
  | {
      readonly effect: "seal-local";
      readonly key: Bytes;
      readonly nonce: Bytes;
      readonly context: Bytes;
      readonly bytes: Bytes;
    }
  /** Opens several at once; `undefined` in the place of one that does not open. */
  | { readonly effect: "open-local"; readonly key: Bytes; readonly boxes: ReadonlyArray<LocalBox> }
  /** DEFLATE (RFC 1951), raw. What is inflated was authenticated before; `undefined` where it is no stream. */
  | { readonly effect: "deflate"; readonly bytes: Bytes }
  | { readonly effect: "inflate"; readonly all: ReadonlyArray<Bytes> }
  /** One durable transaction: all or nothing; resolves when complete. `undefined` deletes. Fails with QuotaFull. */
  | { readonly effect: "write"; readonly rows: ReadonlyArray<readonly [key: string, value: Bytes | undefined]> }
  | { readonly effect: "read"; readonly key: string }
  /** Rows whose key starts with the prefix, in key order. */
  | { readonly effect: "scan"; readonly prefix: string }
  /** Fire and forget to this space's relay; replies come back as inputs of other flows. */
  | { readonly effect: "send"; readonly space: SpaceId; readonly message: ClientMessage }
  /** Author's clock: instant and calendar date. */
  | { readonly effect: "now" }
  /** Tells the app that something changed; it reads the space's public views. */
  | { readonly effect: "changed"; readonly what: "timeline" | "members" | "outbox" | "exchange" | "warning" };

/** Results by effect; the driver answers exactly these. */
export interface EffectResult {
  readonly random: Bytes;
  readonly "make-key": KeyPair;
  readonly "unwrap-key": KeyHandle | undefined;
  readonly "drop-key": undefined;
  readonly sign: Signature;
  readonly "verify-key": VerifyKey;
  readonly verify: boolean;
  readonly "hpke-seal": Bytes;
  readonly "hpke-open": Bytes | undefined;
  readonly "seal-local": Bytes;
  readonly "open-local": ReadonlyArray<Bytes | undefined>;
  readonly deflate: Bytes;
  readonly inflate: ReadonlyArray<Bytes | undefined>;
  readonly write: { readonly ok: true } | { readonly ok: false; readonly why: "quota" | "failed" };
  readonly read: Bytes | undefined;
  readonly scan: ReadonlyArray<Put>;
  readonly send: undefined;
  readonly now: { readonly at: number; readonly day: string };
  readonly changed: undefined;
}
