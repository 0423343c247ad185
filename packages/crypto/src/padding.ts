import { type Bytes, concatBytes, u32be } from "@goldseam/wire-types";

/** Smallest padded size, bytes: short notes are the normal case, and all look alike. */
export const paddingFloor = 1024;
/** Sealed answers grow in steps of this many bytes: their length is itself an answer. */
export const sealedAnswerStep = 4096;
const lengthBytes = 4;

/** Bits of a whole number below 2^32; by integers, so that every engine agrees. */
const bitsOf = (value: number): number => 32 - Math.clz32(value);

/** Padmé (Nikitin et al., PoPETs 2019/4, section 4): at most 12 % more, O(log log M) bits of length leak. */
export const padme = (length: number): number => {
  if (length < 2) return length;
  const exponent = bitsOf(length) - 1;
  const mantissaBits = bitsOf(exponent);
  const step = 2 ** Math.max(0, exponent - mantissaBits);
  return Math.ceil(length / step) * step;
};

const itemSize = (plain: number): number => Math.max(paddingFloor, padme(plain + lengthBytes));
const answerSize = (plain: number): number => Math.ceil((plain + lengthBytes) / sealedAnswerStep) * sealedAnswerStep;

const padTo = (plaintext: Bytes, size: number): Bytes => {
  const head = concatBytes(u32be(plaintext.length), plaintext);
  return concatBytes(head, new Uint8Array(size - head.length));
};

const unpadFrom = (padded: Bytes, sizeOf: (plain: number) => number): Bytes | undefined => {
  if (padded.length < lengthBytes) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - lengthBytes || padded.length !== sizeOf(length)) return undefined;
  const end = lengthBytes + length;
  for (let i = end; i < padded.length; i += 1) if (padded[i] !== 0) return undefined;
  return padded.slice(lengthBytes, end);
};

/** `u32be(length) ‖ plaintext ‖ zeros` up to the Padmé size, at least 1 KiB. Plaintext below 2^32 bytes. */
export const pad = (plaintext: Bytes): Bytes => padTo(plaintext, itemSize(plaintext.length));
/** What `pad` was given; `undefined` for any other size or filling (one form only). */
export const unpad = (padded: Bytes): Bytes | undefined => unpadFrom(padded, itemSize);

/** As `pad`, in steps of 4 KiB. */
export const padSealedAnswer = (plaintext: Bytes): Bytes => padTo(plaintext, answerSize(plaintext.length));
/** What `padSealedAnswer` was given; `undefined` for any other size or filling. */
export const unpadSealedAnswer = (padded: Bytes): Bytes | undefined => unpadFrom(padded, answerSize);
