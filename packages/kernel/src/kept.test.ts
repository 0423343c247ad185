import { identical } from "@goldseam/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keep, restore, withEntry, withoutEntry } from "./index.ts";

const owesItself = (value: unknown): void => {
  const text = keep(value);
  expect(text, "it can be kept").toBeTypeOf("string");
  expect(identical(restore(text ?? ""), value), text).toBe(true);
};

const plain = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
);
// Few names, so that the things of a list have fields in common; some that every object has, some that order themselves.
const name = fc.constantFrom("a", "b", "words", "2", "10", "constructor", "toString", "");
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    plain,
    fc.constantFrom(undefined, null),
    fc.dictionary(name, tie("value"), { noNullPrototype: true }),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(tie("value"), { maxLength: 5 }).map((items) => new Set(items)),
    fc.array(fc.tuple(plain, tie("value")), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
}));

describe("what is kept of a value", () => {
  it("comes back as it was, whatever stands beside it", () =>
    fc.assert(fc.property(anything, owesItself), { numRuns: 1500 }));

  it("comes back where one place holds what looks alike", () => {
    owesItself([undefined, null, undefined]);
    owesItself({ at: [[], new Map(), new Set(), [["a", 1]], new Map([["a", 1]]), new Set([["a", 1]])] });
    owesItself([{ a: undefined }, {}, { a: null }, { a: { b: undefined } }, [undefined], "a"]);
    owesItself(
      new Map([
        ["a", { constructor: new Map(), none: undefined }],
        ["b", {}],
      ] as Array<[string, unknown]>),
    );
  });

  it("is a map that shares with others again, once it has many entries", () => {
    let things: ReadonlyMap<string, unknown> = new Map();
    for (let n = 0; n < 1100; n += 1) {
      things = withEntry(things, `thing ${n}`, {
        n,
        said: n % 3 === 0 ? undefined : "so",
        parts: new Map([[n, null]]),
      });
      if (n === 31 || n === 32 || n === 33 || n === 70) owesItself(things);
    }
    for (let n = 0; n < 1000; n += 3) things = withoutEntry(things, `thing ${n}`);
    owesItself({ things, more: undefined });
    const restored = restore(keep(things) ?? "") as typeof things;
    expect(identical(withEntry(restored, "thing 1", 1), withEntry(things, "thing 1", 1))).toBe(true);
    expect([restored.get("thing 7"), restored.has("thing 6")]).toEqual([things.get("thing 7"), false]);
    expect(identical(restore(keep(new Map(things)) ?? ""), things), "a plain map of that size as well").toBe(true);
  });

  it("is nothing where the value holds something else", () => {
    class Own {}
    const round: unknown[] = [];
    round.push(round);
    const others = [NaN, Infinity, 1n, () => 1, Symbol("a"), new Own(), new Date(0), new Uint8Array(1), round];
    const within = (one: unknown) => [one, [one], { one }, { a: { b: one } }, new Map([["one", one]]), new Set([one])];
    for (const one of others.flatMap(within)) expect(keep(one)).toBeUndefined();
    for (const one of [-0, [-0], { one: -0 }, new Map([["one", -0]])]) expect(keep(one)).toBeUndefined();
    const gaps: unknown[] = [1];
    gaps[2] = 1;
    const more = Object.assign([1], { more: 2 });
    for (const one of [gaps, Object.assign(gaps.slice(), { more: 1 }), more, { [Symbol("a")]: 1 }, Object.create(null)])
      expect(keep(one)).toBeUndefined();
    for (const one of [Object.assign(new Map(), { more: 1 }), new Map([[{}, 1]]), JSON.parse('[{"__proto__":{}}]')])
      expect(keep(one)).toBeUndefined();
  });

  it("is not read from any other text", () => {
    const none = ["", "{", "7", "[]", "[1]", "null", "[1,2]", '{"0":1,"1":null}', '[1,{"as":"x"}]', '[1,{"none":1}]'];
    const maps = ['[[1],{"as":"map"}]', '[[["a"]],{"as":"map"}]', '[{"a":[1]},{"fields":{"a":{"as":"map"}}}]'];
    const ways = ['[1,{"each":1}]', '[1,{"fields":[]}]', '[1,{"fields":{"a":1}}]', '[[[1,2]],{"each":{"as":"own"}}]'];
    const deep = `[${"[".repeat(20_000)}${"]".repeat(20_000)},${'{"each":'.repeat(20_000)}{}${"}".repeat(20_000)}]`;
    for (const text of [...none, ...maps, ...ways, deep]) expect(restore(text), text.slice(0, 60)).toBeUndefined();
  });

  it("never writes to what all objects have", () => {
    const text = '[{},{"fields":{"__proto__":{"fields":{"toString":{"as":"own"}}}}}]';
    expect(restore(text)).toBeUndefined();
  });
});
