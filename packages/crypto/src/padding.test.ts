import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pad, padme, padSealedAnswer, unpad, unpadSealedAnswer } from "./padding.ts";

const text = fc.uint8Array({ maxLength: 9000, size: "max" });

describe("padding", () => {
  it("comes back, in the sizes it promises", () => {
    fc.assert(
      fc.property(text, (plaintext) => {
        const item = pad(plaintext);
        const answer = padSealedAnswer(plaintext);
        expect(unpad(item)).toEqual(plaintext);
        expect(unpadSealedAnswer(answer)).toEqual(plaintext);
        expect(item.length).toBeGreaterThanOrEqual(1024);
        expect(answer.length % 4096).toBe(0);
        expect(answer.length - plaintext.length).toBeLessThanOrEqual(4096 + 3);
      }),
    );
  });
  it("never more than 12 % above the floor, and never shrinks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 2 ** 31 }), (length) => {
        expect(padme(length)).toBeGreaterThanOrEqual(length);
        expect(padme(length) / length).toBeLessThan(1.12);
        expect(padme(padme(length))).toBe(padme(length));
      }),
    );
    expect([1, 2, 8, 9, 100, 1025, 10_000].map(padme)).toEqual([1, 2, 8, 10, 104, 1088, 10_240]);
  });
  it("takes one form only", () => {
    const padded = pad(Uint8Array.of(1, 2, 3));
    const filled = padded.slice();
    filled[1023] = 1;
    const longer = new Uint8Array(2048);
    longer.set(padded);
    const lying = padded.slice();
    lying[0] = 0xff;
    for (const no of [filled, longer, lying, padded.subarray(0, 1023), new Uint8Array(3)])
      expect(unpad(no)).toBeUndefined();
  });
  it("reads a view that does not begin its buffer", () => {
    const held = new Uint8Array(1030);
    held.set(pad(Uint8Array.of(9)), 6);
    expect(unpad(held.subarray(6))).toEqual(Uint8Array.of(9));
  });
});
