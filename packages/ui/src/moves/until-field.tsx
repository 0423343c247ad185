import { type CalendarDay, calendarDay } from "@goldseam/kernel";
import { formatDay } from "../i18n/formats.ts";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { Disclosure } from "../parts/sheet.tsx";
import { useDraft } from "../parts/use-draft.ts";
import type { Draft } from "../screen.ts";
import { DayFields } from "./day-fields.tsx";

/** Said, and so not taken for a draft that was never begun. */
const NONE = "none";
/** Most days of a time with an end. */
const FARTHEST = 60;

export type LastDay = readonly [CalendarDay | undefined, (day: CalendarDay | undefined) => void];
/** A last day, if there is one, kept as a draft while somebody writes. */
export const useLastDay = (draft: Draft): LastDay => {
  const [text, write] = useDraft(draft);
  return [calendarDay(text), (day) => write(day ?? NONE)];
};

export interface UntilFieldProps {
  readonly last: LastDay;
  /** What follows when that day is over. */
  readonly hint: string;
  readonly today: CalendarDay;
}
/** For a while only: folded away until somebody wants it. */
export const UntilField = ({ last: [day, choose], hint, today }: UntilFieldProps) => {
  const { t, language } = useKit();
  return (
    <>
      {day !== undefined && <p>{t("kit.until-day", { day: formatDay(language, day) })}</p>}
      <Disclosure summary={t(day === undefined ? "kit.for-a-while" : "kit.until-other")}>
        <p>{hint}</p>
        <DayFields
          legend={t("kit.last-day")}
          label={(near) => t(`kit.day.${near}`)}
          other={t("kit.day.other")}
          {...{ today, farthest: FARTHEST, day }}
          onDay={choose}
        />
        {day !== undefined && <Button onClick={() => choose(undefined)}>{t("kit.until-none")}</Button>}
      </Disclosure>
    </>
  );
};
