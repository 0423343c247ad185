import type { Bytes } from "@goldseam/wire-types";

/** The same bytes in memory of their own, as WebCrypto's types ask. */
export const ownBytes = (bytes: Bytes): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
