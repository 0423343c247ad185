import {
  hpkeOpen,
  hpkeSeal,
  open,
  seal,
  sealingKeyOfSeed,
  sha256,
  signWithSeed,
  verify,
  verifyKeyOfSeed,
} from "@goldseam/crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openerOf } from "./native-caead.ts";
import { nativeHpkeOpen, nativeHpkeSeal } from "./native-hpke.ts";
import { nativeSha256, nativeSign, nativeVerify, publicOf } from "./native.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const nonce = fc.uint8Array({ minLength: 24, maxLength: 24 });
const bytes = fc.uint8Array({ maxLength: 200 });
const zero = new Uint8Array(32);
const bent = (sealed: Uint8Array, where: number): Uint8Array =>
  sealed.map((byte, i) => (i === where % sealed.length ? byte ^ 1 : byte));

describe("what Node brings gives the bytes that phones give", () => {
  it("keys, signatures and hashes", () => {
    fc.assert(
      fc.property(key, bytes, fc.nat(), (secret, text, where) => {
        expect(publicOf("seal", secret)).toEqual(sealingKeyOfSeed(secret));
        const own = verifyKeyOfSeed(secret);
        expect(publicOf("sign", secret)).toEqual(new Uint8Array(own));
        const signature = nativeSign(secret, text);
        expect(signature).toEqual(new Uint8Array(signWithSeed(secret, text)));
        for (const given of [signature, bent(signature, where)])
          expect(nativeVerify(own, given, text)).toBe(verify(own, given, text));
        expect(nativeSha256(text)).toEqual(new Uint8Array(sha256(text)));
      }),
      { numRuns: 25 },
    );
  });
  it("refuses keys of small order", () => {
    const forged = new Uint8Array(64);
    forged[0] = 1;
    const identity = new Uint8Array(32);
    identity[0] = 1;
    expect(nativeVerify(identity, forged, zero)).toBe(false);
    expect(
      nativeHpkeSeal(
        zero,
        zero,
        zero,
        zero.map(() => 6),
      ),
    ).toBeUndefined();
    expect(
      nativeHpkeOpen(
        zero.map(() => 5),
        zero,
        new Uint8Array(80),
      ),
    ).toBeUndefined();
  });
  it("HPKE, both ways and bent", () => {
    fc.assert(
      fc.property(key, key, bytes, bytes, fc.nat(), (mine, ephemeral, info, text, where) => {
        const to = sealingKeyOfSeed(mine);
        const sealed = hpkeSeal(to, info, text, ephemeral) ?? zero;
        expect(nativeHpkeSeal(to, info, text, ephemeral)).toEqual(sealed);
        expect(nativeHpkeOpen(mine, info, sealed)).toEqual(text);
        for (const wrong of [bent(sealed, where), sealed.subarray(0, where % sealed.length)])
          expect(nativeHpkeOpen(mine, info, wrong)).toEqual(hpkeOpen(mine, info, wrong));
        expect(nativeHpkeOpen(ephemeral, info, sealed)).toBeUndefined();
        expect(nativeHpkeOpen(mine, Uint8Array.of(...info, 0), sealed)).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  });
  it("opens with every key that opens, and with no other", () => {
    fc.assert(
      fc.property(key, key, nonce, bytes, bytes, fc.nat(), (right, wrong, fresh, context, text, where) => {
        const sealed = seal(right, fresh, context, text);
        const opens = openerOf(context);
        expect(opens(right, sealed)).toEqual(text);
        expect(opens(wrong, sealed)).toEqual(open(wrong, context, sealed));
        expect(opens(right, bent(sealed, where))).toBeUndefined();
        expect(openerOf(Uint8Array.of(...context, 0))(right, sealed)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });
});
