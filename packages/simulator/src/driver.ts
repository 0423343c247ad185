import { deriveSealingSeed, open, seal, utf8 } from "@goldseam/crypto";
import type { Effect, EffectResult, Flow, KeyHandle } from "@goldseam/vault";
import {
  type Bytes,
  type ClientMessage,
  concatBytes,
  parseSignature,
  parseVerifyKey,
  type SpaceId,
  u64be,
} from "@goldseam/wire-types";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { nativeHpkeOpen, nativeHpkeSeal } from "./native-hpke.ts";
import { nativeSha256, nativeSign, nativeVerify, openGcm, publicOf, sealGcm } from "./native.ts";

export { nativeSign, nativeVerify, openGcm } from "./native.ts";

/** The device died: the flow is dropped, memory is gone, rows stay as they were. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/** Deterministic bytes from a seed: SHA-256 over a counter. Never for anything but tests. */
export const seededBytes = (seed: string): ((length: number) => Bytes) => {
  let counter = 0;
  return (length) => {
    const parts: Bytes[] = [];
    for (let made = 0; made < length; made += 32) {
      parts.push(nativeSha256(concatBytes(utf8(seed), u64be(counter))));
      counter += 1;
    }
    return concatBytes(...parts).slice(0, length);
  };
};

/** What one phone is made of. Rows outlive a crash; handles do not. */
export interface Machine {
  readonly rows: Map<string, Bytes>;
  readonly unlockKey: Bytes;
  readonly random: (length: number) => Bytes;
  readonly handles: Map<KeyHandle, Bytes>;
  /** What the author's clock says, ms; scripted. */
  clock: number;
  /** Effects asked for so far. */
  asked: number;
  /** The effect, by its number, before which the device dies. */
  crashAt: number | undefined;
  /** Writes fail with this while it is set. */
  writes: "quota" | "failed" | undefined;
  onSend: (space: SpaceId, message: ClientMessage) => void;
  onChanged: (what: string) => void;
}

export const newMachine = (seed: string, clock = Date.UTC(2026, 10, 23, 9)): Machine => {
  const random = seededBytes(seed);
  return {
    rows: new Map(),
    unlockKey: random(32),
    random,
    handles: new Map(),
    clock,
    asked: 0,
    crashAt: undefined,
    writes: undefined,
    onSend: () => undefined,
    onChanged: () => undefined,
  };
};

const wrapLabel = (use: string, publicKey: Bytes): Bytes => concatBytes(utf8(`wrap/${use}/`), publicKey);
const hold = (machine: Machine, secret: Bytes): KeyHandle => {
  const handle = `key-${machine.handles.size}-${machine.asked}` as KeyHandle;
  machine.handles.set(handle, secret);
  return handle;
};

export const inflate = (bytes: Bytes): Bytes | undefined => {
  try {
    return new Uint8Array(inflateRawSync(bytes));
  } catch {
    return undefined;
  }
};

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const answers: {
  readonly [K in Effect["effect"]]: (m: Machine, e: Extract<Effect, { effect: K }>) => EffectResult[K];
} = {
  random: (machine, { bytes }) => machine.random(bytes),
  "make-key": (machine, { use }) => {
    const secret = use === "sign" ? machine.random(32) : deriveSealingSeed(machine.random(32));
    const publicKey = publicOf(use, secret);
    const wrapped = seal(machine.unlockKey, machine.random(24), wrapLabel(use, publicKey), secret);
    return { handle: hold(machine, secret), publicKey, wrapped };
  },
  "unwrap-key": (machine, { use, wrapped, publicKey }) => {
    const secret = open(machine.unlockKey, wrapLabel(use, publicKey), wrapped);
    return secret === undefined ? undefined : hold(machine, secret);
  },
  "drop-key": (machine, { handle }) => {
    machine.handles.delete(handle);
    return undefined;
  },
  sign: (machine, effect) => {
    const seed = "seed" in effect.with ? effect.with.seed : machine.handles.get(effect.with.handle);
    if (seed === undefined) throw new Error("driver: sign with a key that is not held");
    const signature = parseSignature(nativeSign(seed, effect.bytes));
    if (signature === undefined) throw new Error("driver: no signature");
    return signature;
  },
  "verify-key": (_, { seed }) => {
    const key = parseVerifyKey(publicOf("sign", seed));
    if (key === undefined) throw new Error("driver: no key");
    return key;
  },
  verify: (_, { key, signature, bytes }) => nativeVerify(key, signature, bytes),
  "hpke-seal": (machine, { to, info, plaintext }) => {
    const sealed = nativeHpkeSeal(to, info, plaintext, machine.random(32));
    // A key of no use seals to nobody; the recipient says that it could not open it.
    return sealed ?? new Uint8Array(48 + plaintext.length);
  },
  "hpke-open": (machine, { handle, info, sealed }) => {
    const secret = machine.handles.get(handle);
    if (secret === undefined) throw new Error("driver: open with a key that is not held");
    return nativeHpkeOpen(secret, info, sealed);
  },
  "seal-local": (_, { key, nonce, context, bytes }) => sealGcm(key, nonce, context, bytes),
  "open-local": (_, { key, boxes }) => boxes.map((box) => openGcm(key, box)),
  deflate: (_, { bytes }) => new Uint8Array(deflateRawSync(bytes)),
  inflate: (_, { all }) => all.map(inflate),
  write: (machine, { rows }) => {
    if (machine.writes !== undefined) return { ok: false, why: machine.writes };
    for (const [key, value] of rows)
      if (value === undefined) machine.rows.delete(key);
      else machine.rows.set(key, value);
    return { ok: true };
  },
  read: (machine, { key }) => machine.rows.get(key),
  scan: (machine, { prefix }) =>
    [...machine.rows].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
  send: (machine, { space, message }) => {
    machine.onSend(space, message);
    return undefined;
  },
  now: (machine) => ({ at: machine.clock, day: dayOf(machine.clock) }),
  changed: (machine, { what }) => {
    machine.onChanged(what);
    return undefined;
  },
};

/** The answer to one effect; throws `Crash` where the machine is told to die. */
export const answer = <K extends Effect["effect"]>(
  machine: Machine,
  effect: Extract<Effect, { effect: K }>,
): unknown => {
  if (machine.crashAt !== undefined && machine.asked >= machine.crashAt) {
    machine.crashAt = undefined;
    machine.handles.clear();
    throw new Crash();
  }
  machine.asked += 1;
  const how = answers[effect.effect] as (m: Machine, e: Effect) => unknown;
  return how(machine, effect);
};

/** Runs a flow to its end, synchronously. */
export const drive = <T>(machine: Machine, flow: Flow<T>): T => {
  let step = flow.next();
  while (step.done !== true) step = flow.next(answer(machine, step.value));
  return step.value;
};
