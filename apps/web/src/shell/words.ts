import { type Catalog, type KitKey, type Translate, createTranslator } from "@goldseam/ui";
import type en from "../locales/en.json";

export type ShellKey = keyof typeof en & string;
type LoadCatalog = () => Promise<{ readonly default: Catalog }>;

/** Two files a language: the shell's and the kit's. A new language is two lines here. */
const FILES: Readonly<
  Record<
    string,
    {
      readonly shell: LoadCatalog;
      readonly kit: LoadCatalog;
      readonly nouns: LoadCatalog;
      readonly pictures: LoadCatalog;
    }
  >
> = {
  en: {
    shell: () => import("../locales/en.json"),
    kit: () => import("@goldseam/ui/locales/en.json"),
    nouns: () => import("../ways-back/locales/en.json"),
    pictures: () => import("../pairing/pictures/locales/en.json"),
  },
  ar: {
    shell: () => import("../locales/ar.json"),
    kit: () => import("@goldseam/ui/locales/ar.json"),
    nouns: () => import("../ways-back/locales/ar.json"),
    pictures: () => import("../pairing/pictures/locales/ar.json"),
  },
};

export interface ShellWords {
  readonly language: string;
  readonly shell: Catalog;
  readonly kit: Catalog;
}

/** The words of one language; English where the language has none. Cached by the browser and the worker. */
export const loadWords = async (language: string): Promise<ShellWords> => {
  const files = FILES[language] ?? FILES["en"];
  if (files === undefined) return { language: "en", shell: {}, kit: {} };
  const [shell, kit] = await Promise.all([files.shell(), files.kit()]);
  return { language, shell: shell.default, kit: kit.default };
};

/** Names of the pictures that two people compare, by picture. */
export const loadPictures = (language: string): Promise<Readonly<Record<string, string>>> =>
  plainCatalog(language, "pictures");

/** Nouns by practice, as one comma-separated text each; a compiled message without arguments is a list of one text. */
export const loadNouns = (language: string): Promise<Readonly<Record<string, string>>> =>
  plainCatalog(language, "nouns");

const plainCatalog = async (
  language: string,
  which: "nouns" | "pictures",
): Promise<Readonly<Record<string, string>>> => {
  const catalog = (await (FILES[language] ?? FILES["en"])?.[which]())?.default ?? {};
  return Object.fromEntries(Object.entries(catalog).map(([key, message]) => [key, plainText(message)]));
};

const plainText = (message: unknown): string => (Array.isArray(message) ? message.join("") : String(message));

export const shellTranslator = (words: ShellWords, values: Readonly<Record<string, string>>): Translate<ShellKey> =>
  createTranslator(words.shell, words.language, values);
export const kitTranslator = (words: ShellWords): Translate<KitKey> => createTranslator(words.kit, words.language);
