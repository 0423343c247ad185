import type { ComponentChildren, JSX } from "preact";
import css from "./button.module.css";

/** `primary`: at most one on a page. `quiet`: everything else, a no the same size as a yes. `plain`: words alone. */
export type ButtonKind = "primary" | "quiet" | "plain";

export interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "size"> {
  readonly kind?: ButtonKind;
  readonly icon?: ComponentChildren;
  /** Stays focusable while something runs; presses do nothing. */
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** There is no red button: what cannot be undone says so in words. */
export const Button = ({ kind = "quiet", icon, busy = false, children, onClick, type, ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type ?? "button"}
    class={css.button}
    data-kind={kind}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
  >
    {icon}
    <span>{children}</span>
  </button>
);

export interface ButtonLinkProps extends Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, "icon" | "size"> {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly icon?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Looks like a button, goes somewhere. */
export const ButtonLink = ({ kind = "quiet", icon, children, ...rest }: ButtonLinkProps) => (
  <a {...rest} class={css.button} data-kind={kind}>
    {icon}
    <span>{children}</span>
  </a>
);

export interface ActionsProps {
  /** In reading order; the primary one last, nearest to the thumb. */
  readonly children: ComponentChildren;
  /** Side by side where there is room, whatever the width of the page. */
  readonly pair?: boolean;
}

/** The choices of a page: all the same size, full width on a phone. */
export const Actions = ({ children, pair = false }: ActionsProps) => (
  <div class={css.actions} data-pair={pair || undefined}>
    {children}
  </div>
);
