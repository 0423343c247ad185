import type { Bytes } from "@goldseam/wire-types";
import { argon2id } from "@noble/hashes/argon2.js";
import { utf8 } from "./hash.ts";
import { type ArgonCost, argonCeiling, argonFloor } from "./passphrase.ts";

/**
 * 32 bytes from a code (NFKC, UTF-8) and a 16-byte salt. Slow by design: call it in a worker. `undefined` below the
 * floor or above the ceiling, so that a changed store can neither weaken nor exhaust it.
 */
export const keyFromCode = (code: string, salt: Bytes, cost: ArgonCost): Bytes | undefined => {
  const { memoryKiB: m, passes: t } = cost;
  if (!Number.isInteger(m) || !Number.isInteger(t) || salt.length < 16) return undefined;
  if (m < argonFloor.memoryKiB || t < argonFloor.passes) return undefined;
  if (m > argonCeiling.memoryKiB || t > argonCeiling.passes) return undefined;
  return argon2id(utf8(code.normalize("NFKC")), salt, { m, t, p: 1, dkLen: 32 });
};
