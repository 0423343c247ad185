import { decode as decodeElsewhere, encode as encodeElsewhere, rfc8949EncodeOptions } from "cborg";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, sameBytes, toHex } from "./bytes.ts";
import { canEncode, decode, encode } from "./cbor.ts";

const hex = (text: string) => fromHex(text) ?? new Uint8Array();
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie("any"), { maxLength: 5 }),
    fc.dictionary(fc.string(), tie("any"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).any;

describe("cbor", () => {
  it("comes back as it went, in one form", () => {
    fc.assert(
      fc.property(value, (given) => {
        fc.pre(canEncode(given));
        const back = decode(encode(given));
        expect(back).toEqual({ ok: true, value: given });
      }),
    );
  });
  it("writes what an independent encoder writes, and reads what it reads", () => {
    fc.assert(
      fc.property(value, (given) => {
        fc.pre(canEncode(given));
        const bytes = encode(given);
        expect(toHex(bytes)).toBe(toHex(encodeElsewhere(given, rfc8949EncodeOptions)));
        // The other one takes a byte order mark away.
        fc.pre(!JSON.stringify(given).includes("\ufeff"));
        expect(decode(bytes)).toEqual({ ok: true, value: decodeElsewhere(bytes) });
      }),
    );
  });
  it("keeps a byte order mark, which a person may have pasted", () => {
    for (const text of ["\ufeff", "\ufeffa note", `\ufeff${"x".repeat(200)}`, "a \ufeff b"])
      expect(decode(encode({ [text]: text }))).toEqual({ ok: true, value: { [text]: text } });
  });
  it("reads each length of text on both of its ways, and half a pair as the mark for what is lost", () => {
    for (let length = 0; length < 70; length += 1)
      for (const text of ["x".repeat(length), "\u00e9".repeat(length), `${"x".repeat(length)}\u{1f331}`])
        expect(decode(encode(text))).toEqual({ ok: true, value: text });
    expect(decode(encode("a\ud800b"))).toEqual({ ok: true, value: "a\ufffdb" });
  });
  it("refuses every text that is no UTF-8, short or long", () => {
    const wrong = [
      "c0af",
      "c1bf",
      "e08080",
      "eda080",
      "edbfbf",
      "f0808080",
      "f4908080",
      "f5808080",
      "80",
      "c3",
      "e282",
    ];
    for (const bytes of wrong.map(hex))
      for (const filling of [0, 40]) {
        const length = filling + bytes.length;
        const head = length < 24 ? [0x60 + length] : [0x78, length];
        const whole = Uint8Array.from([...head, ...new Uint8Array(filling).fill(0x61), ...bytes]);
        expect(decode(whole)).toEqual({ ok: false, why: "non-canonical" });
      }
  });
  it("writes what it cannot carry as something that nobody reads", () => {
    for (const no of [0.5, Number.NaN, 2 ** 53, undefined, 1n, [undefined], () => 1, Symbol("x")])
      expect(decode(encode(no)).ok).toBe(false);
  });
  it("a changed byte is refused or is the one form of another value", () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, where, flip) => {
        const bytes = encode(given);
        const i = where % bytes.length;
        bytes[i] = (bytes[i] ?? 0) ^ flip;
        const back = decode(bytes);
        expect(!back.ok || sameBytes(encode(back.value), bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it("total on any bytes, and what it takes it would write the same", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const back = decode(bytes);
        expect(!back.ok || sameBytes(encode(back.value), bytes)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ["1800", "non-canonical", "one byte for zero"],
    ["190017", "non-canonical", "two bytes for 23"],
    ["1a0000ffff", "non-canonical", "four bytes for 65535"],
    ["1b00000000ffffffff", "non-canonical", "eight bytes for 2^32 - 1"],
    ["5801ff", "non-canonical", "long length of a byte string"],
    ["5f41ff41ffff", "non-canonical", "indefinite byte string"],
    ["9f01ff", "non-canonical", "indefinite array"],
    ["bf616101ff", "non-canonical", "indefinite map"],
    ["a2616201616102", "non-canonical", "keys out of order"],
    ["a2616101616102", "non-canonical", "key twice"],
    ["a262616101616202", "non-canonical", "length before bytes is not the order"],
    ["61ff", "non-canonical", "text that is no UTF-8"],
    ["a10102", "unsupported", "key that is a number"],
    ["a1695f5f70726f746f5f5f01", "unsupported", "__proto__"],
    ["f93c00", "unsupported", "half float"],
    ["fb3ff0000000000000", "unsupported", "double"],
    ["f7", "unsupported", "undefined"],
    ["c11a514b67b0", "unsupported", "tag"],
    ["1b0020000000000000", "unsupported", "2^53"],
    ["3b001fffffffffffff", "unsupported", "-2^53"],
    ["1c", "unsupported", "reserved length"],
    ["0000", "trailing", "two values"],
    ["", "truncated", "nothing"],
    ["42ff", "truncated", "short byte string"],
    ["8201", "truncated", "short array"],
    ["9b001fffffffffffff", "truncated", "array of 2^53 - 1"],
    ["bb001fffffffffffff", "truncated", "map of 2^53 - 1"],
    ["5b001fffffffffffff", "truncated", "string of 2^53 - 1"],
  ])("refuses %s as %s: %s", (text, why) => {
    expect(decode(hex(text))).toEqual({ ok: false, why });
  });
  it("orders keys bytewise by their encoding", () => {
    expect(toHex(encode({ aa: 2, b: 1 }))).toBe("a2616201626161" + "02");
    expect(toHex(encode({ b: 1, aa: 2, left: undefined }))).toBe("a2616201626161" + "02");
  });
  it("does not go deep, nor read what is too long", () => {
    expect(decode(new Uint8Array(200_000).fill(0x81))).toEqual({ ok: false, why: "too-deep" });
    expect(decode(new Uint8Array(11), { maxBytes: 10 })).toEqual({ ok: false, why: "too-large" });
    expect(decode(hex("818100"), { maxDepth: 1 })).toEqual({ ok: false, why: "too-deep" });
    expect(decode(hex("8100"), { maxDepth: 1 }).ok).toBe(true);
  });
  it("gives byte strings that are copies", () => {
    const bytes = encode({ b: Uint8Array.of(1, 2) });
    const back = decode(bytes);
    bytes.fill(0);
    expect(back).toEqual({ ok: true, value: { b: Uint8Array.of(1, 2) } });
  });
  it("owns its memory, whatever the length", () => {
    for (const length of [0, 10, 150, 300, 5000, 70_000]) {
      const bytes = encode([new Uint8Array(length), new Uint8Array(64)]);
      expect(bytes.buffer.byteLength).toBe(bytes.length);
      expect(bytes.constructor).toBe(Uint8Array);
    }
  });
  it("says what it cannot carry", () => {
    for (const no of [0.5, -0, Number.NaN, 2 ** 53, undefined, 1n, [undefined], new Map(), new Date(), () => 1])
      expect(canEncode(no)).toBe(false);
    expect(canEncode({ a: undefined, b: [{ c: "" }], d: new Uint8Array(1) })).toBe(true);
    expect(canEncode(JSON.parse('{"__proto__":1}'))).toBe(false);
  });
});
