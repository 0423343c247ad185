import { ar } from "./ar.ts";
import type { Flag } from "./categories.ts";
import { compile, type Compiled } from "./compile.ts";
import { en } from "./en.ts";
import type { LanguageRules } from "./language.ts";
import { plain } from "./plain.ts";
import { type Finding, single } from "./single.ts";

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

/** For each unit of the text the number of the span that it is in, -1 where none is. */
const numbered = (length: number, spans: ReadonlyArray<Span>): Int32Array => {
  const number = new Int32Array(length + 1).fill(-1);
  for (const [at, { start, end }] of spans.entries()) number.fill(at, start, end);
  return number;
};

const QUOTED = /"[^"\n]*"/gu;
const SENTENCE = /[^.!?;\n]+[.!?;\n]*/gu;

/** How far before a finding `unlessAfter` looks. */
const BACK = 80;
/** Asks once for each number, as many findings share a sentence. */
const once = (ask: (number: number) => boolean): ((number: number) => boolean) => {
  const known = new Map<number, boolean>();
  return (number) => {
    const answer = known.get(number) ?? ask(number);
    known.set(number, answer);
    return answer;
  };
};

/** Makes, for one text, what tells whether the findings of a rule stand, by the sentence and the clauses around them. */
const standing = (searched: string, { clause, silent }: Compiled) => {
  const sentences = spansOf(searched, SENTENCE);
  const clauses = spansOf(searched, clause);
  const sentenceAt = numbered(searched.length, sentences);
  const clauseAt = numbered(searched.length, clauses);
  const hushed = numbered(
    searched.length,
    [QUOTED, ...silent].flatMap((pattern) => spansOf(searched, pattern)),
  );
  const textOf = (spans: ReadonlyArray<Span>, number: number): string => {
    const { start, end } = spans[number] ?? { start: 0, end: 0 };
    return searched.slice(start, end);
  };
  return ({ category, needs, unless, unlessNear, unlessAfter }: Compiled["rules"][number]) => {
    const refused = once((number) => {
      const said = textOf(sentences, number);
      return needs?.test(said) === false || unless?.test(said) === true;
    });
    const denied = once((number) => unlessNear?.test(textOf(clauses, number)) === true);
    return (span: Span): ReadonlyArray<Finding> => {
      if (hushed.subarray(span.start, span.end).some((number) => number >= 0)) return [];
      const sentence = sentenceAt[span.start] ?? -1;
      if (refused(sentence)) return [];
      const from = Math.max(sentences[sentence]?.start ?? 0, span.start - BACK);
      if (unlessAfter?.test(searched.slice(from, span.start)) === true) return [];
      if (unlessNear !== undefined && [...new Set(clauseAt.subarray(span.start, span.end))].some(denied)) return [];
      return [{ category, ...span, sentence }];
    };
  };
};

/**
 * Stretches of a draft that often read as an attack, in the order in which they stand. Silent on facts about an act,
 * on what is quoted or reported, on what the writer says of oneself, and in languages that it does not know.
 * @param language BCP 47 tag of the writer
 */
export const flag = (text: string, language: string): ReadonlyArray<Flag> => {
  const rules = rulesFor(language);
  if (rules === undefined) return [];
  const { text: searched, at } = plain(text, rules.words);
  const stands = standing(searched, rules);
  const found = rules.rules.flatMap((rule) => spansOf(searched, rule.find).flatMap(stands(rule)));
  return single(found).map(({ category, start, end }) => ({ category, start: at[start] ?? 0, end: at[end] ?? 0 }));
};
