import { describe, expect, it } from "vitest";
import { keyFromCode } from "./code-key.ts";
import { argonCeiling, argonFloor, calibrate, codeWeakness } from "./passphrase.ts";
import { entropyOfWords, wordsOfEntropy } from "./recovery-words.ts";

const salt = new Uint8Array(16).fill(1);

describe("the code", () => {
  it("is weak when short or of digits alone, in any script", () => {
    expect(codeWeakness("short")).toBe("too-short");
    expect(codeWeakness("12345678")).toBe("digits-alone");
    expect(codeWeakness("1234-5678")).toBe("digits-alone");
    expect(codeWeakness("١٢٣٤٥٦٧٨")).toBe("digits-alone");
    expect(codeWeakness("قهوة مع نعناع")).toBeUndefined();
    expect(codeWeakness("tea at nine")).toBeUndefined();
  });
  it("gives one key for one text, however it was typed", () => {
    const composed = keyFromCode("caf\u00e9 au lait", salt, argonFloor);
    expect(keyFromCode("cafe\u0301 au lait", salt, argonFloor)).toEqual(composed);
    expect(composed).toHaveLength(32);
  });
  it("runs neither below the floor nor above the ceiling", () => {
    expect(keyFromCode("tea at nine", salt, { ...argonFloor, passes: 1 })).toBeUndefined();
    expect(keyFromCode("tea at nine", salt, { ...argonFloor, memoryKiB: 1024 })).toBeUndefined();
    expect(keyFromCode("tea at nine", salt, { ...argonCeiling, memoryKiB: 2 ** 21 })).toBeUndefined();
    expect(keyFromCode("tea at nine", salt.subarray(1), argonFloor)).toBeUndefined();
  });
  it("costs about a second and a half where the phone can", () => {
    expect(calibrate(1500)).toEqual(argonFloor);
    expect(calibrate(9000)).toEqual(argonFloor);
    expect(calibrate(500)).toEqual({ memoryKiB: 57 * 1024, passes: 2 });
    expect(calibrate(10)).toEqual(argonCeiling);
    expect(calibrate(0)).toEqual(argonFloor);
  });
});

describe("recovery words", () => {
  it("are 24 and come back, any case", () => {
    const entropy = new Uint8Array(32).fill(0x5a);
    const words = wordsOfEntropy(entropy);
    expect(words).toHaveLength(24);
    expect(entropyOfWords(words.map((word) => ` ${word.toUpperCase()} `))).toEqual(entropy);
  });
  it("refuse a wrong word, order or count", () => {
    const words = wordsOfEntropy(new Uint8Array(32).fill(0x5a));
    expect(entropyOfWords(words.slice(1))).toBeUndefined();
    expect(entropyOfWords(["zzzz", ...words.slice(1)])).toBeUndefined();
    expect(entropyOfWords([...words.slice(0, 23), "abandon"])).toBeUndefined();
  });
});
