import { useEffect, useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "./button.tsx";
import { Icon, IconTimer } from "./icons.tsx";
import css from "./timer.module.css";

export interface TimerProps {
  /** Length when it starts, in minutes. */
  readonly minutes: number;
  /** Minutes that one press adds. */
  readonly more?: number;
  /** Once, when the time is over. Nothing stops by itself. */
  readonly onOver?: () => void;
}

/** Whole minutes in words, spoken politely when they change; can be paused and made longer. No seconds tick. */
export const Timer = ({ minutes, more = 2, onOver }: TimerProps) => {
  const { t } = useKit();
  const [left, setLeft] = useState(minutes * 60);
  const [paused, setPaused] = useState(false);
  const over = left <= 0;
  useEffect(() => {
    if (paused || over) return undefined;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [paused, over]);
  useEffect(() => {
    if (over) onOver?.();
  }, [over]);
  return (
    <div class={css.timer}>
      <p role="status">
        <Icon of={IconTimer} />
        <span>{over ? t("kit.timer.over") : t("kit.timer.left", { minutes: Math.floor(left / 60) })}</span>
        {paused && <span class={css.paused}>{t("kit.timer.paused")}</span>}
      </p>
      <div class={css.choices}>
        {!over && (
          <Button kind="plain" onClick={() => setPaused(!paused)}>
            {t(paused ? "kit.timer.go-on" : "kit.timer.pause")}
          </Button>
        )}
        <Button kind="plain" onClick={() => setLeft(Math.max(left, 0) + more * 60)}>
          {t("kit.timer.more", { minutes: more })}
        </Button>
      </div>
    </div>
  );
};
