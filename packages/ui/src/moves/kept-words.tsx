import type { Words } from "@goldseam/kernel";
import { Disclosure } from "../parts/sheet.tsx";
import { KeptList } from "./kept-list.tsx";
import { OwnWords, type OwnWordsProps } from "./own-words.tsx";

export interface KeptWordsProps extends Omit<OwnWordsProps, "onWords" | "start"> {
  /** Folds the field away under these words; what was kept stays in sight. */
  readonly summary?: string | undefined;
  readonly things: ReadonlyArray<{ readonly id: string; readonly words: Words }>;
  readonly onKeep: (words: Words) => void;
  readonly onLetGo: (id: string) => void;
}

/** One field for oneself, and what was kept below it; the field is empty again once words are kept. */
export const KeptWords = ({ summary, things, onKeep, onLetGo, ...props }: KeptWordsProps) => {
  const field = <OwnWords key={things.length} {...props} onWords={onKeep} />;
  return (
    <>
      {summary === undefined ? field : <Disclosure summary={summary}>{field}</Disclosure>}
      <KeptList things={things.map(({ id, words }) => ({ id, parts: [{ words }] }))} onLetGo={onLetGo} />
    </>
  );
};
