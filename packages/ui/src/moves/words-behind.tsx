import { Disclosure } from "../parts/sheet.tsx";
import { OwnWords, type OwnWordsProps } from "./own-words.tsx";

export interface WordsBehindProps extends OwnWordsProps {
  readonly summary: string;
  readonly open?: boolean;
}
/** One field and one button behind a line, for who wants to say something; open where something is begun. */
export const WordsBehind = ({ summary, open = false, ...own }: WordsBehindProps) => (
  <Disclosure summary={summary} open={open}>
    <OwnWords {...own} />
  </Disclosure>
);
