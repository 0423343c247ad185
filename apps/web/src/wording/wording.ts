import { type Catalog, createTranslator, type ShellHands } from "@goldseam/ui";
import { wrap } from "comlink";
import { workerUrl } from "../trusted-types.ts";
import type { Look } from "./wording.worker.ts";
import wordingScript from "./wording.worker.ts?worker&url";

const HINTS: Readonly<Record<string, () => Promise<{ readonly default: Catalog }>>> = {
  en: () => import("@goldseam/wording/locales/en.json"),
  ar: () => import("@goldseam/wording/locales/ar.json"),
};
const ARABIC = /\p{Script=Arabic}/u;

let worker: ((text: string, language: string) => Promise<ReturnType<Look>>) | undefined;
const look = (text: string, language: string): Promise<ReturnType<Look>> => {
  worker ??= wrap<Look>(new Worker(workerUrl(wordingScript), { type: "module", name: "wording" }));
  return worker(text, language);
};

/**
 * Wording help in a worker of its own. What is written decides the language of the rules, the reader's that of the
 * hints. Nothing of the text leaves the phone, and nothing of it is kept.
 */
export const flagIn =
  (language: string): NonNullable<ShellHands["flag"]> =>
  async (text) => {
    const written = ARABIC.test(text) ? "ar" : language === "ar" ? "en" : language;
    const load = HINTS[language] ?? HINTS["en"];
    const [found, hints] = await Promise.all([look(text, written), load?.()]);
    const t = createTranslator(hints?.default ?? {}, language);
    return found.map(({ start, end, hint }) => ({ start, end, hint: t(hint) }));
  };
