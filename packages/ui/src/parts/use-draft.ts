import { useState } from "preact/hooks";
import type { Draft } from "../screen.ts";

/** A draft as a field's value: what is typed is kept at once. Give the component a `key` when the draft changes. */
export const useDraft = (draft: Draft): readonly [string, (value: string) => void] => {
  const [value, show] = useState(draft.value);
  const write = (next: string): void => {
    show(next);
    draft.set(next);
  };
  return [value, write];
};
