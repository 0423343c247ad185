import type { Bytes } from "./ids.ts";

const hexDigits = "0123456789abcdef";
const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const base64Values = new Map([...base64Digits].map((digit, value) => [digit, value]));

/** All parts one after the other, in a new array. */
export const concatBytes = (...parts: ReadonlyArray<Bytes>): Bytes => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** Same length and content. NOT in constant time: for public values only; secrets use crypto's `sameSecret`. */
export const sameBytes = (a: Bytes, b: Bytes): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/** Bytewise lexicographic order (shorter first on a common prefix): negative, 0 or positive. */
export const compareBytes = (a: Bytes, b: Bytes): number => {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const hexPairs = Array.from({ length: 256 }, (_, byte) => hexDigits.charAt(byte >> 4) + hexDigits.charAt(byte & 15));
/** By character code: the value of a lower-case digit, or 255. */
const hexValues = Uint8Array.from({ length: 128 }, (_, code) => hexDigits.indexOf(String.fromCharCode(code)) & 255);

/** Lower-case hexadecimal. */
export const toHex = (bytes: Bytes): string => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 1) text += hexPairs[bytes[i] ?? 0];
  return text;
};

/** Bytes of lower-case hexadecimal text; `undefined` for anything else, upper case included (one form only). */
export const fromHex = (text: string): Bytes | undefined => {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  let wrong = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const high = hexValues[text.charCodeAt(2 * i)] ?? 255;
    const low = hexValues[text.charCodeAt(2 * i + 1)] ?? 255;
    wrong |= (high | low) & 0xf0;
    bytes[i] = (high << 4) | low;
  }
  return wrong === 0 ? bytes : undefined;
};

/** RFC 4648 section 5, without padding. */
export const toBase64url = (bytes: Bytes): string => {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += base64Digits.charAt((held >> bits) & 63);
    }
  }
  return bits > 0 ? text + base64Digits.charAt((held << (6 - bits)) & 63) : text;
};

/** Bytes of unpadded base64url; `undefined` for a foreign character, a lost length or leftover bits (one form only). */
export const fromBase64url = (text: string): Bytes | undefined => {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of text) {
    const value = base64Values.get(digit);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
};

/** Unsigned 32-bit integer, big endian. */
export const u32be = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** Unsigned integer up to 2^53 - 1 in 8 bytes, big endian. */
export const u64be = (value: number): Bytes => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
};
