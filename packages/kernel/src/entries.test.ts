import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withEntry, withoutEntry } from "./index.ts";

type Pairs = ReadonlyMap<string, number>;

/** What it must be like: a copy for each change. */
const copied = {
  with: (map: Pairs, key: string, value: number): Pairs => new Map(map).set(key, value),
  without: (map: Pairs, key: string): Pairs => new Map([...map].filter(([one]) => one !== key)),
};

/** Everything that can be asked of a map, in its order, as text: a long difference of two maps takes minutes to show. */
const told = (map: Pairs, keys: ReadonlyArray<string>) => {
  const each: Array<readonly [string, number]> = [];
  map.forEach((value, key) => each.push([key, value]));
  return JSON.stringify({
    size: map.size,
    entries: [...map.entries()],
    walked: [...map],
    each,
    keys: [...map.keys()],
    values: [...map.values()],
    got: keys.map((key) => [map.get(key), map.has(key)]),
  });
};

// Few names, so that changes and removals meet what is there; "AAAA…" style names share a hash now and then.
const name = fc.integer({ min: 0, max: 150 }).map((n) => `thing ${n}`);
const step = fc.record({
  /** Which of the versions so far is gone on from: mostly the latest. */
  from: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
  out: fc.boolean().chain((seldom) => (seldom ? fc.boolean() : fc.constant(false))),
  key: name,
  value: fc.nat(1000),
});

describe("entries that share what did not change", () => {
  it("are as a copy for each change would be, in every version", () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: "max" }), (steps) => {
        const names = [...new Set(steps.map(({ key }) => key)), "unknown"];
        const versions: Array<readonly [Pairs, Pairs]> = [[new Map(), new Map()]];
        for (const { from, out, key, value } of steps) {
          const [copy, shared] = versions.at(-1 - from) ?? versions[0] ?? [new Map(), new Map()];
          versions.push(
            out
              ? [copied.without(copy, key), withoutEntry(shared, key)]
              : [copied.with(copy, key, value), withEntry(shared, key, value)],
          );
        }
        // Asked at the end: no later change may show in an earlier version.
        for (const [copy, shared] of versions.filter((_, at) => at % 8 === versions.length % 8))
          expect(told(shared, names)).toBe(told(copy, names));
      }),
      { numRuns: 20, endOnFailure: true },
    ));

  it("grow and shrink through every size of their trees", () => {
    let [copy, shared]: [Map<string, number>, Pairs] = [new Map(), new Map()];
    for (let n = 0; n < 3000; n += 1) {
      copy.set(`thing ${n}`, n);
      shared = withEntry(shared, `thing ${n}`, n);
    }
    expect(told(shared, [])).toBe(told(copy, []));
    const full = shared;
    for (let n = 0; n < 3000; n += 1) {
      if (n % 100 === 7) continue;
      copy.delete(`thing ${n}`);
      shared = withoutEntry(shared, `thing ${n}`);
      if (n % 250 === 0) expect(told(shared, [])).toBe(told(copy, []));
    }
    copy = copy.set("thing 0", 1);
    shared = withEntry(shared, "thing 0", 1);
    expect(told(shared, [])).toBe(told(copy, []));
    expect(full.size).toBe(3000);
    expect(full.get("thing 1")).toBe(1);
  });

  it("keep apart names that share a slot", () => {
    // Two words that are known to have one FNV-1a hash of 32 bits.
    const twins = ["costarring", "liquid"];
    let shared: Pairs = new Map(Array.from({ length: 40 }, (_, n) => [`thing ${n}`, n]));
    for (const [at, twin] of twins.entries()) shared = withEntry(shared, twin, at);
    expect(twins.map((twin) => shared.get(twin))).toEqual([0, 1]);
    const without = withoutEntry(shared, "costarring");
    expect(twins.map((twin) => without.get(twin))).toEqual([undefined, 1]);
    expect(shared.size - without.size).toBe(1);
  });

  it("compare as maps do, whatever way led to them", () => {
    const names = Array.from({ length: 50 }, (_, n) => `thing ${n}`);
    const straight = names.reduce<Pairs>((map, key, at) => withEntry(map, key, at), new Map());
    const around = withoutEntry(withEntry(straight, "one more", 0), "one more");
    expect(around).toEqual(straight);
    expect(withEntry(straight, "thing 7", 0)).not.toEqual(straight);
    expect(withEntry(straight, "one more", 0)).not.toEqual(straight);
    const few = names.slice(32).reduce(withoutEntry, around);
    expect(few).toEqual(new Map(names.slice(0, 32).map((key, at) => [key, at])));
  });

  it("leave a map alone that does not have what goes", () => {
    const few: Pairs = new Map([["a", 1]]);
    expect(withoutEntry(few, "b")).toBe(few);
  });
});
