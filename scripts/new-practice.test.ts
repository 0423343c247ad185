import { expect, it } from "vitest";
import { chooseCode, extendScreens, extendStrategy } from "./new-practice/lay.mjs";

it.each([
  ["promises", [], "PR"],
  ["small-wins", [], "SW"],
  ["small-wins", ["SW"], "SWI"],
  ["promises", ["PR", "PRO"], "PROM"],
])("the rules of %s, beside %j, begin with %s", (name, taken, code) =>
  expect(chooseCode(name, new Set<string>(taken))).toBe(code),
);

it("a strategy keeps what it has and gets one practice more", () => {
  const before = [
    'import type { Strategy } from "@goldseam/kernel";',
    "export const strategy = {",
    "  practices: [thanks],",
    "  prompts: [",
    "    ...thanksPrompts,",
    "  ],",
    "} as const satisfies Strategy;",
  ].join("\n");
  const after = extendStrategy(before, "small-wins");
  expect(after).toContain("practices: [thanks, smallWins],");
  expect(after).toContain("prompts: [...thanksPrompts, ...smallWinsPrompts],");
  expect(after).toContain('import { smallWins } from "./small-wins/small-wins.practice.ts";');
});

it("screens keep what they have and get one more", () => {
  const before = "export const screens: StrategyScreens = {\n  thanks: thanksScreen,\n};\n";
  const after = extendScreens(before, "small-wins");
  expect(after).toContain("thanks: thanksScreen,");
  expect(after).toContain('"small-wins": practiceScreen(() => import("./small-wins/small-wins.screen.tsx")');
});
