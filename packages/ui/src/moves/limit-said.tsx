import type { CalendarDay, Words } from "@goldseam/kernel";
import { formatDay } from "../i18n/formats.ts";
import { useKit } from "../kit/kit.tsx";
import { Quote } from "../parts/words.tsx";
import { LevelMark, type LimitLevel } from "./limit-level.tsx";

export interface LimitSaidProps {
  /** What it is about, by ready words. */
  readonly named: ReadonlyArray<string>;
  readonly line: Words | undefined;
  readonly level: LimitLevel;
  /** The level in a word. */
  readonly levelWord: string;
  readonly why: Words | undefined;
  readonly whyLabel: string;
  readonly until: CalendarDay | undefined;
}
/** A limit as it is read: what it is about, where the line is, how it stands and how long, and why if that was said. */
export const LimitSaid = ({ named, line, level, levelWord, why, whyLabel, until }: LimitSaidProps) => {
  const { t, language } = useKit();
  return (
    <>
      {named.length > 0 && <p>{named.join(" · ")}</p>}
      {line !== undefined && <Quote lang={line.language}>{line.text}</Quote>}
      <LevelMark level={level}>{levelWord}</LevelMark>
      {until !== undefined && <p>{t("kit.until", { day: formatDay(language, until) })}</p>}
      {why !== undefined && (
        <Quote size="small" by={whyLabel} lang={why.language}>
          {why.text}
        </Quote>
      )}
    </>
  );
};
