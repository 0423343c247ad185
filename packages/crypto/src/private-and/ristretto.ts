import type { Bytes } from "@goldseam/wire-types";
import { ristretto255, ristretto255_hasher } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { utf8 } from "../hash.ts";

/** ristretto255 (RFC 9496): a group of prime order, whose elements and scalars have one encoding each. */
export type Point = InstanceType<typeof ristretto255.Point>;
export type Scalar = bigint;
export const SIZE = 32;

const { Fn } = ristretto255.Point;
export const BASE: Point = ristretto255.Point.BASE;
export const SUITE = "goldseam/draft-1/private-and/ristretto255-sha512";

/** Parts of any length, so that no two lists of parts give the same bytes. */
export const joined = (parts: ReadonlyArray<Bytes>): Bytes => {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const part of parts) {
    new DataView(result.buffer).setUint32(at, part.length);
    result.set(part, at + 4);
    at += 4 + part.length;
  }
  return result;
};

/** RFC 9380, `ristretto255_XMD:SHA-512_R255MAP_RO_`. */
export const pointFor = (label: string, parts: ReadonlyArray<Bytes>): Point =>
  ristretto255_hasher.hashToCurve(joined(parts), { DST: `${SUITE}/point/${label}` });
/** A challenge of Fiat and Shamir, or a weight. */
export const challenge = (label: string, parts: ReadonlyArray<Bytes>): Scalar =>
  ristretto255_hasher.hashToScalar(joined(parts), { DST: `${SUITE}/scalar/${label}` });

/** A secret scalar for one purpose from 32 random bytes; what it is for is bound in, so that no nonce serves twice. */
export const secretScalar = (random: Bytes, label: string, bound: Bytes): Scalar => {
  const wide = hkdf(sha512, random, bound, utf8(`${SUITE}/secret/${label}`), 64);
  let value = 0n;
  for (const byte of wide) value = value * 256n + BigInt(byte);
  // 512 bits over a group of 253: the remainder is even enough, and zero has no chance worth a branch.
  return Fn.create(value) || 1n;
};

export const add = (a: Scalar, b: Scalar): Scalar => Fn.add(a, b);
export const subtract = (a: Scalar, b: Scalar): Scalar => Fn.sub(a, b);
export const product = (a: Scalar, b: Scalar): Scalar => Fn.mul(a, b);

/** With a secret: in time that does not depend on it. */
export const raised = (point: Point, secret: Scalar): Point => point.multiply(secret);
/** `one^a · other^b`, of public values. */
export const combined = (one: Point, a: Scalar, other: Point, b: Scalar): Point =>
  one.multiplyUnsafe(a).add(other.multiplyUnsafe(b));

export const pointBytes = (point: Point): Bytes => point.toBytes();
export const scalarBytes = (scalar: Scalar): Bytes => Fn.toBytes(scalar);

const readable = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    // The library throws on what is no encoding; for a reader that is an answer like any other.
    return undefined;
  }
};
/** An element in its one encoding, the neutral one excepted. */
export const readPoint = (bytes: Bytes): Point | undefined => {
  const point = readable(() => ristretto255.Point.fromBytes(bytes));
  return point === undefined || point.equals(ristretto255.Point.ZERO) ? undefined : point;
};
export const readScalar = (bytes: Bytes): Scalar | undefined => readable(() => Fn.fromBytes(bytes));
