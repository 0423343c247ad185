import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { keep, restore, withEntry } from "./index.ts";

const comes = (value: unknown) => {
  const text = keep(value);
  expect(text).toBeTypeOf("string");
  return restore(text ?? "");
};
const back = (value: unknown): void => {
  const restored = comes(value);
  expect(isDeepStrictEqual(restored, value), `${keep(value)}`).toBe(true);
};

describe("what is kept of a value", () => {
  it("comes back", () => {
    for (const one of [1, -1.5, "", "\ud800", true, null, undefined, [], {}, new Map(), new Set()]) back(one);
    back({ a: undefined, b: null, c: new Map([["x", { y: undefined, z: 1 }]]) });
    back(
      new Map([
        ["x", undefined],
        ["y", null],
      ]),
    );
    back([undefined, null, [], new Set([1, undefined]), new Map([[1, 2]])]);
    back({ a: { b: [{ c: undefined }, { c: null }, { c: new Set() }] } });
    back(new Map([["a", new Map([["b", new Set(["c"])]])]]));
  });
  it("large map", () => {
    let map: ReadonlyMap<string, unknown> = new Map();
    for (let n = 0; n < 1100; n += 1) map = withEntry(map, `thing ${n}`, { n, gone: undefined });
    const restored = comes(map) as typeof map;
    expect(isDeepStrictEqual([...restored], [...map])).toBe(true);
    expect(restored.get("thing 7")).toEqual({ n: 7, gone: undefined });
    expect(restored.constructor).toBe(map.constructor);
  });
  it("is nothing where the value is something else", () => {
    class Own {}
    const round: unknown[] = [];
    round.push(round);
    const others = [NaN, Infinity, 1n, () => 1, Symbol("a"), new Own(), new Date(0), new Uint8Array(1), round];
    const within = (one: unknown) => [one, [one], { one }, { a: { b: one } }, new Map([["one", one]]), new Set([one])];
    for (const one of [...others.flatMap(within), new Map([[round, 1]]), -0, [-0], { one: -0 }, new Map([["one", -0]])])
      expect(keep(one)).toBeUndefined();
    const gaps: unknown[] = [1];
    gaps[2] = 1;
    for (const one of [gaps, Object.assign([1], { more: 2 }), { [Symbol("a")]: 1 }, Object.create(null)])
      expect(keep(one)).toBeUndefined();
    expect(keep(JSON.parse('{"__proto__": {}}'))).toBeUndefined();
  });
  it("gives nothing for other text", () => {
    for (const text of ["", "{", "7", "[]", "[1]", "null", '[1,{"as":"x"}]', '[[1],{"as":"map"}]', "[1,2]"])
      expect(restore(text), text).toBeUndefined();
  });
});
