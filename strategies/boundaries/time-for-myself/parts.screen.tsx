import { addDays, type Now } from "@goldseam/kernel";
import { formatDay, formatList, formatMinute, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { TimeEvent, When } from "./time-for-myself.events.ts";
import type { TimeView } from "./time-for-myself.view.ts";

export type Props = ScreenProps<TimeView, TimeEvent, keyof typeof en & string>;

const MINUTE = 60_000;
const DAY = 1440;
/** A Monday; only its weekday is ever shown. */
const MONDAY = "2024-01-01";

/** @param day 0 is Monday */
export const weekdayName = (language: string, day: number): string =>
  formatDay(language, MONDAY.replace(/1$/, String(1 + day)), { weekday: "long" });

/** Minutes since this phone's last midnight. */
const minutesTo = (at: number, now: Now): number => now.minute + Math.round((at - now.at) / MINUTE);
const clock = (at: number, { now, language }: Pick<Props, "now" | "language">) => {
  const minutes = minutesTo(at, now);
  const ahead = Math.floor(minutes / DAY);
  return {
    day: formatDay(language, addDays(now.day, ahead)),
    time: formatMinute(language, minutes - ahead * DAY),
  };
};

/** A stretch of time in words. */
export const sayWhen = (when: When, props: Pick<Props, "t" | "language" | "now">): string => {
  const { t, language, now } = props;
  if ("weekdays" in when) {
    const days = when.weekdays.map((day) => weekdayName(language, day));
    const [from, to] = [formatMinute(language, when.from), formatMinute(language, when.to)];
    return t("when.weekly", { days: formatList(language, days), from, to });
  }
  return when.starts <= now.at ? t("when.until", clock(when.ends, props)) : t("when.from", clock(when.starts, props));
};
