import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";

const source = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [calm = "", loud = ""] = source.split("@media (prefers-contrast: more)");

type Scheme = "light" | "dark";
const read = (css: string): Map<string, Record<Scheme, string>> =>
  new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(([, name, light, dark]) => [
      name ?? "",
      { light: light ?? "", dark: dark ?? "" },
    ]),
  );
const plain = read(calm);
const contrasted = new Map([...plain, ...read(loud)]);

/** Foreground, background, least ratio: 4.5 for text (WCAG 1.4.3), 3 for what shows a control (1.4.11). */
const PAIRS: ReadonlyArray<readonly [string, string, number]> = [
  ...["paper", "card", "sunken", "gold-wash", "wrong-wash"].map((back) => ["ink", back, 7] as const),
  ...["paper", "card", "gold-wash"].map((back) => ["ink-soft", back, 4.5] as const),
  ["on-press", "press", 7],
  ["on-press", "press-over", 4.5],
  ...["paper", "card", "wrong-wash"].map((back) => ["wrong", back, 4.5] as const),
  ...["paper", "card", "gold-wash"].map((back) => ["edge", back, 3] as const),
  ...["paper", "card"].map((back) => ["gold", back, 3] as const),
  ...["paper", "card", "gold-wash", "sunken"].map((back) => ["focus", back, 3] as const),
  ["gold", "sunken", 3],
];

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

it("knows the ratio of black and white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

for (const [name, table] of [
  ["plain", plain],
  ["more contrast", contrasted],
] as const) {
  for (const scheme of ["light", "dark"] as const) {
    it(`keeps its contrast: ${scheme}, ${name}`, () => {
      const short = PAIRS.flatMap(([front, back, least]) => {
        const ratio = contrast(table.get(front)?.[scheme] ?? "#000000", table.get(back)?.[scheme] ?? "#000000");
        return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)} < ${least}`];
      });
      expect(short).toEqual([]);
    });
  }
}

it("asks for more contrast and gets it", () => {
  for (const scheme of ["light", "dark"] as const) {
    const ratio = contrast(contrasted.get("ink-soft")?.[scheme] ?? "", contrasted.get("paper")?.[scheme] ?? "");
    expect(ratio).toBeGreaterThan(7);
  }
});

const sheets = readdirSync(new URL("../", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => ({ file, css: readFileSync(new URL(`../${file}`, import.meta.url), "utf8") }));

it("is written for both directions: no left, no right, no width by side", () => {
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|left:|right:|top:|bottom:|text-align: (?:left|right)|float:|(?:min-|max-)?(?:width|height):\s)/g;
  const found = sheets.flatMap(({ file, css }) =>
    [...css.replace(/@(?:media|container)[^{]*/g, "").matchAll(physical)].map(([hit]) => `${file}: ${hit.trim()}`),
  );
  expect(found).toEqual([]);
});

it("loads nothing from elsewhere and names its layers first", () => {
  for (const { file, css } of sheets) {
    const loads = /url\(|@import|@font-face/.test(css);
    const layered = css.startsWith("@layer tokens, base, kit, app;");
    expect({ file, loads, layered }).toEqual({ file, loads: false, layered: true });
  }
});
