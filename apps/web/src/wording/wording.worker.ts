import { flag, hintKey } from "@goldseam/wording";
import { expose } from "comlink";

/** What the page asks: stretches with the key of their hint; the page has the words for it. */
const looked = (text: string, language: string) =>
  flag(text, language).map(({ category, start, end }) => ({ start, end, hint: hintKey(category) }));
export type Look = typeof looked;

expose(looked);
