import { toHex } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hpkeOpen, hpkeSeal, sealingKeyOfSeed } from "./hpke.ts";
import { ownBytes } from "./own-bytes.ts";
import { hpkeOpenWeb, hpkeSealWeb } from "./web.ts";

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const text = fc.uint8Array({ maxLength: 100 });

/** A key pair as the browser holds it: inside, never to be read out. */
const heldPair = async (privateKey: Uint8Array): Promise<CryptoKeyPair> => {
  const prefix = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32]);
  const pkcs8 = new Uint8Array(48);
  pkcs8.set(prefix);
  pkcs8.set(privateKey, 16);
  const x25519 = { name: "X25519" };
  return {
    privateKey: await crypto.subtle.importKey("pkcs8", pkcs8, x25519, false, ["deriveBits"]),
    publicKey: await crypto.subtle.importKey("raw", ownBytes(sealingKeyOfSeed(privateKey)), x25519, true, []),
  };
};

describe("HPKE", () => {
  it("opens under its own key, info and bytes only", () => {
    fc.assert(
      fc.property(seed, seed, text, text, fc.nat(), (mine, ephemeral, info, plaintext, where) => {
        const sealed = hpkeSeal(sealingKeyOfSeed(mine), info, plaintext, ephemeral) ?? new Uint8Array();
        expect(hpkeOpen(mine, info, sealed)).toEqual(plaintext);
        expect(hpkeOpen(ephemeral, info, sealed)).toBeUndefined();
        expect(hpkeOpen(mine, Uint8Array.of(...info, 0), sealed)).toBeUndefined();
        const i = where % sealed.length;
        sealed[i] = (sealed[i] ?? 0) ^ 1;
        expect(hpkeOpen(mine, info, sealed)).toBeUndefined();
      }),
      {
        numRuns: 15,
        examples: [[new Uint8Array(32).fill(7), new Uint8Array(32).fill(8), new Uint8Array(), new Uint8Array(), 3]],
      },
    );
  });
  it("each of the two ways opens what the other sealed", async () => {
    const mine = new Uint8Array(32).fill(5);
    const pair = await heldPair(mine);
    const info = Uint8Array.of(1, 2);
    const plaintext = Uint8Array.of(3, 4, 5);
    const byNoble = hpkeSeal(sealingKeyOfSeed(mine), info, plaintext, new Uint8Array(32).fill(6)) ?? new Uint8Array();
    const byWeb = (await hpkeSealWeb(sealingKeyOfSeed(mine), info, plaintext)) ?? new Uint8Array();
    expect(await hpkeOpenWeb(pair, info, byNoble)).toEqual(plaintext);
    expect(toHex(hpkeOpen(mine, info, byWeb) ?? new Uint8Array())).toBe("030405");
    expect(await hpkeOpenWeb(pair, Uint8Array.of(1), byNoble)).toBeUndefined();
  });
  it("refuses a recipient's key of small order, both ways", async () => {
    const zero = new Uint8Array(32);
    expect(hpkeSeal(zero, zero, zero, new Uint8Array(32).fill(6))).toBeUndefined();
    expect(await hpkeSealWeb(zero, zero, zero)).toBeUndefined();
    expect(hpkeOpen(new Uint8Array(32).fill(5), zero, new Uint8Array(80))).toBeUndefined();
  });
});
