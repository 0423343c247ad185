import type { Category } from "./categories.ts";
import type { LanguageRules } from "./language.ts";
import { plainPattern } from "./plain.ts";

export interface Compiled {
  readonly words: ReadonlyMap<string, string>;
  /** Finds one clause after another. */
  readonly clause: RegExp;
  readonly silent: ReadonlyArray<RegExp>;
  readonly rules: ReadonlyArray<{
    readonly category: Category;
    readonly find: RegExp;
    readonly needs: RegExp | undefined;
    readonly unless: RegExp | undefined;
    readonly unlessNear: RegExp | undefined;
    readonly unlessAfter: RegExp | undefined;
  }>;
}

const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";
const anyOf = (patterns: ReadonlyArray<string>): string => `(?:${patterns.join("|")})`;
/**
 * Each of a group's words once: several spellings become one, and a repeated group with a word in it twice takes a time
 * that doubles with each repetition.
 */
const eachOnce = (pattern: string): string =>
  pattern.replace(
    /\((\?[:!]|\?<!)([^()[\]\\]*)\)/g,
    (_, kind: string, words: string) => `(${kind}${[...new Set(words.split("|"))].join("|")})`,
  );

/** Makes the expressions of one language; done once, when the language is first asked for. */
export const compile = ({ words, clauses, lists, silent, rules }: LanguageRules): Compiled => {
  const known = new Map<string, string>();
  const expand = (pattern: string): string =>
    eachOnce(plainPattern(pattern))
      .replace(/\{([a-z]+)\}/g, (_, name: string) => known.get(name) ?? "")
      // No pattern walks to the end of a long text: a finding ends after 90 units, a silent stretch (the one that
      // names the line's end) after 240.
      .replace(/(\[\^[^\]]*\])\*/g, (_, others: string) => `${others}{0,${others.includes("\\n") ? 240 : 90}}`)
      // Nor does a group begin again and again: what two of its words share would be tried in every division.
      .replaceAll(")*", "){0,6}")
      .replaceAll(")+", "){1,6}")
      .replaceAll(" ?", "\\s*")
      .replaceAll(" ", "\\s+");
  for (const [name, list] of Object.entries(lists)) known.set(name, `(?:${expand(list)})`);
  const whole = (patterns: ReadonlyArray<string>, flags = "u"): RegExp =>
    new RegExp(`${BEFORE}${anyOf(patterns.map(expand))}${AFTER}`, flags);
  const optional = <T>(patterns: ReadonlyArray<string> | undefined, make: (all: ReadonlyArray<string>) => T) =>
    patterns === undefined ? undefined : make(patterns);
  return {
    words: new Map(Object.entries(words)),
    clause: new RegExp(`(?:(?!\\s(?:${expand(clauses)})\\s)[^,.!?;:\n])+`, "gu"),
    silent: silent.map((pattern) => whole([pattern], "gu")),
    rules: rules.map(({ category, find, needs, unless, unlessNear, unlessAfter }) => ({
      category,
      find: whole(find, "gu"),
      needs: optional(needs, whole),
      unless: optional(unless, whole),
      unlessNear: optional(unlessNear, whole),
      unlessAfter: optional(unlessAfter, (all) => new RegExp(`${BEFORE}${anyOf(all.map(expand))}\\s*$`, "u")),
    })),
  };
};
