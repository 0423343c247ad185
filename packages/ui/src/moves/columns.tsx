import type { Words } from "@goldseam/kernel";
import { Section } from "../parts/page.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { Quote } from "../parts/words.tsx";
import type { Draft } from "../screen.ts";

export interface ColumnsProps {
  readonly parts: ReadonlyArray<{
    readonly title: string;
    /** In the order of `names`; what one left empty is not there. */
    readonly words: ReadonlyArray<Words | undefined>;
  }>;
  readonly names: ReadonlyArray<string>;
}

/** What each wrote, part by part, side by side. */
export const Columns = ({ parts, names }: ColumnsProps) => (
  <>
    {parts
      .filter(({ words }) => words.some(Boolean))
      .map(({ title, words }) => (
        <Section key={title} title={title}>
          {words.map(
            (one, at) =>
              one && (
                <Quote key={at} size="small" by={<bdi>{names[at]}</bdi>} lang={one.language}>
                  {one.text}
                </Quote>
              ),
          )}
        </Section>
      ))}
  </>
);

export interface ColumnFieldsProps<Part extends string> {
  readonly parts: ReadonlyArray<Part>;
  readonly draft: (part: Part) => Draft;
  readonly label: (part: Part) => string;
  readonly hint: (part: Part) => string;
  /** Most characters of one part. */
  readonly most: number;
}
/** One quiet field for each part; what is typed is kept as a draft. */
export const ColumnFields = <Part extends string>({ parts, draft, label, hint, most }: ColumnFieldsProps<Part>) => (
  <>
    {parts.map((part, at) => (
      <DraftArea
        key={part}
        draft={draft(part)}
        label={label(part)}
        hint={hint(part)}
        most={most}
        rows={at === 0 ? 4 : 2}
      />
    ))}
  </>
);

interface DraftAreaProps {
  readonly draft: Draft;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly rows: number;
}
const DraftArea = ({ draft, ...rest }: DraftAreaProps) => {
  const [text, setText] = useDraft(draft);
  return <TextArea {...rest} value={text} onValue={setText} />;
};
