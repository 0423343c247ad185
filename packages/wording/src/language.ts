import type { Category } from "./categories.ts";

/**
 * Patterns are regular expressions over the plain text (`plain.ts`): lower case, one apostrophe, for Arabic without
 * marks and with one alef. A space stands for white space, ` ?` for some or none, `{name}` for a word list, and each pattern begins and
 * ends at the edge of a word.
 */
export interface Rule {
  readonly category: Category;
  readonly find: ReadonlyArray<string>;
  /** Only when one of these is in the sentence. */
  readonly needs?: ReadonlyArray<string>;
  /** Silent when one of these is anywhere in the sentence. */
  readonly unless?: ReadonlyArray<string>;
  /** Silent when one of these is in the clause of the finding: up to a comma, a colon, or a word of `clauses`. */
  readonly unlessNear?: ReadonlyArray<string>;
  /** Silent when the sentence, up to the finding, ends with one of these. */
  readonly unlessAfter?: ReadonlyArray<string>;
}

export interface LanguageRules {
  /** Usual spellings of words that are often written otherwise: "dont" is "don't". */
  readonly words: Readonly<Record<string, string>>;
  /** Words with which a new clause begins. */
  readonly clauses: string;
  /** Word lists and pieces of patterns, by name; one may use those before it. */
  readonly lists: Readonly<Record<string, string>>;
  /** Stretches in which nothing is ever found: what somebody said, facts about an act, a denial. */
  readonly silent: ReadonlyArray<string>;
  readonly rules: ReadonlyArray<Rule>;
}
