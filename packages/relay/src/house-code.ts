import { timingSafeEqual } from "node:crypto";
import { sha256 } from "./native.ts";

const digest = (text: string): Uint8Array => sha256(new TextEncoder().encode(text.normalize("NFC").trim()));

/** Whether two house codes are the same, in a time that tells nothing about either. */
export const sameHouseCode = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));
