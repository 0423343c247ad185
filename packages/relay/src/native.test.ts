import {
  firstHead,
  nextItemHead as audited,
  nextLogHead as auditedLog,
  randomBytes,
  sha256 as auditedHash,
  signWithSeed,
  verifyKeyOfSeed,
} from "@goldseam/crypto/public";
import { type ItemId, toHex } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { sameHouseCode } from "./house-code.ts";
import { nextItemHead, nextLogHead, sha256, signedBy } from "./native.ts";

describe("the platform's hash and signature check", () => {
  it("say the same as the audited libraries", () => {
    for (let i = 0; i < 200; i += 1) {
      const body = randomBytes(1 + i * 7);
      const id = randomBytes(32);
      const item = toHex(id) as ItemId;
      const head = auditedHash(body);
      expect(sha256(body)).toEqual(head);
      expect(nextItemHead(head, 2 ** i, id, head)).toEqual(audited(head, 2 ** i, item, head));
      expect(nextLogHead(firstHead, i + 1, body)).toEqual(auditedLog(firstHead, i + 1, body));
      if (2 ** (i + 1) > Number.MAX_SAFE_INTEGER) break;
    }
  });

  it("a signature is the key's over these bytes, and anything else is not", () => {
    const seed = randomBytes(32);
    const key = verifyKeyOfSeed(seed);
    const bytes = randomBytes(90);
    const signature = signWithSeed(seed, bytes);
    expect(signedBy(key, signature, bytes)).toBe(true);
    expect(signedBy(key, signature, randomBytes(90))).toBe(false);
    expect(signedBy(verifyKeyOfSeed(randomBytes(32)), signature, bytes)).toBe(false);
    expect(signedBy(randomBytes(32) as typeof key, signature, bytes)).toBe(false);
    expect(signedBy(key, randomBytes(64) as typeof signature, bytes)).toBe(false);
    expect(signedBy(new Uint8Array(3) as never, signature, bytes)).toBe(false);
    expect(signedBy(key, new Uint8Array(3) as never, bytes)).toBe(false);
  });

  it("a house code is the same in whatever way it was typed", () => {
    expect(sameHouseCode(" caf\u00e9 tea ", "cafe\u0301 tea")).toBe(true);
    expect(sameHouseCode("cafe tea", "caf\u00e9 tea")).toBe(false);
    expect(sameHouseCode("", "caf\u00e9 tea")).toBe(false);
  });
});
