import type { Draft } from "@goldseam/ui";
import { type ReadonlySignal, signal } from "@preact/signals";

/** At most this long a typed letter waits for those after it before it is sealed and kept. */
const PACE_MS = 200;

export interface Drafts {
  readonly of: (key: string) => Draft;
  /** Seals at once what is typed and not kept yet: before a lock, a quick exit or an update. */
  readonly flush: () => void;
  /** Lets go of every typed text in the page: after a lock it comes back from where it was sealed. */
  readonly forget: () => void;
}

/**
 * Drafts as the screens see them: at once in the page, sealed in the worker with the first letter and then at a steady
 * pace, so that who types without a pause, or reloads right after a tap, loses next to nothing.
 * @param kept what the worker has told; a text typed here meanwhile wins over it
 */
export const createDrafts = (
  kept: ReadonlySignal<Readonly<Record<string, string>>>,
  keep: (key: string, text: string) => void,
): Drafts => {
  const typed = signal<Readonly<Record<string, string>>>({});
  const pacing = new Map<string, ReturnType<typeof setTimeout>>();
  const waiting = new Set<string>();
  const write = (key: string): void => {
    waiting.delete(key);
    keep(key, typed.value[key] ?? "");
    clearTimeout(pacing.get(key));
    pacing.set(
      key,
      setTimeout(() => {
        pacing.delete(key);
        if (waiting.has(key)) write(key);
      }, PACE_MS),
    );
  };
  const set = (key: string, text: string): void => {
    // What is there already would only stand in the way of what is new.
    if (text === (typed.value[key] ?? kept.value[key] ?? "")) return;
    typed.value = { ...typed.value, [key]: text };
    if (pacing.has(key)) waiting.add(key);
    else write(key);
  };
  return {
    of: (key) => ({
      get value() {
        return typed.value[key] ?? kept.value[key] ?? "";
      },
      set: (text) => set(key, text),
      clear: () => {
        typed.value = { ...typed.value, [key]: "" };
        write(key);
      },
    }),
    flush: () => {
      for (const key of [...waiting]) write(key);
    },
    forget: () => {
      for (const timer of pacing.values()) clearTimeout(timer);
      pacing.clear();
      waiting.clear();
      typed.value = {};
    },
  };
};
