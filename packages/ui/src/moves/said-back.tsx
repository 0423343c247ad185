import type { Words } from "@goldseam/kernel";
import { Disclosure } from "../parts/sheet.tsx";
import { Quote } from "../parts/words.tsx";
import { OwnWords, type OwnWordsProps } from "./own-words.tsx";

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
    <Disclosure summary={summary}>
      <OwnWords {...field} />
    </Disclosure>
  ) : (
    <Quote size="small" by={by} lang={words.language}>
      {words.text}
    </Quote>
  );
