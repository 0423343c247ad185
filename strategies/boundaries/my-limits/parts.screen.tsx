import type { CalendarDay } from "@goldseam/kernel";
import { type Doing, LimitSaid, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { Body, MyLimitsEvent } from "./my-limits.events.ts";
import type { MyLimitsView } from "./my-limits.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<MyLimitsView, MyLimitsEvent, Key>;
type Until = CalendarDay | undefined;
export type Does = Pick<Doing<MyLimitsEvent>, "does">;

/** @param until last day on which it stands like this */
export const Said = ({ t, body, until }: Pick<Props, "t"> & { readonly body: Body; readonly until?: Until }) => (
  <LimitSaid
    named={body.areas.map((area) => t(`area.${area}`))}
    {...{ line: body.line, level: body.level, levelWord: t(`level.${body.level}`) }}
    {...{ why: body.why, whyLabel: t("why"), until }}
  />
);
/** What a limit is about in one line: its own words, or its ready ones. */
export const aboutOf = ({ line, areas }: Body, t: Props["t"]): string =>
  line?.text ?? areas.map((area) => t(`area.${area}`)).join(" · ");
