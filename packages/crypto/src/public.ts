/** What a relay may use: hash, verify, sign its own heads, random bytes. Nothing here opens anything. */
export { sha256 } from "./hash.ts";
export * from "./heads.ts";
export { randomBytes } from "./random.ts";
export { signWithSeed, verify, verifyKeyOfSeed } from "./signing.ts";
