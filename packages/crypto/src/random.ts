import type { Bytes } from "@goldseam/wire-types";
import { randomBytes as nobleRandom } from "@noble/hashes/utils.js";

/** Bytes from the platform's generator. Not for pure code: the vault asks by its `random` effect. */
export const randomBytes = (length: number): Bytes => nobleRandom(length);
