import { sha256, utf8 } from "@goldseam/crypto";

/** Chance from a seed: the same seed, the same sequence, on every machine. */
export interface Chance {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number;
  readonly maybe: (probability: number) => boolean;
  readonly pick: <T>(list: ReadonlyArray<T>) => T | undefined;
}

/** sfc32 (Chris Doty-Humphrey, PractRand; public domain), seeded with SHA-256. */
export const chanceOf = (seed: string): Chance => {
  const view = new DataView(sha256(utf8(seed)).slice().buffer);
  let [a, b, c, counter] = [view.getInt32(0), view.getInt32(4), view.getInt32(8), 1];
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  const next = (): number => word() / 2 ** 32;
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, maybe: (probability) => next() < probability, pick: (list) => list[below(list.length)] };
};
