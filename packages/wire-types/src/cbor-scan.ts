import { compareBytes } from "./bytes.ts";
import type { Bytes } from "./ids.ts";

/** Why bytes are not one strict deterministic CBOR value; an id for tests and error codes, never shown. */
export type CborRefusal = "too-large" | "too-deep" | "truncated" | "trailing" | "non-canonical" | "unsupported";

const protoKey = Uint8Array.of(0x69, 0x5f, 0x5f, 0x70, 0x72, 0x6f, 0x74, 0x6f, 0x5f, 0x5f);

interface Head {
  readonly major: number;
  readonly value: number;
  readonly end: number;
}

/** Major type and shortest-form argument at `at`, or why not. */
const readHead = (bytes: Bytes, at: number): Head | CborRefusal => {
  const first = bytes[at];
  if (first === undefined) return "truncated";
  const major = first >> 5;
  const info = first & 31;
  if (major === 6) return "unsupported";
  if (major === 7) return info >= 20 && info <= 22 ? { major, value: info, end: at + 1 } : "unsupported";
  if (info < 24) return { major, value: info, end: at + 1 };
  if (info > 27) return info === 31 ? "non-canonical" : "unsupported";
  const width = 2 ** (info - 24);
  if (at + 1 + width > bytes.length) return "truncated";
  let value = 0;
  for (let i = 1; i <= width; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  const smallest = width === 1 ? 24 : 2 ** (4 * width);
  if (value < smallest) return "non-canonical";
  const safe = major === 1 ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
  return value <= safe ? { major, value, end: at + 1 + width } : "unsupported";
};

/** One container that is being read: how many values are missing, and the last key of a map. */
interface Open {
  missing: number;
  readonly map: boolean;
  lastKey: Bytes | undefined;
}

/**
 * Walks the bytes without recursion and without building a value, so that hostile depth or length costs nothing.
 * Allowed: integers up to 2^53 - 1, byte and text strings, arrays, maps with ascending text keys, false, true, null.
 */
export const refusalOf = (bytes: Bytes, maxDepth: number): CborRefusal | undefined => {
  const open: Open[] = [];
  let at = 0;
  do {
    const inner = open.at(-1);
    const head = readHead(bytes, at);
    if (typeof head === "string") return head;
    const keyNext = inner?.map === true && inner.missing % 2 === 0;
    if (keyNext && head.major !== 3) return "unsupported";
    if (inner !== undefined) inner.missing -= 1;
    const start = at;
    at = head.end;
    if (head.major === 2 || head.major === 3) {
      if (head.value > bytes.length - at) return "truncated";
      at += head.value;
    }
    if (keyNext) {
      const key = bytes.subarray(start, at);
      if (inner.lastKey !== undefined && compareBytes(inner.lastKey, key) >= 0) return "non-canonical";
      if (compareBytes(key, protoKey) === 0) return "unsupported";
      inner.lastKey = key;
    }
    if (head.major === 4 || head.major === 5) {
      const missing = head.major === 5 ? 2 * head.value : head.value;
      if (missing > bytes.length - at) return "truncated";
      if (open.length >= maxDepth) return "too-deep";
      open.push({ missing, map: head.major === 5, lastKey: undefined });
    }
    while (open.at(-1)?.missing === 0) open.pop();
  } while (open.length > 0);
  return at === bytes.length ? undefined : "trailing";
};
