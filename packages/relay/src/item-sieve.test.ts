import { expect, it } from "vitest";
import { ItemSieve } from "./item-sieve.ts";

const keys = (count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, () => Math.floor(Math.random() * 2 ** 48));

it("a sieve never forgets, and holds back few strangers", () => {
  for (const count of [10, 1_000, 20_000]) {
    const sieve = new ItemSieve(count);
    const mine = keys(count);
    for (const key of mine) sieve.add(key);
    expect(mine.every((key) => sieve.mayHold(key))).toBe(true);
    const strangers = keys(20_000).filter((key) => sieve.mayHold(key));
    expect(strangers.length).toBeLessThan(20_000 / 100);
  }
});

it("ids that differ in any half are told apart, also those that count up", () => {
  const sieve = new ItemSieve(4_096);
  for (let i = 0; i < 2_048; i += 1) sieve.add(i);
  const later = Array.from({ length: 2_048 }, (_, i) => i + 10_000).filter((key) => sieve.mayHold(key));
  const high = Array.from({ length: 2_048 }, (_, i) => i + 2 ** 40).filter((key) => sieve.mayHold(key));
  expect(later.length + high.length).toBeLessThan(100);
});

it("grows with what it holds, forgets nothing and stays small", () => {
  const sieve = new ItemSieve(0);
  const mine = keys(30_000);
  for (const key of mine) sieve.add(key);
  expect(mine.every((key) => sieve.mayHold(key))).toBe(true);
  // One in ten thousand would be twenty of so many.
  expect(keys(200_000).filter((key) => sieve.mayHold(key)).length).toBeLessThan(60);
  expect(sieve.bytes).toBeLessThan(20 * 30_000);
});
