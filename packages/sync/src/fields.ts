import { type Bytes, decode, encode, fromHex, toHex } from "@goldseam/wire-types";
import {
  majors,
  type Reader,
  readHead,
  readSimple,
  refuse,
  simple,
  type Writer,
  writeByte,
  writeBytes,
  writeHead,
} from "./cbor-form.ts";

/** One field of a message: how it is read, checked and written. Its bounds ARE the schema of what comes in. */
export interface Field<T> {
  readonly read: (from: Reader) => T;
  readonly write: (to: Writer, value: T) => void;
}

/** A whole number between two bounds. */
export const whole = <T extends number>(least = 0, most = Number.MAX_SAFE_INTEGER): Field<T> => ({
  read: (from) => {
    const value = readHead(from, majors.unsigned);
    return (value < least || value > most ? refuse(from) : value) as T;
  },
  write: (to, value) => writeHead(to, majors.unsigned, value),
});

/** A view of the next byte string. */
const byteString = (from: Reader, least: number, most: number): Bytes => {
  const length = readHead(from, majors.bytes);
  const start = from.at;
  if (length > most) refuse(from, least === most ? "malformed" : "too-large");
  else if (length < least || length > from.bytes.length - start) refuse(from);
  else from.at = start + length;
  return from.bytes.subarray(start, from.at);
};

/** A byte string of between `least` and `most` bytes. */
export const blob = <T extends Bytes>(least: number, most: number): Field<T> => ({
  read: (from) => {
    const view = byteString(from, least, most);
    return (from.copies ? view.slice() : view) as T;
  },
  write: (to, value) => {
    writeHead(to, majors.bytes, value.length);
    writeBytes(to, value);
  },
});

/** An id: lower-case hex in the program, its bytes on the wire. */
export const id = <T extends string>(length: number): Field<T> => ({
  read: (from) => toHex(byteString(from, length, length)) as T,
  write: (to, value) => blob(length, length).write(to, fromHex(value) ?? new Uint8Array(length)),
});

export const yesNo: Field<boolean> = {
  read: (from) => {
    const value = readSimple(from);
    if (value !== simple.yes && value !== simple.no) refuse(from);
    return value === simple.yes;
  },
  write: (to, value) => writeByte(to, value ? simple.yes : simple.no),
};

/** Absent is `null` on the wire, so that every message has one length of its list. */
export const maybe = <T>(field: Field<T>): Field<T | undefined> => ({
  read: (from) => {
    if (from.bytes[from.at] !== simple.none) return field.read(from);
    from.at += 1;
    return undefined;
  },
  write: (to, value) => (value === undefined ? writeByte(to, simple.none) : field.write(to, value)),
});

/** One word of a fixed list; its place in the list travels. Lists only grow at their end. */
export const oneOf = <T extends string>(words: ReadonlyArray<T>): Field<T> => ({
  read: (from) => {
    const word = words[readHead(from, majors.unsigned)];
    if (word === undefined) refuse(from);
    return word as T;
  },
  write: (to, value) => writeHead(to, majors.unsigned, words.indexOf(value)),
});

/** Text of at most so many bytes of UTF-8. */
export const text = (most: number): Field<string> => ({
  read: (from) => {
    const start = from.at;
    const length = readHead(from, majors.text);
    if (length > most || length > from.bytes.length - from.at) refuse(from);
    else from.at += length;
    const found = decode(from.bytes.subarray(start, from.at));
    if (!found.ok || typeof found.value !== "string") refuse(from);
    return found.ok && typeof found.value === "string" ? found.value : "";
  },
  write: (to, value) => writeBytes(to, encode(value)),
});

export const list = <T>(field: Field<T>, most: number): Field<ReadonlyArray<T>> => ({
  read: (from) => {
    const count = readHead(from, majors.list);
    if (count > most) refuse(from, "too-large");
    const found: T[] = [];
    while (found.length < count && from.why === undefined) found.push(field.read(from));
    return found;
  },
  write: (to, values) => {
    writeHead(to, majors.list, values.length);
    for (const value of values) field.write(to, value);
  },
});

/** A field for each property of T, in the order in which they travel. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Field<T[K]> | Field<Exclude<T[K], undefined>> };

/** A list with one place a property; an absent property is left out of the object. */
export const record = <T extends object>(fields: FieldsOf<T>): Field<T> => {
  const entries = Object.entries(fields) as ReadonlyArray<readonly [string, Field<unknown>]>;
  return {
    read: (from) => {
      if (readHead(from, majors.list) !== entries.length) refuse(from);
      return readEntries(from, entries, {}) as T;
    },
    write: (to, value) => {
      writeHead(to, majors.list, entries.length);
      const values = value as Readonly<Record<string, unknown>>;
      for (const [name, field] of entries) field.write(to, values[name]);
    },
  };
};

/** Reads the fields in their order into `into`. */
export const readEntries = (
  from: Reader,
  entries: ReadonlyArray<readonly [string, Field<unknown>]>,
  into: Record<string, unknown>,
): object => {
  for (const [name, field] of entries) {
    const value = field.read(from);
    if (from.why !== undefined) return into;
    if (value !== undefined) into[name] = value;
  }
  return into;
};
