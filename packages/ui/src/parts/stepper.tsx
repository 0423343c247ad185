import { useId } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "./button.tsx";
import css from "./field.module.css";

export interface StepperProps {
  readonly label: string;
  /** Values to step through, smallest first. */
  readonly steps: ReadonlyArray<number>;
  readonly value: number;
  readonly onValue: (value: number) => void;
  /** The value in words: "about 10 minutes". */
  readonly say: (value: number) => string;
}

/** A number by two large buttons; spoken politely when it changes. Nobody types digits in tears. */
export const Stepper = ({ label, steps, value, onValue, say }: StepperProps) => {
  const { t } = useKit();
  const id = useId();
  const at = Math.max(0, steps.indexOf(value));
  const step = (by: number): void => onValue(steps[Math.min(Math.max(at + by, 0), steps.length - 1)] ?? value);
  return (
    <div class={css.field} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <p role="status">{say(value)}</p>
      <Actions pair>
        <Button onClick={() => step(-1)}>{t("kit.fewer")}</Button>
        <Button onClick={() => step(1)}>{t("kit.more")}</Button>
      </Actions>
    </div>
  );
};
