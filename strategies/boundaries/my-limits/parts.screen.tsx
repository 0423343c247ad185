import type { CalendarDay } from "@goldseam/kernel";
import { type Doing, formatDay, LevelMark, Quote, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { Body, MyLimitsEvent } from "./my-limits.events.ts";
import type { MyLimitsView } from "./my-limits.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<MyLimitsView, MyLimitsEvent, Key>;
export type Does = Pick<Doing<MyLimitsEvent>, "does">;

interface SaidProps extends Pick<Props, "t" | "language"> {
  readonly body: Body;
  readonly until: CalendarDay | undefined;
}
/** A limit as it is read: what it is about, where the line is, how it stands, and why if that was said. */
export const Said = ({ t, language, until, body: { areas, line, level, why } }: SaidProps) => (
  <>
    {areas.length > 0 && <p>{areas.map((area) => t(`area.${area}`)).join(" · ")}</p>}
    {line !== undefined && <Quote lang={line.language}>{line.text}</Quote>}
    <LevelMark level={level}>{t(`level.${level}`)}</LevelMark>
    {until !== undefined && <p>{t("said.until", { day: formatDay(language, until) })}</p>}
    {why !== undefined && (
      <Quote size="small" by={t("why")} lang={why.language}>
        {why.text}
      </Quote>
    )}
  </>
);

/** What a limit is about in one line: its own words, or its ready ones. */
export const aboutOf = ({ line, areas }: Body, t: Props["t"]): string =>
  line?.text ?? areas.map((area) => t(`area.${area}`)).join(" · ");
