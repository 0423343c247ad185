import type { Bytes } from "@goldseam/wire-types";
import { argon2id } from "@noble/hashes/argon2.js";
import { utf8 } from "./hash.ts";

/** Cost of Argon2id (RFC 9106): memory in KiB, passes, one lane. */
export interface ArgonCost {
  readonly memoryKiB: number;
  readonly passes: number;
}
/** Never cheaper than this, however slow the phone (vault.md, "Keys"). */
export const argonFloor: ArgonCost = { memoryKiB: 19 * 1024, passes: 2 };
/** Never dearer than this: a phone's browser may refuse more memory. */
export const argonCeiling: ArgonCost = { memoryKiB: 256 * 1024, passes: 3 };
/** How long opening should take, milliseconds. */
export const argonTargetMs = 1500;
export const codeMinimum = 8;

/**
 * The cost for this device, from the measured milliseconds of one run at the floor: memory first, as it is what
 * makes guessing dear; whole MiB; between floor and ceiling.
 */
export const calibrate = (floorMs: number): ArgonCost => {
  const factor = floorMs > 0 ? argonTargetMs / floorMs : 1;
  const mib = Math.floor((argonFloor.memoryKiB / 1024) * factor);
  const memoryKiB = Math.min(argonCeiling.memoryKiB, Math.max(argonFloor.memoryKiB, mib * 1024));
  const left = (factor * argonFloor.memoryKiB) / memoryKiB;
  const passes = Math.min(argonCeiling.passes, Math.max(argonFloor.passes, Math.floor(argonFloor.passes * left)));
  return { memoryKiB, passes };
};

/** What is too weak about a code; `undefined` when it may be used. Length in characters after NFKC. */
export const codeWeakness = (code: string): "too-short" | "digits-alone" | undefined => {
  const normal = code.normalize("NFKC");
  if ([...normal].length < codeMinimum) return "too-short";
  return /^[\p{N}\p{P}\p{Z}\p{S}]*$/u.test(normal) ? "digits-alone" : undefined;
};

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
