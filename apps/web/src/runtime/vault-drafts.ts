import type { Draft } from "@goldseam/ui";
import { type ReadonlySignal, signal } from "@preact/signals";

/** How long a hand may rest before what it typed is sealed and kept. */
const REST_MS = 200;

export interface Drafts {
  readonly of: (key: string) => Draft;
  /** Seals at once what is typed and not kept yet: before a lock, a quick exit or an update. */
  readonly flush: () => void;
}

/**
 * Drafts as the screens see them: at once in the page, sealed in the worker a moment later.
 * @param kept what the worker has told; a text typed here meanwhile wins over it
 */
export const createDrafts = (
  kept: ReadonlySignal<Readonly<Record<string, string>>>,
  keep: (key: string, text: string) => void,
): Drafts => {
  const typed = signal<Readonly<Record<string, string>>>({});
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  const write = (key: string): void => {
    clearTimeout(resting.get(key));
    if (resting.delete(key)) keep(key, typed.value[key] ?? "");
  };
  const set = (key: string, text: string): void => {
    typed.value = { ...typed.value, [key]: text };
    clearTimeout(resting.get(key));
    resting.set(
      key,
      setTimeout(() => write(key), REST_MS),
    );
  };
  return {
    of: (key) => ({
      get value() {
        return typed.value[key] ?? kept.value[key] ?? "";
      },
      set: (text) => set(key, text),
      clear: () => {
        set(key, "");
        write(key);
      },
    }),
    flush: () => {
      for (const key of [...resting.keys()]) write(key);
    },
  };
};
