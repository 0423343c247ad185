import type { Category } from "./categories.ts";
import type { LanguageRules } from "./language.ts";
import { plainPattern } from "./plain.ts";

export interface Compiled {
  readonly silent: ReadonlyArray<RegExp>;
  readonly rules: ReadonlyArray<{
    readonly category: Category;
    readonly find: RegExp;
    readonly needs: RegExp | undefined;
    readonly unless: RegExp | undefined;
    readonly unlessAfter: RegExp | undefined;
  }>;
}

const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";
const anyOf = (patterns: ReadonlyArray<string>): string => `(?:${patterns.join("|")})`;

/** Makes the expressions of one language; done once, when the language is first asked for. */
export const compile = ({ lists, silent, rules }: LanguageRules): Compiled => {
  const known = new Map<string, string>();
  const expand = (pattern: string): string =>
    plainPattern(pattern)
      .replace(/\{([a-z]+)\}/g, (_, name: string) => known.get(name) ?? "")
      .replaceAll(" ?", "\\s*")
      .replaceAll(" ", "\\s+");
  for (const [name, list] of Object.entries(lists)) known.set(name, `(?:${expand(list)})`);
  const whole = (patterns: ReadonlyArray<string>, flags = "u"): RegExp =>
    new RegExp(`${BEFORE}${anyOf(patterns.map(expand))}${AFTER}`, flags);
  const optional = <T>(patterns: ReadonlyArray<string> | undefined, make: (all: ReadonlyArray<string>) => T) =>
    patterns === undefined ? undefined : make(patterns);
  return {
    silent: silent.map((pattern) => whole([pattern], "gu")),
    rules: rules.map(({ category, find, needs, unless, unlessAfter }) => ({
      category,
      find: whole(find, "gu"),
      needs: optional(needs, whole),
      unless: optional(unless, whole),
      unlessAfter: optional(unlessAfter, (all) => new RegExp(`${BEFORE}${anyOf(all.map(expand))}\\s*$`, "u")),
    })),
  };
};
