import type { Bytes } from "@goldseam/wire-types";
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";

/** 24 English words for 32 bytes (BIP39; 8 bits of checksum). Throws on another length: a programming error. */
export const wordsOfEntropy = (entropy: Bytes): ReadonlyArray<string> => {
  if (entropy.length !== 32) throw new RangeError("recovery words: 32 bytes");
  return entropyToMnemonic(entropy, wordlist).split(" ");
};

/** The 32 bytes behind 24 words, any case; `undefined` for a foreign word, another count or a wrong checksum. */
export const entropyOfWords = (words: ReadonlyArray<string>): Bytes | undefined => {
  if (words.length !== 24) return undefined;
  try {
    return mnemonicToEntropy(words.map((word) => word.trim().toLowerCase()).join(" "), wordlist);
  } catch {
    return undefined;
  }
};
