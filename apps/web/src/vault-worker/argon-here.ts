import type { Argon } from "../adapters/unlock.ts";

/** Argon2id runs here: nothing else goes on in this worker while a code is being tried. */
export const argonHere: Argon = async ({ code, salt, cost }) => {
  // Loaded with the first code that is tried; not part of the time that the phone is judged by.
  const { keyFromCode } = await import("@goldseam/crypto/code-key");
  const begun = performance.now();
  const key = keyFromCode(code, salt, cost);
  return { key, ms: performance.now() - begun };
};
