import type { Bytes } from "@goldseam/wire-types";
import { utf8 } from "../hash.ts";
import { BASE, challenge, combined, joined, type Point, pointBytes, product, raised, readScalar } from "./ristretto.ts";
import { type Scalar, scalarBytes, secretScalar, SIZE, subtract } from "./ristretto.ts";

/** One exponent made `to[i]` from each `from[i]`, and the public key from the base. */
export interface Batch {
  readonly key: Point;
  readonly from: ReadonlyArray<Point>;
  readonly to: ReadonlyArray<Point>;
  readonly bound: Bytes;
}
export const BATCH_PROOF_SIZE = 2 * SIZE;

const sum = (points: ReadonlyArray<Point>): Point => points.reduce((a, b) => a.add(b), BASE.subtract(BASE));

/** The composites of RFC 9497, section 2.2.1: each pair has its own weight, so that errors cannot cancel out. */
const composites = ({ key, from, to, bound }: Batch): readonly [Point, Point] => {
  const seed = joined([bound, pointBytes(key), ...from.map(pointBytes), ...to.map(pointBytes)]);
  const weights = from.map((_, at) => challenge("weight", [seed, utf8(String(at))]));
  const weighted = (points: ReadonlyArray<Point>): Point =>
    sum(points.map((point, at) => point.multiplyUnsafe(weights[at] ?? 0n)));
  return [weighted(from), weighted(to)];
};
const challengeOf = ({ key, bound }: Batch, points: ReadonlyArray<Point>): Scalar =>
  challenge("batch", [bound, ...[key, ...points].map(pointBytes)]);

/** One proof of equal discrete logarithms for the whole batch (RFC 9497, section 2.2): challenge, response. */
export const proveBatch = (batch: Batch, secret: Scalar, random: Bytes): Bytes => {
  const [from, to] = composites(batch);
  const k = secretScalar(random, "batch-nonce", joined([batch.bound, pointBytes(from), pointBytes(to)]));
  const c = challengeOf(batch, [from, to, raised(BASE, k), raised(from, k)]);
  const proof = new Uint8Array(BATCH_PROOF_SIZE);
  proof.set(scalarBytes(c));
  proof.set(scalarBytes(subtract(k, product(c, secret))), SIZE);
  return proof;
};

export const verifyBatch = (batch: Batch, proof: Bytes): boolean => {
  if (proof.length !== BATCH_PROOF_SIZE || batch.from.length !== batch.to.length) return false;
  const [c, r] = [readScalar(proof.subarray(0, SIZE)), readScalar(proof.subarray(SIZE))];
  if (c === undefined || r === undefined) return false;
  const [from, to] = composites(batch);
  return c === challengeOf(batch, [from, to, combined(BASE, r, batch.key, c), combined(from, r, to, c)]);
};
