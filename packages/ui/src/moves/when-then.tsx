import type { Words } from "@goldseam/kernel";
import { TextArea } from "../parts/text-area.tsx";
import { Quote } from "../parts/words.tsx";

interface Part {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}
/** "When …, then I …": two fields, the first of which may stay empty. @param most characters of each */
export const WhenThenFields = ({
  when,
  act,
  most,
}: {
  readonly when: Part;
  readonly act: Part;
  readonly most: number;
}) => (
  <>
    <TextArea {...when} rows={1} most={most} />
    <TextArea {...act} rows={2} most={most} />
  </>
);

export interface WhenThenProps {
  /** Names of the two parts, for when there are two. */
  readonly labels: { readonly when: string; readonly act: string };
  readonly when: Words | undefined;
  readonly words: Words;
}

/** The same as it is read, in its maker's own words. */
export const WhenThen = ({ labels, when, words }: WhenThenProps) => (
  <>
    {when !== undefined && (
      <Quote by={labels.when} size="small" lang={when.language}>
        {when.text}
      </Quote>
    )}
    <Quote by={when === undefined ? undefined : labels.act} size="small" lang={words.language}>
      {words.text}
    </Quote>
  </>
);
