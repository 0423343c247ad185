import { language as tag, type Words } from "@goldseam/kernel";
import { formatList } from "../i18n/formats.ts";
import { direction } from "../i18n/languages.ts";
import { useKit } from "../kit/kit.tsx";
import { Chips, type Option } from "../parts/choices.tsx";
import { TextArea } from "../parts/text-area.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { Quote } from "../parts/words.tsx";
import type { ScreenProps } from "../screen.ts";

/** What somebody is writing: ready answers, own words, or both. */
export interface Written<Chip extends string = string> {
  readonly chips: ReadonlyArray<Chip>;
  readonly text: string;
}
export const isBlank = ({ chips, text }: Written): boolean => chips.length === 0 && text.trim() === "";

/** Own words as they leave a field; undefined when there are none. */
export const wordsOf = (text: string, language: string): Words | undefined =>
  text.trim() === "" ? undefined : { text: text.trim(), language: tag(language), direction: direction(language) };

/** What was written, as the parts of an event (`answerOf` of the moves reads them). */
export const answerParts = <Chip extends string>({ chips, text }: Written<Chip>, language: string) => {
  const words = wordsOf(text, language);
  return words === undefined ? { chips: [...chips] } : { chips: [...chips], words };
};

/** One chip too many takes the place of the one before where there is one place, and is not taken where there are more. */
const within = <Chip,>(most: number, before: ReadonlyArray<Chip>, after: ReadonlyArray<Chip>): ReadonlyArray<Chip> => {
  if (after.length <= most) return after;
  return most === 1 ? after.filter((chip) => !before.includes(chip)) : before;
};

/**
 * What somebody is writing, kept as two drafts under `key` while they write.
 * @param all ready answers, in their order; others that a draft may hold are passed over
 */
export const useWritten = <Chip extends string>(
  draft: ScreenProps["draft"],
  key: string,
  all: ReadonlyArray<Chip>,
): readonly [Written<Chip>, (written: Written<Chip>) => void] => {
  const [chosen, setChosen] = useDraft(draft(`chips-${key}`));
  const [text, setText] = useDraft(draft(`words-${key}`));
  const write = (written: Written<Chip>): void => {
    setChosen(written.chips.join(" "));
    setText(written.text);
  };
  return [{ chips: all.filter((chip) => chosen.split(" ").includes(chip)), text }, write];
};
/** Forgets what `useWritten` kept. */
export const forgetWritten = (draft: ScreenProps["draft"], key: string): void => {
  draft(`chips-${key}`).clear();
  draft(`words-${key}`).clear();
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
