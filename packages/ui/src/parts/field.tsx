import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { IconClose, Icon } from "./icons.tsx";
import css from "./field.module.css";

export interface FieldProps
  extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "value" | "label" | "size" | "onInput"> {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: ComponentChildren;
  /** In words: what happened and what to do. */
  readonly error?: string | undefined;
  /** Needed by `ErrorSummary` to lead here. */
  readonly id?: string;
}

/** One line of text. */
export const Field = ({ label, value, onValue, hint, error, id, ...rest }: FieldProps) => {
  const own = useId();
  const field = id ?? own;
  return (
    <FieldFrame field={field} label={label} hint={hint} error={error}>
      <input
        dir="auto"
        {...rest}
        id={field}
        class={css.input}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(field, hint, error)}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </FieldFrame>
  );
};

export interface FieldFrameProps {
  readonly field: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}

/** Label, hint and error around one control. */
export const FieldFrame = ({ field, label, hint, error, children }: FieldFrameProps) => (
  <div class={css.field} data-wrong={error !== undefined || undefined}>
    <label for={field}>{label}</label>
    {hint !== undefined && (
      <p id={`${field}-hint`} class={css.hint}>
        {hint}
      </p>
    )}
    <FieldError field={field} error={error} />
    {children}
  </div>
);

export interface FieldErrorProps {
  readonly field: string;
  readonly error?: string | undefined;
}

/** The sentence beside a field that needs another look. */
export const FieldError = ({ field, error }: FieldErrorProps) =>
  error === undefined ? null : (
    <p id={`${field}-error`} class={css.error}>
      <Icon of={IconClose} />
      <span>{error}</span>
    </p>
  );

/** Ids for `aria-describedby`, or undefined when there is nothing to say. */
export const describedBy = (field: string, hint: ComponentChildren, error: string | undefined): string | undefined => {
  const ids = [hint === undefined ? "" : `${field}-hint`, error === undefined ? "" : `${field}-error`];
  return ids.filter((id) => id !== "").join(" ") || undefined;
};
