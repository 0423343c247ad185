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

const MINUTE = 60_000;

/** Whole minutes in words, spoken politely when they change; can be paused and made longer. No seconds tick. */
export const Timer = ({ minutes, more = 2, onOver }: TimerProps) => {
  const { t } = useKit();
  const [now, setNow] = useState(Date.now);
  const [until, setUntil] = useState(now + minutes * MINUTE);
  const [pausedAt, setPausedAt] = useState<number | undefined>();
  const left = Math.max(0, until - (pausedAt ?? now));
  const over = left === 0;
  const paused = pausedAt !== undefined;
  useEffect(() => {
    if (paused || over) return undefined;
    // The clock counts, not the ticks: a sleeping phone lets ticks out.
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [paused, over]);
  useEffect(() => {
    if (over) onOver?.();
  }, [over]);
  const press = () => {
    const at = Date.now();
    if (pausedAt !== undefined) setUntil(until + at - pausedAt);
    setPausedAt(paused ? undefined : at);
    setNow(at);
  };
  const lengthen = () => {
    const at = Date.now();
    setUntil((pausedAt ?? at) + left + more * MINUTE);
    setNow(at);
  };
  return (
    <div class={css.timer}>
      <p role="status">
        <Icon of={IconTimer} />
        <span>{over ? t("kit.timer.over") : t("kit.timer.left", { minutes: wholeMinutes(left) })}</span>
        {paused && <span class={css.paused}>{t("kit.timer.paused")}</span>}
      </p>
      <div class={css.choices}>
        {!over && (
          <Button kind="plain" onClick={press}>
            {t(paused ? "kit.timer.go-on" : "kit.timer.pause")}
          </Button>
        )}
        <Button kind="plain" onClick={lengthen}>
          {t("kit.timer.more", { minutes: more })}
        </Button>
      </div>
    </div>
  );
};

/** "10 minutes left" while the tenth runs; 0 in the last one. */
const wholeMinutes = (left: number): number => (left < MINUTE ? 0 : Math.ceil(left / MINUTE));
