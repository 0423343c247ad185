import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "./button.tsx";
import css from "./states.module.css";

export interface EmptyStateProps {
  /** What this place is for. */
  readonly title: ComponentChildren;
  /** An example, in a sentence. */
  readonly children?: ComponentChildren;
  /** One thing to do. */
  readonly action?: ComponentChildren;
  readonly icon?: ComponentChildren;
}

/** Nothing here yet, and that is fine. */
export const EmptyState = ({ title, children, action, icon }: EmptyStateProps) => (
  <div class={css.empty}>
    {icon !== undefined && <div class={css.drawing}>{icon}</div>}
    <h2>{title}</h2>
    {children !== undefined && <div class={css.soft}>{children}</div>}
    {action}
  </div>
);

export interface WaitingProps {
  /** What happens next, without a word on what the other has or has not done. Has a default. */
  readonly children?: ComponentChildren;
  /** One useful thing alone; every waiting state has one. */
  readonly alone: ComponentChildren;
}

/** Closed on this side. No countdown, no name, nothing to check. */
export const Waiting = ({ children, alone }: WaitingProps) => {
  const { t } = useKit();
  return (
    <div class={css.waiting}>
      <span class={css.seal} aria-hidden="true" />
      <p role="status">{children ?? t("kit.waiting")}</p>
      <div class={css.alone}>{alone}</div>
    </div>
  );
};

export interface LoadingProps {
  readonly label?: string;
  /** Milliseconds before anything is drawn: most waits are over by then. */
  readonly after?: number;
}

/** A short wait: words after a moment, nothing that spins. */
export const Loading = ({ label, after = 400 }: LoadingProps) => {
  const { t } = useKit();
  const [shown, setShown] = useState(after <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return (
    <p role="status" class={css.loading}>
      {shown ? (label ?? t("kit.loading")) : ""}
    </p>
  );
};

export interface ProgressProps {
  /** What is being done, in words. */
  readonly label: ComponentChildren;
  /** 0 to 1; absent while nobody knows. */
  readonly value?: number;
  /** Long work can be left; it goes on or is safe. */
  readonly onLeave?: () => void;
  readonly leaveLabel?: string;
}

/** Long work: a bar, words, a way to leave. */
export const Progress = ({ label, value, onLeave, leaveLabel }: ProgressProps) => {
  const { t } = useKit();
  const id = useId();
  return (
    <div class={css.progress}>
      <label for={id}>{label}</label>
      {value === undefined ? <progress id={id} /> : <progress id={id} max={1} value={value} />}
      {onLeave !== undefined && <Button onClick={onLeave}>{leaveLabel ?? t("kit.leave-running")}</Button>}
    </div>
  );
};
