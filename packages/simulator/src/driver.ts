import { deriveSealingSeed, hpkeOpen, hpkeSeal, open, seal, sha256, usableVerifyKey, utf8 } from "@goldseam/crypto";
import type { Effect, EffectResult, Flow, KeyHandle, LocalBox } from "@goldseam/vault";
import {
  type Bytes,
  type ClientMessage,
  concatBytes,
  parseSignature,
  parseVerifyKey,
  sameBytes,
  type SpaceId,
  toHex,
  u64be,
} from "@goldseam/wire-types";
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

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
      parts.push(sha256(concatBytes(utf8(seed), u64be(counter))));
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

// Node's own Ed25519, as schedules by the thousand are run: RFC 8032 on both sides, so the bytes are the same.
const privatePrefix = Uint8Array.from(Buffer.from("302e020100300506032b657004220420", "hex"));
const publicPrefix = Uint8Array.from(Buffer.from("302a300506032b6570032100", "hex"));
const privateKeys = new Map<string, KeyObject>();
const publicKeys = new Map<string, KeyObject>();
const kept = (keys: Map<string, KeyObject>, bytes: Bytes, make: () => KeyObject): KeyObject => {
  const name = Buffer.from(bytes).toString("hex");
  const known = keys.get(name) ?? make();
  keys.set(name, known);
  return known;
};
const der = (prefix: Bytes, key: Bytes): Buffer => Buffer.from(concatBytes(prefix, key));

export const nativeSign = (seed: Bytes, bytes: Bytes): Bytes => {
  const make = (): KeyObject => createPrivateKey({ key: der(privatePrefix, seed), format: "der", type: "pkcs8" });
  return new Uint8Array(sign(null, bytes, kept(privateKeys, seed, make)));
};
// Each device of a schedule asks about the same envelopes.
const verdicts = new Map<string, { readonly key: Bytes; readonly bytes: Bytes; readonly verdict: boolean }>();
const mostVerdicts = 5_000;
export const nativeVerify = (key: Bytes, signature: Bytes, bytes: Bytes): boolean => {
  const asked = toHex(signature);
  const known = verdicts.get(asked);
  if (known !== undefined && sameBytes(known.key, key) && sameBytes(known.bytes, bytes)) return known.verdict;
  if (verdicts.size >= mostVerdicts) verdicts.clear();
  const verdict = verifyNow(key, signature, bytes);
  verdicts.set(asked, { key, bytes, verdict });
  return verdict;
};
const verifyNow = (key: Bytes, signature: Bytes, bytes: Bytes): boolean => {
  const make = (): KeyObject => createPublicKey({ key: der(publicPrefix, key), format: "der", type: "spki" });
  return verify(null, bytes, kept(publicKeys, key, make), signature);
};

/** Node does not look at small orders; the vault counts on a driver that does. */
const usableKeys = new Map<string, boolean>();
const usable = (key: Bytes): boolean => {
  const name = Buffer.from(key).toString("hex");
  const known = usableKeys.get(name) ?? usableVerifyKey(key);
  usableKeys.set(name, known);
  return known;
};

const wrapLabel = (use: string, publicKey: Bytes): Bytes => concatBytes(utf8(`wrap/${use}/`), publicKey);
const sealPrefix = Uint8Array.from(Buffer.from("302e020100300506032b656e04220420", "hex"));
/** The public key is the last 32 bytes of its form, whichever curve it is on. */
const publicOf = (use: "sign" | "seal", secret: Bytes): Bytes => {
  const key = createPrivateKey({
    key: der(use === "sign" ? privatePrefix : sealPrefix, secret),
    format: "der",
    type: "pkcs8",
  });
  return new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32));
};
const hold = (machine: Machine, secret: Bytes): KeyHandle => {
  const handle = `key-${machine.handles.size}-${machine.asked}` as KeyHandle;
  machine.handles.set(handle, secret);
  return handle;
};

const gcmTag = 16;
const sealGcm = (key: Bytes, nonce: Bytes, context: Bytes, bytes: Bytes): Bytes => {
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
  verify: (_, { key, signature, bytes }) => usable(key) && nativeVerify(key, signature, bytes),
  "hpke-seal": (machine, { to, info, plaintext }) => {
    const sealed = hpkeSeal(to, info, plaintext, machine.random(32));
    // A key of no use seals to nobody; the recipient says that it could not open it.
    return sealed ?? new Uint8Array(48 + plaintext.length);
  },
  "hpke-open": (machine, { handle, info, sealed }) => {
    const secret = machine.handles.get(handle);
    if (secret === undefined) throw new Error("driver: open with a key that is not held");
    return hpkeOpen(secret, info, sealed);
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
