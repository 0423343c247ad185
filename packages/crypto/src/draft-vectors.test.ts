import { type Bytes, fromHex, toHex } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import caead from "../vectors/draft-1/caead.json" with { type: "json" };
import padding from "../vectors/draft-1/padding.json" with { type: "json" };
import { open, seal } from "./caead.ts";
import { pad, padSealedAnswer } from "./padding.ts";

const hex = (text: string): Bytes => fromHex(text) ?? expect.unreachable(`no hex: ${text}`);

/** A change here changes what stored spaces can be read: it needs a new format tag. */
describe("own vectors, draft-1", () => {
  it.each(caead.cases)("cAEAD $#", (one) => {
    const sealed = seal(hex(one.key), hex(one.nonce), hex(one.context), hex(one.plaintext));
    expect(toHex(sealed)).toBe(one.sealed);
    expect(toHex(open(hex(one.key), hex(one.context), hex(one.sealed)) ?? new Uint8Array())).toBe(one.plaintext);
  });
  it("padding sizes", () => {
    for (const one of padding.cases) {
      const plaintext = new Uint8Array(one.plain);
      expect([one.plain, pad(plaintext).length, padSealedAnswer(plaintext).length]).toEqual([
        one.plain,
        one.item,
        one.answer,
      ]);
    }
  });
});
