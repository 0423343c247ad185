import { useState } from "preact/hooks";
import type { Draft, Flagged, ShellHands } from "../screen.ts";

/** Looks at one text before it falls silent. */
const MOST_ROUNDS = 2;

export interface Wording {
  /** What the last look found, with the text that it belongs to. */
  readonly found: { readonly text: string; readonly flags: ReadonlyArray<Flagged> } | undefined;
  /** Two rounds are over: nothing is asked any more. */
  readonly silent: boolean;
  /** Looks once. True: go on, for nothing was found or it has been said twice. */
  readonly look: (text: string) => Promise<boolean>;
  /** The text has gone, or was left: the next one begins anew. */
  readonly forget: () => void;
}

/**
 * Wording help of one text: `if (await wording.look(text)) send()`. Silent after two rounds (S-53), where the shell
 * has no such hand, and when it fails: help never stands in the way. Not for private writing, not for a hurt.
 * @param rounds keeps how often it has spoken, over a reload
 */
export const useWording = (flag: ShellHands["flag"], rounds: Draft): Wording => {
  const [found, setFound] = useState<Wording["found"]>();
  const [spoken, setSpoken] = useState(Number(rounds.value) || 0);
  const silent = spoken >= MOST_ROUNDS;
  const count = (next: number): void => {
    setSpoken(next);
    if (next === 0) rounds.clear();
    else rounds.set(String(next));
  };
  return {
    found,
    silent,
    look: async (text) => {
      if (silent || flag === undefined) return true;
      const flags = await flag(text).catch(() => []);
      setFound(flags.length === 0 ? undefined : { text, flags });
      if (flags.length === 0) return true;
      count(spoken + 1);
      return false;
    },
    forget: () => {
      setFound(undefined);
      count(0);
    },
  };
};
