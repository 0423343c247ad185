import { type Instant, instant, type Now } from "@goldseam/kernel";
import { formatMinute } from "../i18n/formats.ts";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import css from "./talk-break.module.css";

const MINUTE = 60_000;
/** Minutes after which one means to be back, and the step to which that is rounded up. */
const BACK_AFTER = 20;
const STEP = 5;
const DAY = 24 * 60;

/** A moment about so many minutes ahead, on a full step of the clock. */
export const backIn = (
  { at, minute }: Now,
  minutes = BACK_AFTER,
): { readonly at: Instant; readonly minute: number } => {
  const ahead = Math.ceil((minute + minutes) / STEP) * STEP - minute;
  return { at: instant(at + ahead * MINUTE), minute: (minute + ahead) % DAY };
};
/** The clock time of a moment near now. */
export const minuteOf = (now: Now, at: Instant): number => {
  const minute = Math.round(now.minute + (at - now.at) / MINUTE);
  return ((minute % DAY) + DAY) % DAY;
};

export interface TalkBreakProps {
  readonly now: Now;
  /** Absent while somebody has paused already. */
  readonly onPause?: ((backAt: Instant) => void) | undefined;
  readonly onStop: () => void;
}

/** The two buttons of every talk, always the same and always there: no reason, no other word, one tap (S-50). */
export const TalkBreak = ({ now, onPause, onStop }: TalkBreakProps) => {
  const { t, language } = useKit();
  const back = backIn(now);
  return (
    <div class={css.break}>
      <Actions>
        {onPause !== undefined && (
          <Button onClick={() => onPause(back.at)}>
            {t("kit.break.pause", { time: formatMinute(language, back.minute) })}
          </Button>
        )}
        <Button onClick={onStop}>{t("kit.break.stop")}</Button>
      </Actions>
    </div>
  );
};

/** What both see after a stop, a pause or an end: the same words, whoever tapped (S-35). */
export const NobodyFollows = ({ help }: { readonly help: (() => void) | undefined }) => {
  const { t } = useKit();
  return (
    <div class={css.nobody}>
      <p>{t("kit.break.nobody")}</p>
      {help !== undefined && (
        <Button kind="plain" onClick={help}>
          {t("kit.break.help")}
        </Button>
      )}
    </div>
  );
};
