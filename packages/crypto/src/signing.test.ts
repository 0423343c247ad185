import { describe, expect, it } from "vitest";
import { deviceIdOf } from "./device-id.ts";
import { signWithSeed, usableVerifyKey, verify, verifyKeyOfSeed } from "./signing.ts";

const seed = new Uint8Array(32).fill(3);
const words = Uint8Array.of(1, 2, 3);

describe("signing", () => {
  it("verifies its own signature and nothing near it", () => {
    const key = verifyKeyOfSeed(seed);
    const signature = signWithSeed(seed, words);
    expect(verify(key, signature, words)).toBe(true);
    expect(verify(key, signature, Uint8Array.of(1, 2))).toBe(false);
    expect(verify(verifyKeyOfSeed(new Uint8Array(32)), signature, words)).toBe(false);
    for (let i = 0; i < 64; i += 5) {
      const changed = signature.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(verify(key, changed, words)).toBe(false);
    }
    expect(verify(key.subarray(1), signature, words)).toBe(false);
    expect(verify(key, signature.subarray(1), words)).toBe(false);
  });
  it("refuses keys of small order and second encodings", () => {
    const one = new Uint8Array(32);
    one[0] = 1;
    const unreduced = new Uint8Array(32).fill(0xff);
    unreduced[0] = 0xee;
    unreduced[31] = 0x7f;
    expect(usableVerifyKey(verifyKeyOfSeed(seed))).toBe(true);
    for (const key of [one, new Uint8Array(32), unreduced, new Uint8Array(31)])
      expect(usableVerifyKey(key)).toBe(false);
  });
  it("names a device by its key", () => {
    expect(deviceIdOf(verifyKeyOfSeed(seed))).toMatch(/^[0-9a-f]{32}$/);
  });
});
