import type { Bytes } from "@goldseam/wire-types";

/** Why a frame is not a message; every bad frame gives one of these and never an exception. */
export type FrameRefusal = "too-large" | "malformed" | "version-unknown";

/** Reads deterministic CBOR left to right. After the first refusal its values mean nothing and are thrown away. */
export interface Reader {
  readonly bytes: Bytes;
  /** Whether byte strings are copies; otherwise they are views of the frame. */
  readonly copies: boolean;
  at: number;
  why: FrameRefusal | undefined;
}

/** Writes deterministic CBOR; grows by doubling. */
export interface Writer {
  bytes: Bytes;
  at: number;
}

export const majors = { unsigned: 0, bytes: 2, text: 3, list: 4 } as const;
export const simple = { no: 0xf4, yes: 0xf5, none: 0xf6 } as const;

/** Notes the first refusal; the value it gives back is never used. */
export const refuse = (from: Reader, why: FrameRefusal = "malformed"): number => {
  from.why ??= why;
  from.at = from.bytes.length;
  return 0;
};

/** The argument of a head of this major type, in its shortest form only (RFC 8949, section 4.2.1). */
export const readHead = (from: Reader, major: number): number => {
  const first = from.bytes[from.at];
  if (first === undefined || first >> 5 !== major) return refuse(from);
  const info = first & 31;
  if (info < 24) {
    from.at += 1;
    return info;
  }
  if (info > 27) return refuse(from);
  const width = 1 << (info - 24);
  const end = from.at + 1 + width;
  if (end > from.bytes.length) return refuse(from);
  let value = 0;
  for (let i = from.at + 1; i < end; i += 1) value = value * 256 + (from.bytes[i] ?? 0);
  const smallest = width === 1 ? 24 : 2 ** (4 * width);
  if (value < smallest || value > Number.MAX_SAFE_INTEGER) return refuse(from);
  from.at = end;
  return value;
};

/** The next byte, if it is one of the simple values; `undefined` leaves the reader where it is. */
export const readSimple = (from: Reader): number | undefined => {
  const first = from.bytes[from.at];
  if (first !== simple.no && first !== simple.yes && first !== simple.none) return undefined;
  from.at += 1;
  return first;
};

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
