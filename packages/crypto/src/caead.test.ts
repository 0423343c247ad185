import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caeadOverhead, open, seal } from "./caead.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const text = fc.uint8Array({ maxLength: 300 });

describe("the AEAD of the wire", () => {
  it("opens what it sealed, and adds 72 bytes", () => {
    fc.assert(
      fc.property(bytes(32), bytes(24), text, text, (key, nonce, context, plaintext) => {
        const sealed = seal(key, nonce, context, plaintext);
        expect(sealed.length).toBe(plaintext.length + caeadOverhead);
        expect(open(key, context, sealed)).toEqual(plaintext);
      }),
    );
  });
  it("opens nothing after any change of any byte", () => {
    fc.assert(
      fc.property(bytes(32), bytes(24), text, fc.integer({ min: 1, max: 255 }), (key, nonce, plaintext, flip) => {
        const sealed = seal(key, nonce, new Uint8Array(), plaintext);
        for (let i = 0; i < sealed.length; i += 7) {
          const changed = sealed.slice();
          changed[i] = (changed[i] ?? 0) ^ flip;
          expect(open(key, new Uint8Array(), changed)).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
  });
  it("opens under its own key and context only", () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), bytes(24), text, text, (key, other, nonce, context, second) => {
        fc.pre(Buffer.compare(key, other) !== 0 && Buffer.compare(context, second) !== 0);
        const sealed = seal(key, nonce, context, Uint8Array.of(1));
        expect(open(other, context, sealed)).toBeUndefined();
        expect(open(key, second, sealed)).toBeUndefined();
      }),
    );
  });
  it("is total on short and foreign input", () => {
    for (let length = 0; length < 100; length += 1)
      expect(open(new Uint8Array(32), new Uint8Array(), new Uint8Array(length))).toBeUndefined();
    expect(open(new Uint8Array(31), new Uint8Array(), new Uint8Array(100))).toBeUndefined();
  });
});
