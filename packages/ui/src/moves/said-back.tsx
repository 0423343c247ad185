import type { Words } from "@goldseam/kernel";
import { Quote } from "../parts/words.tsx";
import type { OwnWordsProps } from "./own-words.tsx";
import { WordsBehind } from "./words-behind.tsx";

export interface SaidBackProps extends Omit<OwnWordsProps, "start"> {
  /** Opens the field. */
  readonly summary: string;
  /** Whose words, once they are said. */
  readonly by: string;
  readonly words: Words | undefined;
}
/** Says back what was understood: folded away as a kindness, then shown as it was said. */
export const SaidBack = ({ summary, by, words, ...field }: SaidBackProps) =>
  words === undefined ? (
    <WordsBehind summary={summary} {...field} />
  ) : (
    <Quote size="small" by={by} lang={words.language}>
      {words.text}
    </Quote>
  );
