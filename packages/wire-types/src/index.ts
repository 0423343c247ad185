export * from "./bytes.ts";
export { majors, makeRoom, newWriter, simple, type Writer, writeByte, writeBytes, writeHead } from "./cbor-write.ts";
export { type CborLimits, type CborValue, canEncode, type Decoded, decode, encode } from "./cbor.ts";
export type { CborRefusal } from "./cbor-scan.ts";
export * from "./id-makers.ts";
export type * from "./ids.ts";
export type * from "./messages.ts";
