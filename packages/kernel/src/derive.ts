import type { ThingId } from "./brand.ts";
import type { Origin } from "./handoff.ts";
import { thingId } from "./make.ts";

const PRIME = 0x0000000001000000000000000000013bn;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const MASK = (1n << 128n) - 1n;

/** FNV-1a over the UTF-16 units, 128 bits: spreads names, keeps no secret. */
const hash128 = (text: string): bigint => {
  let hash = BASIS;
  for (let at = 0; at < text.length; at++) hash = ((hash ^ BigInt(text.charCodeAt(at))) * PRIME) & MASK;
  return hash;
};

/** A thing's id from its name parts: two devices that name it alike make one thing. */
export const derivedId = (...parts: ReadonlyArray<string>): ThingId =>
  thingId(
    hash128(parts.map((part) => `${part.length}:${part}`).join(""))
      .toString(16)
      .padStart(32, "0"),
  );

/** The id of what grows from a handoff; `into` is the practice that takes it. */
export const fromOrigin = (into: string, { practice, thing, event }: Origin): ThingId =>
  derivedId(into, practice, thing, event ?? "");

/** 0 to 1 (exclusive), the same for the same names: decides a draw from a seed that both phones know. */
export const share = (...parts: ReadonlyArray<string>): number => {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
};
