import { ownBytes } from "@goldseam/crypto";
import type { Effect, EffectResult, Flow } from "@goldseam/vault";
import {
  type Bytes,
  type ClientMessage,
  parseSignature,
  parseVerifyKey,
  type Signature,
  type SpaceId,
  type VerifyKey,
} from "@goldseam/wire-types";
import type { HeldKeys } from "./held-keys.ts";
import type { Database } from "./indexed-db.ts";
import { publicKeyOfSeed, signWithSeed } from "./seeded-keys.ts";
import { createLocalSealer, squeeze, unsqueeze } from "./local-store.ts";
import { createVerifier } from "./verifying.ts";

type Changed = Extract<Effect, { effect: "changed" }>["what"];
type Answer = EffectResult[keyof EffectResult];

export interface EffectPorts {
  readonly database: Pick<Database, "write" | "read" | "scan">;
  readonly keys: HeldKeys;
  /** Never waits: an offline relay is the socket's business. */
  readonly send: (space: SpaceId, message: ClientMessage) => void;
  readonly changed: (what: Changed) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}
export interface EffectRunner {
  /**
   * Drives a flow to its end, one at a time in the order of asking. Rejects when a port threw: the flow is dropped as in
   * a crash, and its `Space` must be opened again from its rows.
   */
  readonly run: <T>(flow: Flow<T>) => Promise<T>;
  /** Resolves when everything that was asked before has ended. */
  readonly idle: () => Promise<void>;
}

/** The author's calendar date, `2027-01-15`, in the time zone of the device. */
export const localDay = (at: number): string => {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** HPKE is asked for when a space is made, joined or given new keys: the first page does without it. */
const hpke = () => import("@goldseam/crypto/web");

/** The browser gives at most this many random bytes at once. */
const randomAtOnce = 65_536;
const randomly = (length: number): Bytes => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += randomAtOnce) crypto.getRandomValues(bytes.subarray(at, at + randomAtOnce));
  return bytes;
};

const signed = (bytes: Bytes): Signature => {
  const signature = parseSignature(bytes);
  if (signature === undefined) throw new Error("a signature has 64 bytes");
  return signature;
};

const keyed = (bytes: Bytes): VerifyKey => {
  const key = parseVerifyKey(bytes);
  if (key === undefined) throw new Error("a public key has 32 bytes");
  return key;
};

/** Answers the vault's effects with WebCrypto, IndexedDB, the relay's socket and the clock. */
export const createEffectRunner = (ports: EffectPorts): EffectRunner => {
  const { database, keys } = ports;
  const verify = createVerifier();
  const local = createLocalSealer();

  const sign = async (effect: Extract<Effect, { effect: "sign" }>): Promise<Signature> => {
    if ("seed" in effect.with) return signed(await signWithSeed(effect.with.seed, effect.bytes));
    const pair = keys.held(effect.with.handle, "sign");
    if (pair === undefined) throw new Error("signing with a key that is not held");
    return signed(new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, ownBytes(effect.bytes))));
  };
  const seal = async (effect: Extract<Effect, { effect: "hpke-seal" }>): Promise<Bytes> => {
    const sealed = await (await hpke()).hpkeSealWeb(effect.to, effect.info, effect.plaintext);
    if (sealed === undefined) throw new Error("sealing to a key that is no point");
    return sealed;
  };
  const open = async (effect: Extract<Effect, { effect: "hpke-open" }>): Promise<Bytes | undefined> => {
    const pair = keys.held(effect.handle, "seal");
    return pair === undefined ? undefined : (await hpke()).hpkeOpenWeb(pair, effect.info, effect.sealed);
  };
  const tell = (what: () => void): undefined => {
    what();
    return undefined;
  };
  const now = (at: number): EffectResult["now"] => ({ at, day: localDay(at) });

  const answer = (effect: Effect): Answer | Promise<Answer> => {
    switch (effect.effect) {
      case "random":
        return randomly(effect.bytes);
      case "make-key":
        return keys.make(effect.use);
      case "unwrap-key":
        return keys.unwrap(effect.use, effect.wrapped, effect.publicKey);
      case "drop-key":
        return tell(() => keys.drop(effect.handle));
      case "sign":
        return sign(effect);
      case "verify-key":
        return publicKeyOfSeed(effect.seed).then(keyed);
      case "verify":
        return verify(effect.key, effect.signature, effect.bytes);
      case "hpke-seal":
        return seal(effect);
      case "hpke-open":
        return open(effect);
      case "seal-local":
        return local.seal(effect.key, effect, effect.bytes);
      case "open-local":
        return Promise.all(effect.boxes.map((box) => local.open(effect.key, box)));
      case "deflate":
        return squeeze(effect.bytes);
      case "inflate":
        return Promise.all(effect.all.map(unsqueeze));
      case "write":
        return database.write(effect.rows);
      case "read":
        return database.read(effect.key);
      case "scan":
        return database.scan(effect.prefix);
      case "send":
        return tell(() => ports.send(effect.space, effect.message));
      case "now":
        return now(ports.clock());
      case "changed":
        return tell(() => ports.changed(effect.what));
    }
  };
  const drive = async <T>(flow: Flow<T>): Promise<T> => {
    let step = flow.next();
    while (step.done !== true) {
      const given = answer(step.value);
      step = flow.next(given instanceof Promise ? await given : given);
    }
    return step.value;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (flow) => {
      const ended = last.then(() => drive(flow));
      last = ended.catch(() => undefined);
      return ended;
    },
    idle: async () => {
      await last;
    },
  };
};
