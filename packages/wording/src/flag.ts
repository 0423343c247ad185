import { ar } from "./ar.ts";
import type { Category, Flag } from "./categories.ts";
import { compile, type Compiled } from "./compile.ts";
import { en } from "./en.ts";
import type { LanguageRules } from "./language.ts";
import { plain } from "./plain.ts";

const LANGUAGES: Readonly<Record<string, LanguageRules>> = { en, ar };
const compiled = new Map<string, Compiled>();
const rulesFor = (language: string): Compiled | undefined => {
  const base = language.toLowerCase().split("-", 1)[0] ?? "";
  const rules = Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base] : undefined;
  if (rules === undefined) return undefined;
  const made = compiled.get(base) ?? compile(rules);
  compiled.set(base, made);
  return made;
};

interface Span {
  readonly start: number;
  readonly end: number;
}
const spansOf = (text: string, pattern: RegExp): ReadonlyArray<Span> =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const QUOTED = /"[^"\n]*"/gu;
const SENTENCE = /[^.!?;\n]+[.!?;\n]*/gu;

/** Which hint stands where two would: the plainest kind of attack first, the broadest last. */
const FIRST: ReadonlyArray<Category> = ["threat", "non-apology", "name-calling", "mind-reading", "blame", "contempt"];
/** One stretch gets one hint. */
const single = (flags: ReadonlyArray<Flag>): ReadonlyArray<Flag> =>
  flags.filter((one) =>
    flags.every((other) => !touch(one, other) || FIRST.indexOf(one.category) <= FIRST.indexOf(other.category)),
  );

/** Overlapping stretches of one category become one. */
const merged = (flags: ReadonlyArray<Flag>): ReadonlyArray<Flag> => {
  const result: Flag[] = [];
  for (const one of flags.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const at = result.findIndex((other) => other.category === one.category && touch(one, other));
    const other = result[at];
    if (other === undefined) result.push(one);
    else result[at] = { ...other, end: Math.max(other.end, one.end) };
  }
  return result;
};

/**
 * Stretches of a draft that often read as an attack, in the order in which they stand. Silent on facts about an act,
 * on what is quoted or reported, on what the writer says of oneself, and in languages that it does not know.
 * @param language BCP 47 tag of the writer
 */
export const flag = (text: string, language: string): ReadonlyArray<Flag> => {
  const rules = rulesFor(language);
  if (rules === undefined) return [];
  const { text: searched, at } = plain(text);
  const silent = [QUOTED, ...rules.silent].flatMap((pattern) => spansOf(searched, pattern));
  const sentences = spansOf(searched, SENTENCE);
  const flags: Flag[] = [];
  const keep = (category: Category, { start, end }: Span): void => {
    flags.push({ category, start: at[start] ?? 0, end: at[end] ?? 0 });
  };
  for (const { category, find, needs, unless, unlessAfter } of rules.rules) {
    for (const span of spansOf(searched, find)) {
      if (silent.some((one) => touch(one, span))) continue;
      const sentence = sentences.find((one) => touch(one, span)) ?? span;
      const said = searched.slice(sentence.start, sentence.end);
      if (needs?.test(said) === false || unless?.test(said) === true) continue;
      if (unlessAfter?.test(searched.slice(sentence.start, span.start)) === true) continue;
      keep(category, span);
    }
  }
  return single(merged(flags));
};
