import type { Words } from "@goldseam/kernel";
import { KeptList } from "./kept-list.tsx";
import { OwnWords, type OwnWordsProps } from "./own-words.tsx";
import { WordsBehind } from "./words-behind.tsx";

export interface KeptWordsProps extends Omit<OwnWordsProps, "onWords" | "start"> {
  /** Folds the field away under these words; what was kept stays in sight. */
  readonly summary?: string | undefined;
  readonly things: ReadonlyArray<{ readonly id: string; readonly words: Words }>;
  /** False: it could not be kept. */
  readonly onKeep: (words: Words) => Promise<boolean>;
  readonly onLetGo: (id: string) => void;
}

/** One field for oneself, and what was kept below it; the field is empty again once words are kept. */
export const KeptWords = ({ summary, things, onKeep, onLetGo, ...props }: KeptWordsProps) => (
  <>
    {summary === undefined ? (
      <OwnWords {...props} onWords={onKeep} />
    ) : (
      <WordsBehind {...props} summary={summary} onWords={onKeep} />
    )}
    <KeptList things={things.map(({ id, words }) => ({ id, parts: [{ words }] }))} onLetGo={onLetGo} />
  </>
);
