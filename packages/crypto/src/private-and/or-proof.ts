import type { Bytes } from "@goldseam/wire-types";
import {
  add,
  BASE,
  challenge,
  combined,
  type Point,
  pointBytes,
  product,
  raised,
  readScalar,
  type Scalar,
} from "./ristretto.ts";
import { scalarBytes, secretScalar, SIZE, subtract } from "./ristretto.ts";

/** One exponent serves the public key and one of two bases, without telling which. */
export interface Either {
  /** `BASE^a` */
  readonly key: Point;
  readonly bases: readonly [Point, Point];
  /** `bases[0]^a` or `bases[1]^a` */
  readonly raised: Point;
  /** What the proof is bound to: round, side, item. */
  readonly bound: Bytes;
}
export const PROOF_SIZE = 4 * SIZE;

const challengeOf = ({ key, bases, raised: q, bound }: Either, commitments: ReadonlyArray<Point>): Scalar =>
  challenge("either", [bound, ...[key, ...bases, q, ...commitments].map(pointBytes)]);

/**
 * Proof of Cramer, Damgård and Schoenmakers (1994) over Chaum and Pedersen's, made non-interactive: c0, c1, r0, r1.
 * @param which the base that was really raised
 */
export const proveEither = (either: Either, which: 0 | 1, secret: Scalar, random: Bytes): Bytes => {
  const bound = pointBytes(either.raised);
  const nonce = (label: string): Scalar => secretScalar(random, label, new Uint8Array([...either.bound, ...bound]));
  const [real, madeUp] = [either.bases[which], either.bases[which === 0 ? 1 : 0]];
  const k = nonce("either-nonce");
  const [otherC, otherR] = [nonce("either-challenge"), nonce("either-response")];
  const realPair = [raised(BASE, k), raised(real, k)] as const;
  const otherPair = [
    raised(BASE, otherR).add(raised(either.key, otherC)),
    raised(madeUp, otherR).add(raised(either.raised, otherC)),
  ] as const;
  const commitments = which === 0 ? [...realPair, ...otherPair] : [...otherPair, ...realPair];
  const realC = subtract(challengeOf(either, commitments), otherC);
  const realR = subtract(k, product(realC, secret));
  const [c0, c1, r0, r1] = which === 0 ? [realC, otherC, realR, otherR] : [otherC, realC, otherR, realR];
  const proof = new Uint8Array(PROOF_SIZE);
  for (const [at, scalar] of [c0, c1, r0, r1].entries()) proof.set(scalarBytes(scalar), at * SIZE);
  return proof;
};

export const verifyEither = (either: Either, proof: Bytes): boolean => {
  if (proof.length !== PROOF_SIZE) return false;
  const [c0, c1, r0, r1] = [0, 1, 2, 3].map((at) => readScalar(proof.subarray(at * SIZE, (at + 1) * SIZE)));
  if (c0 === undefined || c1 === undefined || r0 === undefined || r1 === undefined) return false;
  const commitments = [
    combined(BASE, r0, either.key, c0),
    combined(either.bases[0], r0, either.raised, c0),
    combined(BASE, r1, either.key, c1),
    combined(either.bases[1], r1, either.raised, c1),
  ];
  return add(c0, c1) === challengeOf(either, commitments);
};
