import type { Catalog } from "@goldseam/ui";
import { type ReadonlySignal, signal } from "@preact/signals";
import { type PracticeDoor, doorOf } from "./doors.ts";

const loaded = new Map<string, ReadonlySignal<Catalog | undefined>>();

/** A practice's words in a language, fetched once; `undefined` while they come. English where the language has none. */
export const practiceWords = (door: PracticeDoor, language: string): ReadonlySignal<Catalog | undefined> => {
  const key = `${door.id} ${language}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const words = signal<Catalog | undefined>(undefined);
  loaded.set(key, words);
  const load = door.screen.locales[language] ?? door.screen.locales.en;
  load().then(
    (module) => {
      words.value = module.default;
    },
    // The next look tries again: a lost connection must not stay in the memory of the page.
    () => loaded.delete(key),
  );
  return words;
};

export const wordsOf = (id: string, language: string): Catalog | undefined => {
  const door = doorOf(id);
  return door === undefined ? undefined : practiceWords(door, language).value;
};
