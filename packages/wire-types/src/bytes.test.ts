import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareBytes,
  concatBytes,
  fromBase64url,
  fromHex,
  sameBytes,
  toBase64url,
  toHex,
  u32be,
  u64be,
} from "./bytes.ts";

const bytes = fc.uint8Array({ maxLength: 70 });

describe("bytes", () => {
  it("hex and base64url agree with Node's and come back", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toHex(value)).toBe(Buffer.from(value).toString("hex"));
        expect(toBase64url(value)).toBe(Buffer.from(value).toString("base64url"));
        expect(fromHex(toHex(value))).toEqual(value);
        expect(fromBase64url(toBase64url(value))).toEqual(value);
      }),
    );
  });
  it("refuses every second form of the same bytes", () => {
    for (const text of ["AB", "a", "0g"]) expect(fromHex(text)).toBeUndefined();
    for (const text of ["A", "AB", "AA==", "+/+/", "AAB"]) expect(fromBase64url(text)).toBeUndefined();
  });
  it("orders like Buffer.compare and joins", () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b));
        expect(sameBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
        expect(Buffer.compare(concatBytes(a, b), Buffer.concat([a, b]))).toBe(0);
      }),
    );
  });
  it("writes big-endian integers", () => {
    expect(toHex(u32be(258))).toBe("00000102");
    expect(toHex(u64be(Number.MAX_SAFE_INTEGER))).toBe("001fffffffffffff");
  });
});
