import { readFileSync } from "node:fs";
import { type Bytes, fromHex, toHex } from "@goldseam/wire-types";
import { gcm } from "@noble/ciphers/aes.js";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { afterAll, describe, expect, it } from "vitest";
import { hkdf, hmacSha256 } from "./hash.ts";
import { deriveSealingSeed, hpkeOpen, hpkeSeal, sealingKeyOfSeed } from "./hpke.ts";
import { entropyOfWords, wordsOfEntropy } from "./recovery-words.ts";
import { signWithSeed, verify, verifyKeyOfSeed } from "./signing.ts";

interface File<Case> {
  readonly source: string;
  readonly licence: string;
  readonly cases: ReadonlyArray<Case>;
}
type Texts<Names extends string> = { readonly [name in Names]: string };

const hex = (text: string): Bytes => fromHex(text) ?? expect.unreachable(`no hex: ${text}`);
const attempt = (run: () => Bytes): Bytes | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};
let passed = 0;

/** Runs one file's cases; each must name where it comes from and under which licence. */
const each = <Case>(name: string, check: (one: Case) => void): void => {
  it(name, () => {
    const text = readFileSync(new URL(`../vectors/published/${name}.json`, import.meta.url), "utf8");
    const file = JSON.parse(text) as File<Case>;
    expect(file.source && file.licence).toBeTruthy();
    for (const one of file.cases) check(one);
    passed += file.cases.length;
  }, 120_000);
};

describe("published vectors", () => {
  each<Texts<"seed" | "key" | "message" | "signature">>("ed25519-reference", (one) => {
    expect(toHex(verifyKeyOfSeed(hex(one.seed)))).toBe(one.key);
    expect(toHex(signWithSeed(hex(one.seed), hex(one.message)))).toBe(one.signature);
    expect(verify(hex(one.key), hex(one.signature), hex(one.message))).toBe(true);
  });
  each<Texts<"key" | "message" | "signature"> & { id: number; valid: boolean }>("ed25519-wycheproof", (one) => {
    expect(verify(hex(one.key), hex(one.signature), hex(one.message)), `${one.id}`).toBe(one.valid);
  });
  each<Texts<"public" | "private" | "shared" | "result"> & { id: number }>("x25519-wycheproof", (one) => {
    const shared = attempt(() => x25519.getSharedSecret(hex(one.private), hex(one.public)));
    // "acceptable" marks points of small order: an all-zero secret must be refused, another must be right.
    if (/^0+$/.test(one.shared)) expect(shared, `${one.id}`).toBeUndefined();
    else expect(shared && toHex(shared), `${one.id}`).toBe(one.shared);
  });
  each<Texts<"public" | "private" | "shared">>("x25519-rfc7748", (one) => {
    expect(toHex(x25519.getSharedSecret(hex(one.private), hex(one.public)))).toBe(one.shared);
  });
  each<Texts<"secret" | "salt" | "info" | "okm"> & { length: number }>("hkdf-rfc5869", (one) => {
    expect(toHex(hkdf(hex(one.secret), hex(one.salt), hex(one.info), one.length))).toBe(one.okm);
  });
  each<Texts<"key" | "message" | "mac">>("hmac-rfc4231", (one) => {
    expect(toHex(hmacSha256(hex(one.key), hex(one.message)))).toBe(one.mac);
  });
  each<Texts<"key" | "nonce" | "aad" | "sealed"> & { plaintext: string | null }>("aes256gcm-nist", (one) => {
    const cipher = () => gcm(hex(one.key), hex(one.nonce), hex(one.aad));
    const opened = attempt(() => cipher().decrypt(hex(one.sealed)));
    expect(opened === undefined ? null : toHex(opened)).toBe(one.plaintext);
    if (opened !== undefined) expect(toHex(cipher().encrypt(opened))).toBe(one.sealed);
  });
  each<Texts<"key" | "nonce" | "context" | "plaintext" | "sealed">>("xchacha20poly1305-go", (one) => {
    const cipher = () => xchacha20poly1305(hex(one.key), hex(one.nonce), hex(one.context));
    expect(toHex(cipher().encrypt(hex(one.plaintext)))).toBe(one.sealed);
    expect(toHex(cipher().decrypt(hex(one.sealed)))).toBe(one.plaintext);
  });
  each<
    Texts<"info" | "ephemeralIkm" | "ephemeral" | "recipientIkm" | "private" | "public"> &
      Texts<"enc" | "plaintext" | "aad" | "ciphertext">
  >("hpke-cfrg", (one) => {
    expect(toHex(deriveSealingSeed(hex(one.ephemeralIkm)))).toBe(one.ephemeral);
    expect(toHex(deriveSealingSeed(hex(one.recipientIkm)))).toBe(one.private);
    expect(toHex(sealingKeyOfSeed(hex(one.private)))).toBe(one.public);
    const sealed = hpkeSeal(hex(one.public), hex(one.info), hex(one.plaintext), hex(one.ephemeral), hex(one.aad));
    expect(sealed && toHex(sealed)).toBe(one.enc + one.ciphertext);
    const opened = hpkeOpen(hex(one.private), hex(one.info), hex(one.enc + one.ciphertext), hex(one.aad));
    expect(opened && toHex(opened)).toBe(one.plaintext);
  });
  each<Texts<"ephemeralIkm" | "ephemeral" | "enc" | "recipientIkm" | "private" | "public">>(
    "hpke-rfc9180-kem",
    (one) => {
      expect(toHex(deriveSealingSeed(hex(one.ephemeralIkm)))).toBe(one.ephemeral);
      expect(toHex(sealingKeyOfSeed(hex(one.ephemeral)))).toBe(one.enc);
      expect(toHex(deriveSealingSeed(hex(one.recipientIkm)))).toBe(one.private);
      expect(toHex(sealingKeyOfSeed(hex(one.private)))).toBe(one.public);
    },
  );
  each<Texts<"entropy" | "words">>("bip39-trezor", (one) => {
    expect(wordsOfEntropy(hex(one.entropy)).join(" ")).toBe(one.words);
    expect(toHex(entropyOfWords(one.words.split(" ")) ?? new Uint8Array())).toBe(one.entropy);
  });
  afterAll(() => {
    console.log(`published vectors passed: ${passed}`);
    expect(passed).toBeGreaterThanOrEqual(2000);
  });
});
