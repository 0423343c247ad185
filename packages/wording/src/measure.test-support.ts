import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { CATEGORIES, flag } from "./index.ts";

export interface Sentence {
  readonly text: string;
  readonly labels: ReadonlyArray<string>;
}
/** A file `{ "blame": [...], "blame, threat": [...], "none": [...] }` of one language. */
export const readSentences = (folder: "examples" | "labelled", language: string): ReadonlyArray<Sentence> => {
  const file = new URL(`../${folder}/${language}.json`, import.meta.url);
  const byLabel = JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>;
  return Object.entries(byLabel).flatMap(([label, texts]) =>
    texts.map((text) => ({ text, labels: label === "none" ? [] : label.split(", ") })),
  );
};

export interface Measured {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  /** What went wrong, one line each. */
  readonly faults: ReadonlyArray<string>;
}
/** Over pairs of sentence and category: a blame that is found as contempt is wrong once and missed once. */
export const measure = (all: ReadonlyArray<Sentence>, language: string): Measured => {
  const count = { found: 0, wrong: 0, missed: 0 };
  const faults: string[] = [];
  for (const { text, labels } of all) {
    const got = new Set<string>(flag(text, language).map(({ category }) => category));
    for (const category of CATEGORIES) {
      const [wanted, is] = [labels.includes(category), got.has(category)];
      if (wanted && is) count.found += 1;
      if (!wanted && is) count.wrong += 1;
      if (wanted && !is) count.missed += 1;
      if (wanted !== is) faults.push(`${is ? "wrong" : "missed"} ${category}: ${text}`);
    }
  }
  const { found, wrong, missed } = count;
  const share = (of: number): number => Math.round((1000 * found) / of) / 1000;
  return { sentences: all.length, precision: share(found + wrong), recall: share(found + missed), faults };
};

/** Leaves the figure where `npm run figures` finds it. */
export const keepFigure = (value: Readonly<Record<string, number>>, holds: boolean, open: string): void => {
  const folder = new URL("../../../.cache/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("wording.json", folder), `${JSON.stringify({ "C-06": { value, unit: "", holds, open } })}\n`);
};
