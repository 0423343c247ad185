import type { Idea } from "@goldseam/kernel";
import { createTranslator } from "@goldseam/ui";
import { wordsOf } from "../practice/practice-words.ts";
import type { App } from "../shell/app-context.ts";
import { namesOf } from "../practice/names.ts";

/** What the rooms say about a practice, in its own words; empty while they are on their way. */
export interface PracticeText {
  readonly title: string;
  readonly about: string;
  readonly find: string;
  readonly prompt: (idea: Idea) => string;
  readonly reason: (idea: Idea) => string;
}

const keyOf = ({ id, practice }: Idea): string => id.slice(practice.length + 1);

export const practiceText = (practice: string, language: string, { runtime, t: shell }: App): PracticeText => {
  const words = wordsOf(practice, language);
  if (words === undefined) return { title: "", about: "", find: "", prompt: () => "", reason: () => "" };
  const t = createTranslator(words, language, namesOf(runtime.self.value, runtime.other.value, shell));
  const said = (key: string): string => (key in words ? t(key) : "");
  return {
    title: said("title"),
    about: said("about"),
    find: said("find"),
    prompt: (idea) => said(`prompt.${keyOf(idea)}`) || said("title"),
    reason: (idea) => said(`reason.${idea.reason}`),
  };
};
