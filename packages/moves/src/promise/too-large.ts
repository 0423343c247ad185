import type { CalendarDay, Language } from "@goldseam/kernel";
import { absolutes } from "./absolutes.ts";

/** Why a promise would be larger than anybody can keep. `word`: as its writer wrote it. */
export type TooLarge =
  | { readonly why: "absolute"; readonly word: string }
  | { readonly why: "undated" }
  | { readonly why: "unsure" };

/** Own confidence, 0 to 10, from which on a promise is offered. */
export const SURE_ENOUGH = 8;

/** Forms of alef, harakat and tatweel are written or left out: a phrase is found either way. */
const ALEF = /[\u0622\u0623\u0625\u0627]/u;
const MARKS = "[\\u064B-\\u0652\\u0670\\u0640]*";
const letterPattern = (letter: string): string => {
  if (letter === " ") return "\\s+";
  return ALEF.test(letter) ? `[\u0622\u0623\u0625\u0627]${MARKS}` : `${letter}${MARKS}`;
};
/** Whole words; an Arabic "and" may be written onto the first one. */
const patternOf = (phrase: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])[\u0648\u0641]?${[...phrase].map(letterPattern).join("")}(?![\\p{L}\\p{N}])`, "iu");
const patterns = new Map(
  Object.entries(absolutes).map(([language, phrases]) => [language, phrases.map((phrase) => patternOf(phrase))]),
);

const absoluteIn = (text: string, language: Language): string | undefined => {
  const base = language.split("-", 1)[0] ?? "";
  for (const pattern of patterns.get(base) ?? []) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return undefined;
};

/**
 * What makes a draft too large, if anything does: asked before it is offered, by the writer's own phone alone. It is
 * no rule of the log, because word lists grow and two phones must agree.
 */
export const tooLarge = (draft: {
  readonly text: string;
  readonly language: Language;
  readonly due: CalendarDay | undefined;
  readonly confidence: number | undefined;
}): TooLarge | undefined => {
  const word = absoluteIn(draft.text, draft.language);
  if (word !== undefined) return { why: "absolute", word };
  if (draft.due === undefined) return { why: "undated" };
  return (draft.confidence ?? 0) < SURE_ENOUGH ? { why: "unsure" } : undefined;
};
