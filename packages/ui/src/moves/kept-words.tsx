import type { Words } from "@goldseam/kernel";
import { KeptList } from "./kept-list.tsx";
import { OwnWords, type OwnWordsProps } from "./own-words.tsx";

export interface KeptWordsProps extends Omit<OwnWordsProps, "onWords" | "start"> {
  readonly things: ReadonlyArray<{ readonly id: string; readonly words: Words }>;
  readonly onKeep: (words: Words) => void;
  readonly onLetGo: (id: string) => void;
}

/** One field for oneself, and what was kept below it; the field is empty again once words are kept. */
export const KeptWords = ({ things, onKeep, onLetGo, ...field }: KeptWordsProps) => (
  <>
    <OwnWords key={things.length} {...field} onWords={onKeep} />
    <KeptList things={things.map(({ id, words }) => ({ id, parts: [{ words }] }))} onLetGo={onLetGo} />
  </>
);
