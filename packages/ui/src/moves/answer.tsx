import { language as tag, type Words } from "@goldseam/kernel";
import { formatList } from "../i18n/formats.ts";
import { direction } from "../i18n/languages.ts";
import { useKit } from "../kit/kit.tsx";
import { Chips, type Option } from "../parts/choices.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { Quote } from "../parts/words.tsx";

/** What somebody is writing: ready answers, own words, or both. */
export interface Written<Chip extends string = string> {
  readonly chips: ReadonlyArray<Chip>;
  readonly text: string;
}
export const isBlank = ({ chips, text }: Written): boolean => chips.length === 0 && text.trim() === "";

/** Own words as they leave a field; undefined when there are none. */
export const wordsOf = (text: string, language: string): Words | undefined =>
  text.trim() === "" ? undefined : { text: text.trim(), language: tag(language), direction: direction(language) };

/** One chip too many takes the place of the one before where there is one place, and is not taken where there are more. */
const within = <Chip,>(most: number, before: ReadonlyArray<Chip>, after: ReadonlyArray<Chip>): ReadonlyArray<Chip> => {
  if (after.length <= most) return after;
  return most === 1 ? after.filter((chip) => !before.includes(chip)) : before;
};

export interface AnswerFieldsProps<Chip extends string> {
  readonly legend: string;
  readonly options: ReadonlyArray<Option<Chip>>;
  /** Most chips of one answer. */
  readonly most: number;
  /** Most characters of own words. */
  readonly length: number;
  readonly written: Written<Chip>;
  readonly onWritten: (written: Written<Chip>) => void;
  readonly error?: string | undefined;
}

/** Ready answers and one field for own words; either is enough. */
export const AnswerFields = <Chip extends string>(props: AnswerFieldsProps<Chip>) => {
  const { legend, options, most, length, written, onWritten, error } = props;
  const { t } = useKit();
  return (
    <>
      <Chips
        legend={legend}
        hideLegend
        error={error}
        options={options}
        chosen={written.chips}
        onChosen={(after) => onWritten({ ...written, chips: within(most, written.chips, after) })}
      />
      <TextArea
        label={t("kit.own-words")}
        hint={t("kit.own-words-hint")}
        rows={2}
        most={length}
        value={written.text}
        onValue={(text) => onWritten({ ...written, text })}
      />
    </>
  );
};

export interface AnswerProps {
  /** Whose answer, when nothing around it says so. */
  readonly by?: string;
  /** Ready answers in the reader's language. */
  readonly named: ReadonlyArray<string>;
  readonly words?: Words | undefined;
  readonly size?: "large" | "small";
}

/** An answer as it is shown: what was named in the reader's language, own words as they were written. */
export const Answer = ({ by, named, words, size = "large" }: AnswerProps) => {
  const { language } = useKit();
  return (
    <>
      {named.length > 0 && (
        <Quote by={by} size={size}>
          {formatList(language, named)}
        </Quote>
      )}
      {words !== undefined && (
        <Quote by={named.length > 0 ? undefined : by} size={size} lang={words.language}>
          {words.text}
        </Quote>
      )}
    </>
  );
};
