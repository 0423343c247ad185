import { type Instant, instant, type Now } from "@goldseam/kernel";
import { useState } from "preact/hooks";
import { formatMinute } from "../i18n/formats.ts";
import { useKit } from "../kit/kit.tsx";
import { Breathe } from "../parts/breathe.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import type { Person } from "../screen.ts";
import css from "./talk-break.module.css";

const MINUTE = 60_000;
/** Minutes after which one means to be back, and the step to which that is rounded up. */
const BACK_AFTER = 20;
const STEP = 5;
const LONGER = 10;
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
      {help !== undefined && <Button onClick={help}>{t("kit.break.help")}</Button>}
    </div>
  );
};

/** Something for oneself while a talk rests, below everything that leads out of it: two minutes to breathe. */
export const Meanwhile = () => {
  const { t } = useKit();
  const [open, setOpen] = useState(false);
  return open ? (
    <Breathe onDone={() => setOpen(false)} />
  ) : (
    <Button onClick={() => setOpen(true)}>{t("kit.sealed.meanwhile")}</Button>
  );
};

export interface TalkPauseProps {
  readonly now: Now;
  readonly pause: { readonly mine: boolean; readonly backAt: Instant; readonly due: boolean };
  readonly other: Person | undefined;
  readonly help: (() => void) | undefined;
  readonly onBack: () => void;
  /** Ten more minutes. */
  readonly onLonger: (backAt: Instant) => void;
}

/** A pause as each of the two sees it. At the hour only the one who paused is asked, and nobody is called back (S-50). */
export const TalkPause = ({ now, pause, other, help, onBack, onLonger }: TalkPauseProps) => {
  const { t, language } = useKit();
  const time = formatMinute(language, minuteOf(now, pause.backAt));
  const stands = pause.mine ? (pause.due ? "due" : "mine") : "theirs";
  return (
    <>
      <p>{t(`kit.break.${stands}`, { time, other: other?.name ?? "" })}</p>
      <NobodyFollows help={help} />
      {pause.mine && (
        <Actions>
          {pause.due && <Button onClick={() => onLonger(backIn(now, LONGER).at)}>{t("kit.break.longer")}</Button>}
          <Button kind={pause.due ? "primary" : "quiet"} onClick={onBack}>
            {t("kit.break.back")}
          </Button>
        </Actions>
      )}
    </>
  );
};

export interface TalkEndedProps {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly help: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The same neutral page on both phones, whoever ended it and how (S-35). */
export const TalkEnded = ({ title, lead, button, help, onClose }: TalkEndedProps) => (
  <Page title={title} lead={lead} step="ended">
    <NobodyFollows help={help} />
    <Button kind="primary" onClick={onClose}>
      {button}
    </Button>
  </Page>
);
