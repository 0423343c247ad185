import { describe, expect, it } from "vitest";
import { checkBoundaries, describe as sentence } from "./boundaries/check.mjs";
import { plantTree } from "./boundaries/plant.mjs";

const refusalsOf = (changes: Record<string, string>): string[] => {
  const { root, remove } = plantTree(changes);
  try {
    return checkBoundaries(root).map(sentence);
  } finally {
    remove();
  }
};

const STATE = "strategies/trust/promises/promises.state.ts";
const SCREEN = "strategies/trust/promises/promises.screen.tsx";
const pure = (body: string) => ({ [STATE]: `${body}\nexport const initial = new Map();\n` });

/** What is planted, the file that must be named, the rule that must refuse it. */
const FAULTS: ReadonlyArray<readonly [string, Record<string, string>, string, string]> = [
  [
    "another strategy",
    pure('import { strategy } from "../../positivity/strategy.ts";\nexport const x = strategy;'),
    STATE,
    "strategy-apart",
  ],
  [
    "another practice",
    pure('import * as other from "../openness/openness.state.ts";\nexport const x = other;'),
    STATE,
    "practice-apart",
  ],
  [
    "the front door above",
    pure('import { promises } from "../strategy.ts";\nexport const x = promises;'),
    STATE,
    "practice-apart",
  ],
  ["ui from a domain file", pure('import { Card } from "@goldseam/ui";\nexport const x = Card;'), STATE, "direction"],
  [
    "ui from a domain file by type",
    pure('import type { Card } from "@goldseam/ui";\nexport type X = Card;'),
    STATE,
    "direction",
  ],
  ["ui from a domain file by an import type", pure('export type X = import("@goldseam/ui").Card;'), STATE, "direction"],
  ["ui from a domain file, loaded late", pure('export const x = () => import("@goldseam/ui");'), STATE, "direction"],
  ["ui from a domain file, passed on", pure('export { Card } from "@goldseam/ui";'), STATE, "direction"],
  [
    "a screen from a domain file",
    pure('import type { PromisesScreen } from "./promises.screen.tsx";\nexport type X = PromisesScreen;'),
    STATE,
    "domain-without-screen",
  ],
  [
    "the vault from a practice",
    pure('import { open } from "@goldseam/vault";\nexport const x = open;'),
    STATE,
    "direction",
  ],
  [
    "a screen loaded at once",
    {
      "strategies/trust/screens.ts":
        'import { PromisesScreen } from "./promises/promises.screen.tsx";\nexport const screens = { PromisesScreen };\n',
    },
    "strategies/trust/screens.ts",
    "lazy-screens",
  ],
  [
    "the relay reaching the kernel",
    { "packages/relay/src/index.ts": 'import type { Brand } from "@goldseam/kernel";\nexport type X = Brand;\n' },
    "packages/relay/src/index.ts",
    "direction",
  ],
  [
    "the relay reaching the vault",
    { "packages/relay/src/index.ts": 'export { open } from "@goldseam/vault";\n' },
    "packages/relay/src/index.ts",
    "direction",
  ],
  [
    "the relay reaching what opens",
    { "packages/relay/src/index.ts": 'export { verify } from "@goldseam/crypto";\n' },
    "packages/relay/src/index.ts",
    "direction",
  ],
  [
    "the relay reaching a strategy",
    { "packages/relay/src/index.ts": 'export { promises } from "@goldseam/strategies/trust/strategy";\n' },
    "packages/relay/src/index.ts",
    "direction",
  ],
  [
    "the kernel reaching ui",
    { "packages/kernel/src/brand.ts": 'export type { Card } from "@goldseam/ui";\n' },
    "packages/kernel/src/brand.ts",
    "direction",
  ],
  [
    "a package's inside by name",
    { "apps/web/src/main.ts": 'export { open } from "@goldseam/vault/src/index.ts";\n' },
    "apps/web/src/main.ts",
    "exports",
  ],
  [
    "a package's inside by a path",
    { "apps/web/src/main.ts": 'export { open } from "../../../packages/vault/src/index.ts";\n' },
    "apps/web/src/main.ts",
    "exports",
  ],
  [
    "a practice past its front door",
    { "apps/web/src/main.ts": 'export { initial } from "../../../strategies/trust/promises/promises.state.ts";\n' },
    "apps/web/src/main.ts",
    "front-door",
  ],
  [
    "an undeclared package",
    { "packages/ui/src/card.tsx": 'import { h } from "lodash";\nexport const Card = h;\n' },
    "packages/ui/src/card.tsx",
    "undeclared",
  ],
  [
    "a development package in a source",
    pure('import { it } from "vitest";\nexport const x = it;'),
    STATE,
    "undeclared",
  ],
  ["an import of nothing", pure('import { y } from "./gone.ts";\nexport const x = y;'), STATE, "missing"],
  ["an import that cannot be read", pure("export const x = (name: string) => import(name);"), STATE, "computed-import"],
  [
    "a cycle",
    {
      "packages/kernel/src/brand.ts": 'import { a } from "./other.ts";\nexport const b = a;\n',
      "packages/kernel/src/other.ts": 'import { b } from "./brand.ts";\nexport const a = b;\n',
    },
    "packages/kernel/src/brand.ts",
    "cycle",
  ],
  [
    "a cycle by types only",
    {
      "packages/kernel/src/brand.ts": 'import type { A } from "./other.ts";\nexport type B = A;\n',
      "packages/kernel/src/other.ts": 'export type A = import("./brand.ts").B;\n',
    },
    "packages/kernel/src/brand.ts",
    "cycle",
  ],
  [
    "Node in a pure file",
    pure('import { readFileSync } from "node:fs";\nexport const x = readFileSync;'),
    STATE,
    "pure",
  ],
  ["the clock", pure("export const x = () => Date.now();"), STATE, "pure"],
  ["a date", pure("export const x = (at: number) => new Date(at);"), STATE, "pure"],
  ["chance", pure("export const x = () => Math.random();"), STATE, "pure"],
  ["chance in brackets", pure('export const x = () => Math["random"]();'), STATE, "pure"],
  ["the console", pure("export const x = () => console.log(1);"), STATE, "pure"],
  ["throw", pure("export const x = () => { throw new Error('no'); };"), STATE, "pure"],
  ["a timer", pure("export const x = () => setTimeout(() => 1, 1);"), STATE, "pure"],
  ["the network", pure("export const x = () => fetch('/');"), STATE, "pure"],
  ["the screen", pure("export const x = () => document.title;"), STATE, "pure"],
  ["a way round to the screen", pure("export const x = () => globalThis;"), STATE, "pure"],
  ["as", pure("export const x = (it: unknown) => it as string;"), STATE, "no-as"],
  ["more than 250 lines", pure("// why\n".repeat(260)), STATE, "max-lines"],
  ["a default export", pure("export default 1;"), STATE, "no-default"],
  [
    "a second index.ts",
    { "packages/kernel/src/deep/index.ts": "export const a = 1;\n" },
    "packages/kernel/src/deep/index.ts",
    "no-index",
  ],
  [
    "a name in capitals",
    { "packages/ui/src/CardList.tsx": "export const a = 1;\n" },
    "packages/ui/src/CardList.tsx",
    "kebab-case",
  ],
  [
    "a file that no rule knows",
    { "strategies/trust/promises/helpers.ts": "export const a = 1;\n" },
    "strategies/trust/promises/helpers.ts",
    "unknown-file",
  ],
  ["a folder that no rule knows", { "lib/thing.ts": "export const a = 1;\n" }, "lib/thing.ts", "unknown-file"],
  [
    "a test where none is known",
    { "strategies/trust/promises/other.test.ts": "export const a = 1;\n" },
    "strategies/trust/promises/other.test.ts",
    "unknown-file",
  ],
  [
    "words in a screen",
    { [SCREEN]: "export const PromisesScreen = () => <p>Hello you</p>;\n" },
    SCREEN,
    "words-in-locales",
  ],
  [
    "words in braces",
    { [SCREEN]: 'export const PromisesScreen = () => <p>{"Hello you"}</p>;\n' },
    SCREEN,
    "words-in-locales",
  ],
  [
    "words for screen readers",
    { [SCREEN]: 'export const PromisesScreen = () => <p aria-label="Hello" />;\n' },
    SCREEN,
    "words-in-locales",
  ],
  ["a file that does not parse", pure("export const = ;"), STATE, "syntax"],
];

describe("the keeper of the boundaries", () => {
  it("lets a lawful tree pass", () => expect(refusalsOf({})).toEqual([]));

  it.each(FAULTS)("refuses %s", (_, changes, file, rule) => {
    const refusals = refusalsOf(changes);
    expect(refusals.join("\n")).toMatch(
      new RegExp(`^${file.replaceAll(".", "\\.")}(:\\d+)? \\[${rule}\\] .{20,}`, "m"),
    );
  });

  it("names a cycle's whole way round", () =>
    expect(
      refusalsOf({
        "packages/kernel/src/a.ts": 'export type { C } from "./b.ts";\n',
        "packages/kernel/src/b.ts": 'export type { C } from "./c.ts";\n',
        "packages/kernel/src/c.ts": 'import type { A } from "./a.ts";\nexport type C = A;\n',
      }),
    ).toEqual([
      "packages/kernel/src/a.ts [cycle] imports itself by way of packages/kernel/src/b.ts → packages/kernel/src/c.ts → packages/kernel/src/a.ts; types count.",
    ]));

  it.each([
    ["a parameter that shares a global's name", "export const x = (history: number[]) => history.length;"],
    ["a property that shares a global's name", "export const x = (it: { screen: string }) => it.screen;"],
    ["as const", 'export const x = ["a"] as const;'],
    ["a type of the platform", "export type X = Date | Promise<Response>;"],
    ["a word in a comment", "// Date.now() would be wrong here\nexport const x = 1;"],
  ])("lets %s pass in a pure file", (_, body) => expect(refusalsOf(pure(body))).toEqual([]));
});
