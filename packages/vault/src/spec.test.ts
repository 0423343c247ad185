import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const here = import.meta.dirname;
const tests = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
const cited = new Set(tests.flatMap((name) => readFileSync(join(here, name), "utf8").match(/\[V\d+\]/g) ?? []));
const stated: ReadonlyArray<string> =
  readFileSync(join(here, "../SPEC.md"), "utf8").match(/(?<=\*\*)\[V\d+\](?=\*\*)/g) ?? [];

it("every clause of the SPEC is cited by a test, and every cited clause stands in the SPEC", () => {
  expect(stated.length).toBeGreaterThan(30);
  expect(new Set(stated).size).toBe(stated.length);
  expect(stated.filter((id) => !cited.has(id))).toEqual([]);
  expect([...cited].filter((id) => !stated.includes(id))).toEqual([]);
});
