import { Notice, formatMinute, minuteOf } from "@goldseam/ui";
import { useApp } from "../shell/app-context.ts";

/** One quiet line where the other person is: a break from talking, outside a talk. No tap, no reason, nothing to answer. */
export const OtherRests = () => {
  const { runtime, t, language } = useApp();
  const other = runtime.other.value;
  const rest = runtime.practices.signals.value.findLast((signal) => signal.is === "break");
  if (other === undefined || rest === undefined) return null;
  const { backAt } = rest;
  if (backAt === undefined) return <Notice>{t("break.today", { name: other.name })}</Notice>;
  const time = formatMinute(language, minuteOf(runtime.now.value, backAt));
  return <Notice>{t("break.until", { time, name: other.name })}</Notice>;
};
