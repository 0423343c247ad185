import { useEffect, useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "./button.tsx";
import css from "./breathe.module.css";

export interface BreatheProps {
  /** After two minutes, or by tap. */
  readonly onDone: () => void;
  readonly doneLabel?: string;
  /** Length in seconds. */
  readonly seconds?: number;
}

/** Seconds in and out; a longer breath out is what settles. */
const IN = 4;
const OUT = 6;

/** Two minutes to settle: a circle that breathes, with the same in words; the movement can be switched off. */
export const Breathe = ({ onDone, doneLabel, seconds = 120 }: BreatheProps) => {
  const { t, still } = useKit();
  const [moving, setMoving] = useState(!still);
  const [second, setSecond] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSecond((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (second === seconds) onDone();
  }, [second, seconds, onDone]);
  const phase = second % (IN + OUT) < IN ? "in" : "out";
  return (
    <div class={css.breathe}>
      <div class={css.space} aria-hidden="true">
        <div class={css.circle} data-moving={moving || undefined} data-phase={phase} />
        <p class={css.phase}>{t(phase === "in" ? "kit.breathe.in" : "kit.breathe.out")}</p>
      </div>
      <p class={css.how}>{t("kit.breathe.how")}</p>
      <div class={css.choices}>
        <Button kind="plain" onClick={() => setMoving(!moving)}>
          {t(moving ? "kit.breathe.still" : "kit.breathe.moving")}
        </Button>
        <Button onClick={onDone}>{doneLabel ?? t("kit.breathe.enough")}</Button>
      </div>
    </div>
  );
};
