import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Notice } from "../parts/messages.tsx";
import type { Flagged } from "../screen.ts";
import type { Wording } from "./use-wording.ts";
import css from "./wording-help.module.css";

export interface WordingHelpProps {
  readonly wording: Wording;
  /** What stands in the field now: marks belong to the words that were looked at, and go when those change. */
  readonly text: string;
  /** "Leave it as it is": goes on with the words as they are. */
  readonly onKeep: () => void;
}

/** Below the field: one's own words with what may land hard underlined, one sentence why, and the way on. */
export const WordingHelp = ({ wording, text, onKeep }: WordingHelpProps) => {
  const { t } = useKit();
  const { found, silent } = wording;
  const shown = found !== undefined && found.text === text;
  if (!shown) return silent ? <Notice>{t("kit.wording.enough")}</Notice> : null;
  const hints = [...new Set(found.flags.map(({ hint }) => hint))];
  return (
    <section class={css.help}>
      <div role="status">
        <p class={css.lead}>{t("kit.wording.lead")}</p>
        <p class={css.words} dir="auto">
          {pieces(text, found.flags).map(({ words, marked }, at) => (marked ? <mark key={at}>{words}</mark> : words))}
        </p>
        {hints.map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </div>
      <Actions>
        <Button onClick={onKeep}>{t("kit.wording.keep")}</Button>
      </Actions>
    </section>
  );
};

/** The text cut at the marks; marks that touch become one. */
export const pieces = (
  text: string,
  flags: ReadonlyArray<Flagged>,
): ReadonlyArray<{ readonly words: string; readonly marked: boolean }> => {
  const cut: { words: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of flags.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) cut.push({ words: text.slice(at, start), marked: false });
    cut.push({ words: text.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  if (at < text.length) cut.push({ words: text.slice(at), marked: false });
  return cut;
};
