import { type CborValue, readValue } from "./cbor-read.ts";
import { type CborRefusal, refusalOf } from "./cbor-scan.ts";
import { newWriter, writeValue } from "./cbor-write.ts";
import type { Bytes } from "./ids.ts";

export type { CborValue } from "./cbor-read.ts";

export type Decoded =
  | { readonly ok: true; readonly value: CborValue }
  | { readonly ok: false; readonly why: CborRefusal };

export interface CborLimits {
  /** Bytes of the whole; 4 MiB unless told. */
  readonly maxBytes?: number;
  /** Arrays and maps inside each other; 16 unless told. */
  readonly maxDepth?: number;
}

const defaultBytes = 4 * 1024 * 1024;
const defaultDepth = 16;
/** First guess of what is written. */
const room = 256;

/**
 * True when `encode` can carry the value: null, booleans, safe integers, strings, Uint8Array, plain arrays and
 * objects of these, at most 16 deep. Object properties that are `undefined` count as absent. Ask this before
 * encoding what a practice made.
 */
export const canEncode = (value: unknown, depth = defaultDepth): boolean => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value !== "object" || depth === 0) return value instanceof Uint8Array;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((item) => canEncode(item, depth - 1));
  const plain = Object.getPrototypeOf(value);
  if (plain !== Object.prototype && plain !== null) return false;
  return Object.entries(value).every(
    ([key, item]) => key !== "__proto__" && (item === undefined || canEncode(item, depth - 1)),
  );
};

/**
 * Deterministic CBOR (RFC 8949 section 4.2.1: shortest forms, definite lengths, keys in bytewise order).
 * Properties that are `undefined` are left out. A value for which `canEncode` is false is a programming error: it
 * becomes bytes that `decode` refuses.
 */
export const encode = (value: unknown): Bytes => {
  const to = newWriter(room);
  writeValue(to, value);
  return to.bytes.slice(0, to.at);
};

/**
 * The one value that these bytes are the deterministic encoding of, or why there is none. Refused: other forms of
 * the same value, floats, tags, `undefined`, indefinite lengths, keys that are no text, twice there or out of order,
 * invalid UTF-8, trailing bytes, too much depth or length. Byte strings are copies.
 */
export const decode = (bytes: Bytes, limits: CborLimits = {}): Decoded => {
  if (bytes.length > (limits.maxBytes ?? defaultBytes)) return { ok: false, why: "too-large" };
  const why = refusalOf(bytes, limits.maxDepth ?? defaultDepth);
  if (why !== undefined) return { ok: false, why };
  try {
    return { ok: true, value: readValue(bytes) };
  } catch {
    return { ok: false, why: "non-canonical" };
  }
};
