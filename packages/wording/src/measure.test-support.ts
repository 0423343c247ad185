import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { CATEGORIES, type Category, type Flag, flag } from "./index.ts";

export interface Label {
  readonly category: string;
  /** Where it stands, in UTF-16 units; absent where only the category was labelled. */
  readonly start?: number;
  readonly end?: number;
}
export interface Sentence {
  readonly text: string;
  readonly labels: ReadonlyArray<Label>;
}
type ByLabel = Readonly<Record<string, ReadonlyArray<string>>>;

const fileOf = (folder: string, language: string): URL => new URL(`../${folder}/${language}.json`, import.meta.url);
const read = (file: URL): unknown => JSON.parse(readFileSync(file, "utf8"));
const sentencesOf = (byLabel: ByLabel): ReadonlyArray<Sentence> =>
  Object.entries(byLabel).flatMap(([label, texts]) =>
    texts.map((text) => ({
      text,
      labels: label === "none" ? [] : label.split(", ").map((category) => ({ category })),
    })),
  );

/** Sentences with which the rules are made, in a file `{ "blame": [...], "blame, threat": [...], "none": [...] }`. */
export const readExamples = (language: string): ReadonlyArray<Sentence> =>
  sentencesOf(read(fileOf("examples", language)) as ByLabel);

/** The rounds of tuning, in their order: each was measured before a rule was changed because of it. */
export const readRounds = (language: string): ReadonlyArray<readonly [string, ReadonlyArray<Sentence>]> =>
  Object.entries(read(fileOf("tuning", language)) as Record<string, ByLabel>).map(([round, byLabel]) => [
    round,
    sentencesOf(byLabel),
  ]);

interface HeldOut {
  readonly text: string;
  readonly flags: ReadonlyArray<{ readonly category: string; readonly span?: string | readonly [number, number] }>;
}
/**
 * The set that nobody who writes rules has seen: `[{ "text", "flags": [{ "category", "span" }] }]`, the span as the
 * words themselves or as `[start, end]`; without flags the sentence is innocent. Empty where there is no file.
 */
export const readHeldOut = (language: string): ReadonlyArray<Sentence> => {
  const file = fileOf("held-out", language);
  if (!existsSync(file)) return [];
  return (read(file) as ReadonlyArray<HeldOut>).map(({ text, flags }) => ({
    text,
    labels: flags.map(({ category, span }) => {
      if (span === undefined) return { category };
      const start = typeof span === "string" ? text.indexOf(span) : span[0];
      if (start < 0) return { category };
      return { category, start, end: typeof span === "string" ? start + span.length : span[1] };
    }),
  }));
};

/** The category is right and the stretches share a unit. */
const hits = (label: Label, found: Flag): boolean =>
  label.category === found.category &&
  (label.start === undefined || label.end === undefined || (found.start < label.end && label.start < found.end));

interface Count {
  found: number;
  wrong: number;
  missed: number;
}
export interface Measured extends Rates {
  readonly sentences: number;
  readonly byCategory: Readonly<Record<Category, Rates & Count>>;
  /** What went wrong, one line each; not for the eyes of rule writers where the set is held out. */
  readonly faults: ReadonlyArray<string>;
}
interface Rates {
  readonly precision: number;
  readonly recall: number;
}
const ratesOf = ({ found, wrong, missed }: Count): Rates => {
  const share = (of: number): number => (of === 0 ? 1 : Math.round((1000 * found) / of) / 1000);
  return { precision: share(found + wrong), recall: share(found + missed) };
};

/**
 * Over pairs of sentence and category: a blame that is found as contempt is wrong once and missed once, and so is a
 * blame that is found where it does not stand.
 */
export const measure = (all: ReadonlyArray<Sentence>, language: string): Measured => {
  const total: Count = { found: 0, wrong: 0, missed: 0 };
  const counts = new Map<Category, Count>(CATEGORIES.map((one) => [one, { found: 0, wrong: 0, missed: 0 }]));
  const faults: string[] = [];
  for (const { text, labels } of all) {
    const flags = flag(text, language);
    for (const category of CATEGORIES) {
      const wanted = labels.filter((label) => label.category === category);
      const got = flags.filter((one) => one.category === category);
      const hit = wanted.some((label) => got.some((one) => hits(label, one)));
      for (const count of [total, counts.get(category) ?? total]) {
        if (hit) count.found += 1;
        if (!hit && got.length > 0) count.wrong += 1;
        if (!hit && wanted.length > 0) count.missed += 1;
      }
      if (!hit && got.length > 0) faults.push(`wrong ${category}: ${text}`);
      if (!hit && wanted.length > 0) faults.push(`missed ${category}: ${text}`);
    }
  }
  const byCategory = Object.fromEntries(
    [...counts].map(([category, count]) => [category, { ...ratesOf(count), ...count }]),
  ) as Record<Category, Rates & Count>;
  return { sentences: all.length, ...ratesOf(total), byCategory, faults };
};

const CACHE = new URL("../../../.cache/", import.meta.url);
const keep = (name: string, value: unknown): void => {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(new URL(name, CACHE), `${JSON.stringify(value, null, 2)}\n`);
};
/** Leaves the figure where `npm run figures` finds it, and the counts by category beside it: no sentence of the set. */
export const keepFigure = (
  value: Readonly<Record<string, number>>,
  holds: boolean,
  open: string,
  byCategory: unknown,
): void => {
  keep("wording.json", { "C-06": { value, unit: "", holds, open } });
  keep("wording-by-category.json", byCategory);
};
