import { randomBytes, signWithSeed, verifyKeyOfSeed } from "@goldseam/crypto";
import type { Effect, Flow } from "@goldseam/vault";
import { type Bytes, type SpaceId, toHex } from "@goldseam/wire-types";
import { beforeEach, describe, expect, it } from "vitest";
import { createEffectRunner, type EffectRunner, localDay } from "./effect-runner.ts";
import { type HeldKeys, holdKeys } from "./held-keys.ts";

function* ask(effect: Effect): Flow<never> {
  return (yield effect) as never;
}
const text = Uint8Array.of(1, 2, 3);
let keys: HeldKeys;
let runner: EffectRunner;
let told: string[];
let rows: Map<string, Bytes>;

beforeEach(async () => {
  keys = await holdKeys(new Uint8Array(32).fill(1));
  told = [];
  rows = new Map();
  runner = createEffectRunner({
    keys,
    database: {
      write: async (changes) => {
        for (const [key, value] of changes) if (value !== undefined) rows.set(key, value);
        return { ok: true };
      },
      read: async (key) => {
        if (key === "broken") throw new Error("disk");
        return rows.get(key);
      },
      scan: async () => [...rows],
    },
    send: (space, message) => told.push(`${space} ${message.t}`),
    changed: (what) => told.push(what),
    clock: () => new Date(2027, 0, 5, 23, 59).getTime(),
  });
});
const run = (effect: Effect): Promise<never> => runner.run(ask(effect));

describe("the effect runner", () => {
  it("signs, verifies, seals and opens with keys that stay inside", async () => {
    const pair = await run({ effect: "make-key", use: "sign" });
    const { handle, publicKey, wrapped } = pair as Awaited<ReturnType<HeldKeys["make"]>>;
    const signature = await run({ effect: "sign", with: { handle }, bytes: text });
    expect(await run({ effect: "verify", key: publicKey as never, signature, bytes: text })).toBe(true);
    expect(await run({ effect: "verify", key: publicKey as never, signature, bytes: Uint8Array.of(1) })).toBe(false);
    const seed = randomBytes(32);
    expect(await run({ effect: "sign", with: { seed }, bytes: text })).toEqual(signWithSeed(seed, text));
    expect(await run({ effect: "verify-key", seed })).toEqual(verifyKeyOfSeed(seed));
    await expect(run({ effect: "verify-key", seed: seed.subarray(1) })).rejects.toThrow();
    expect(
      await run({ effect: "verify", key: verifyKeyOfSeed(seed), signature: signWithSeed(seed, text), bytes: text }),
    ).toBe(true);
    const held = keys.held(handle, "sign")?.privateKey ?? expect.unreachable();
    expect(held.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("pkcs8", held)).rejects.toThrow("not extractable");
    expect(keys.held(handle, "seal")).toBeUndefined();
    const again = await run({ effect: "unwrap-key", use: "sign", wrapped, publicKey });
    expect(await run({ effect: "sign", with: { handle: again }, bytes: text })).toEqual(signature);
    await run({ effect: "drop-key", handle });
    await expect(run({ effect: "sign", with: { handle }, bytes: text })).rejects.toThrow("not held");
  });
  it("opens what was sealed to its key, and nothing after the key is gone", async () => {
    const { handle, publicKey } = await keys.make("seal");
    const info = Uint8Array.of(7);
    const sealed = await run({ effect: "hpke-seal", to: publicKey, info, plaintext: text });
    expect(await run({ effect: "hpke-open", handle, info, sealed })).toEqual(text);
    expect(await run({ effect: "hpke-open", handle, info: text, sealed })).toBeUndefined();
    keys.dropAll();
    expect(await run({ effect: "hpke-open", handle, info, sealed })).toBeUndefined();
  });
  it("wrapped keys open under their own lock, use and public key only", async () => {
    const { wrapped, publicKey } = await keys.make("sign");
    const other = await keys.make("sign");
    const foreign = await holdKeys(new Uint8Array(32).fill(2));
    expect(await foreign.unwrap("sign", wrapped, publicKey)).toBeUndefined();
    expect(await keys.unwrap("seal", wrapped, publicKey)).toBeUndefined();
    expect(await keys.unwrap("sign", wrapped, other.publicKey)).toBeUndefined();
    expect(await keys.unwrap("sign", new Uint8Array(3), publicKey)).toBeUndefined();
    expect(toHex(wrapped)).not.toContain("2b6570");
  });
  it("squeezes, seals and opens what stays on this device, many at once", async () => {
    const key = new Uint8Array(32).fill(3);
    const long = new Uint8Array(300_000).map((_, i) => (i * 7) % 251);
    const squeezed: Bytes = await run({ effect: "deflate", bytes: long });
    expect(squeezed.length).toBeLessThan(long.length / 10);
    const box = { nonce: new Uint8Array(12).fill(9), context: text };
    const sealed: Bytes = await run({ effect: "seal-local", key, ...box, bytes: squeezed });
    const boxes = [
      { ...box, sealed },
      { ...box, context: Uint8Array.of(1), sealed },
      { ...box, sealed: sealed.subarray(1) },
    ];
    expect(await run({ effect: "open-local", key, boxes })).toEqual([squeezed, undefined, undefined]);
    const other = new Uint8Array(32).fill(4);
    expect(await run({ effect: "open-local", key: other, boxes: boxes.slice(0, 1) })).toEqual([undefined]);
    expect(await run({ effect: "inflate", all: [squeezed, text] })).toEqual([long, undefined]);
  });
  it("gives the verdict of the library where WebCrypto has another", async () => {
    // Neutral element as key and as R, zero as S: WebCrypto takes it for any text, a signer for none.
    const neutral = new Uint8Array(32);
    neutral[0] = 1;
    const signature = new Uint8Array(64);
    signature[0] = 1;
    const effect = { effect: "verify", key: neutral, signature, bytes: text } as never;
    expect(await run(effect)).toBe(false);
  });
  it("drives one flow at a time, in order, and goes on after one that broke", async () => {
    const order: string[] = [];
    function* slow(name: string, key: string): Flow<string> {
      order.push(`${name} begins`);
      yield { effect: "read", key };
      order.push(`${name} ends`);
      return name;
    }
    const first = runner.run(slow("a", "x"));
    const broken = runner.run(slow("b", "broken"));
    const third = runner.run(slow("c", "x"));
    await expect(broken).rejects.toThrow("disk");
    expect([await first, await third]).toEqual(["a", "c"]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "c begins", "c ends"]);
    await runner.idle();
  });
  it("tells the day of the device's own calendar", async () => {
    expect(await run({ effect: "now" })).toMatchObject({ day: "2027-01-05" });
    expect(localDay(new Date(2027, 10, 30, 0, 0).getTime())).toBe("2027-11-30");
  });
  it("passes on what is to be sent and what changed, without waiting", async () => {
    await run({ effect: "send", space: "s" as SpaceId, message: { t: "head", r: 1 } });
    await run({ effect: "changed", what: "outbox" });
    expect(told).toEqual(["s head", "outbox"]);
    expect(await run({ effect: "random", bytes: 24 })).toHaveLength(24);
    const plenty: Bytes = await run({ effect: "random", bytes: 200_000 });
    expect(plenty.subarray(-1000).some((byte) => byte !== 0)).toBe(true);
    expect(await run({ effect: "write", rows: [["k", text]] })).toEqual({ ok: true });
    expect(await run({ effect: "scan", prefix: "" })).toEqual([["k", text]]);
  });
});
