import { type Bytes, simple } from "@goldseam/wire-types";

export {
  majors,
  newWriter,
  simple,
  type Writer,
  writeByte,
  writeBytes,
  writeHead,
} from "@goldseam/wire-types";

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
