import type { Bytes, ClientMessage, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";
import type { Effect, EffectResult, KeyHandle, KeyPair, LocalBox } from "./effects.ts";

/** One effect and its answer. The only place that trusts the driver for the type of what it answers. */
export type Asking<T> = Generator<Effect, T, unknown>;

function* ask<K extends Effect["effect"]>(effect: Effect & { readonly effect: K }): Asking<EffectResult[K]> {
  return (yield effect) as EffectResult[K];
}

export const random = (bytes: number): Asking<Bytes> => ask({ effect: "random", bytes });
export const makeKey = (use: "sign" | "seal"): Asking<KeyPair> => ask({ effect: "make-key", use });
export const unwrapKey = (use: "sign" | "seal", wrapped: Bytes, publicKey: Bytes): Asking<KeyHandle | undefined> =>
  ask({ effect: "unwrap-key", use, wrapped, publicKey });
export const dropKey = (handle: KeyHandle): Asking<undefined> => ask({ effect: "drop-key", handle });
export const signWith = (handle: KeyHandle, bytes: Bytes): Asking<Signature> =>
  ask({ effect: "sign", with: { handle }, bytes });
export const signSeeded = (seed: Bytes, bytes: Bytes): Asking<Signature> =>
  ask({ effect: "sign", with: { seed }, bytes });
export const verifyKeyOf = (seed: Bytes): Asking<VerifyKey> => ask({ effect: "verify-key", seed });
export const verified = (key: VerifyKey, signature: Signature, bytes: Bytes): Asking<boolean> =>
  ask({ effect: "verify", key, signature, bytes });
export const hpkeSealTo = (to: Bytes, info: Bytes, plaintext: Bytes): Asking<Bytes> =>
  ask({ effect: "hpke-seal", to, info, plaintext });
export const hpkeOpenWith = (handle: KeyHandle, info: Bytes, sealed: Bytes): Asking<Bytes | undefined> =>
  ask({ effect: "hpke-open", handle, info, sealed });
export const sealLocal = (key: Bytes, nonce: Bytes, context: Bytes, bytes: Bytes): Asking<Bytes> =>
  ask({ effect: "seal-local", key, nonce, context, bytes });
export const openLocal = (key: Bytes, boxes: ReadonlyArray<LocalBox>): Asking<ReadonlyArray<Bytes | undefined>> =>
  ask({ effect: "open-local", key, boxes });
export const deflated = (bytes: Bytes): Asking<Bytes> => ask({ effect: "deflate", bytes });
export const inflated = (all: ReadonlyArray<Bytes>): Asking<ReadonlyArray<Bytes | undefined>> =>
  ask({ effect: "inflate", all });
export const writeRows = (
  rows: ReadonlyArray<readonly [key: string, value: Bytes | undefined]>,
): Asking<EffectResult["write"]> => ask({ effect: "write", rows });
export const readBytes = (key: string): Asking<Bytes | undefined> => ask({ effect: "read", key });
export const scanBytes = (prefix: string): Asking<EffectResult["scan"]> => ask({ effect: "scan", prefix });
export const send = (space: SpaceId, message: ClientMessage): Asking<undefined> =>
  ask({ effect: "send", space, message });
export const clock = (): Asking<{ readonly at: number; readonly day: string }> => ask({ effect: "now" });
export const changed = (what: Extract<Effect, { effect: "changed" }>["what"]): Asking<undefined> =>
  ask({ effect: "changed", what });
