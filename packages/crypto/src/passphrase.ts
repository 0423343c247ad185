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
