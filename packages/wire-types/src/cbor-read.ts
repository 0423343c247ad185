import type { Bytes } from "./ids.ts";

/** What a decoded value can be. Integers are safe integers; there are no floats, tags, `undefined` or big integers. */
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Bytes
  | ReadonlyArray<CborValue>
  | { readonly [key: string]: CborValue };

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Bytes) => string };

// A byte order mark is a character like any other: taken away, the text would be another one.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Texts up to this length are mostly keys and ids; one by one is faster for them. */
const shortText = 32;

interface Reader {
  readonly bytes: Bytes;
  at: number;
}

const argument = (from: Reader): number => {
  const info = (from.bytes[from.at] ?? 0) & 31;
  from.at += 1;
  if (info < 24) return info;
  let value = 0;
  for (const end = from.at + 2 ** (info - 24); from.at < end; from.at += 1)
    value = value * 256 + (from.bytes[from.at] ?? 0);
  return value;
};

const textIn = (bytes: Bytes): string => {
  if (bytes.length > shortText) return decoder.decode(bytes);
  let text = "";
  for (const byte of bytes) {
    if (byte > 0x7f) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
};

const take = (from: Reader, length: number): Bytes => {
  from.at += length;
  return from.bytes.subarray(from.at - length, from.at);
};

const listOf = (from: Reader, length: number): ReadonlyArray<CborValue> => {
  const list: CborValue[] = [];
  for (let i = 0; i < length; i += 1) list.push(valueAt(from));
  return list;
};

const valueAt = (from: Reader): CborValue => {
  const first = from.bytes[from.at] ?? 0;
  const head = argument(from);
  switch (first >> 5) {
    case 0:
      return head;
    case 1:
      return -1 - head;
    case 2:
      return new Uint8Array(take(from, head));
    case 3:
      return textIn(take(from, head));
    case 4:
      return listOf(from, head);
    case 5: {
      const map: Record<string, CborValue> = {};
      for (let i = 0; i < head; i += 1) {
        const key = textIn(take(from, argument(from)));
        map[key] = valueAt(from);
      }
      return map;
    }
    default:
      return first === 0xf6 ? null : first === 0xf5;
  }
};

/** The value of bytes that `refusalOf` has let pass: nothing is checked again but UTF-8, for which it throws. */
export const readValue = (bytes: Bytes): CborValue => valueAt({ bytes, at: 0 });
