import { compareBytes } from "./bytes.ts";
import type { Bytes } from "./ids.ts";

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> };

/** Writes deterministic CBOR (RFC 8949, section 4.2.1); grows by doubling. */
export interface Writer {
  bytes: Bytes;
  at: number;
}

export const majors = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5 } as const;
export const simple = { no: 0xf4, yes: 0xf5, none: 0xf6 } as const;
/** The simple value `undefined`: no strict reader takes it. */
const unreadable = 0xf7;
const encoder = new TextEncoder();

export const newWriter = (room: number): Writer => ({ bytes: new Uint8Array(room), at: 0 });

/** Makes room for so many more bytes. */
export const makeRoom = (to: Writer, more: number): void => {
  if (to.at + more <= to.bytes.length) return;
  const grown = new Uint8Array(Math.max(2 * to.bytes.length, to.at + more));
  grown.set(to.bytes.subarray(0, to.at));
  to.bytes = grown;
};

export const writeByte = (to: Writer, byte: number): void => {
  makeRoom(to, 1);
  to.bytes[to.at] = byte;
  to.at += 1;
};

export const writeBytes = (to: Writer, bytes: Bytes): void => {
  makeRoom(to, bytes.length);
  to.bytes.set(bytes, to.at);
  to.at += bytes.length;
};

/** A head in its shortest form; `value` is a safe integer, not negative. */
export const writeHead = (to: Writer, major: number, value: number): void => {
  if (value < 24) return writeByte(to, (major << 5) | value);
  const width = value < 0x100 ? 1 : value < 0x1_0000 ? 2 : value < 0x1_0000_0000 ? 4 : 8;
  makeRoom(to, 9);
  to.bytes[to.at] = (major << 5) | (24 + Math.log2(width));
  let rest = value;
  for (let i = width; i > 0; i -= 1) {
    to.bytes[to.at + i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  to.at += 1 + width;
};

/** Short texts are mostly keys and ids; one by one is faster for them. */
const shortText = 32;
const isShortAscii = (text: string): boolean => {
  if (text.length > shortText) return false;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
};

const writeText = (to: Writer, text: string): void => {
  if (!isShortAscii(text)) {
    const utf8 = encoder.encode(text);
    writeHead(to, majors.text, utf8.length);
    return writeBytes(to, utf8);
  }
  writeHead(to, majors.text, text.length);
  makeRoom(to, text.length);
  for (let i = 0; i < text.length; i += 1) to.bytes[to.at + i] = text.charCodeAt(i);
  to.at += text.length;
};

/** Keys in the bytewise order of their encoding: the shorter first, as its head is smaller. */
const inOrder = (a: string, b: string): number => {
  if (isShortAscii(a) && isShortAscii(b)) return a.length - b.length || (a < b ? -1 : 1);
  const [first, second] = [encoder.encode(a), encoder.encode(b)];
  return first.length - second.length || compareBytes(first, second);
};

const writeMap = (to: Writer, map: Readonly<Record<string, unknown>>): void => {
  const keys = Object.keys(map).filter((key) => map[key] !== undefined);
  writeHead(to, majors.map, keys.length);
  for (const key of keys.sort(inOrder)) {
    writeText(to, key);
    writeValue(to, map[key]);
  }
};

/** Any value that `canEncode` takes; what it does not take becomes bytes that no strict reader takes either. */
export const writeValue = (to: Writer, value: unknown): void => {
  if (typeof value === "string") return writeText(to, value);
  if (typeof value === "number" && Number.isSafeInteger(value))
    return value < 0 ? writeHead(to, majors.negative, -1 - value) : writeHead(to, majors.unsigned, value);
  if (typeof value === "boolean") return writeByte(to, value ? simple.yes : simple.no);
  if (value === null) return writeByte(to, simple.none);
  if (typeof value !== "object") return writeByte(to, unreadable);
  if (value instanceof Uint8Array) {
    writeHead(to, majors.bytes, value.length);
    return writeBytes(to, value);
  }
  if (!Array.isArray(value)) return writeMap(to, { ...value });
  writeHead(to, majors.list, value.length);
  for (const item of value) writeValue(to, item);
};
