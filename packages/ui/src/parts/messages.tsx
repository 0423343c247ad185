import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useKit } from "../kit/kit.tsx";
import css from "./messages.module.css";
import { VisuallyHidden } from "./small.tsx";

export interface NoticeProps {
  readonly tone?: "plain" | "careful";
  readonly icon?: ComponentChildren;
  /** False for a notice that stood there from the start. */
  readonly live?: boolean;
  readonly children: ComponentChildren;
}

/** A quiet sentence about what is so; announced politely, never stealing the focus. */
export const Notice = ({ tone = "plain", icon, live = true, children }: NoticeProps) => (
  <div class={css.notice} data-tone={tone} role={live ? "status" : undefined}>
    {icon}
    <div>{children}</div>
  </div>
);

export interface FieldProblem {
  /** `id` of the field it belongs to. */
  readonly field: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly problems: ReadonlyArray<FieldProblem>;
  readonly title?: string;
}

/** Above the form, when something was sent that needs another look. Takes the focus each time it changes. */
export const ErrorSummary = ({ problems, title }: ErrorSummaryProps) => {
  const { t } = useKit();
  const box = useRef<HTMLDivElement>(null);
  const key = problems.map((problem) => problem.field + problem.text).join("\n");
  useEffect(() => {
    if (key !== "") box.current?.focus();
  }, [key]);
  if (problems.length === 0) return null;
  return (
    <div class={css.errors} ref={box} tabIndex={-1} role="group" aria-labelledby="error-summary">
      <h2 id="error-summary">{title ?? t("kit.errors-title", { count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a
              href={`#${problem.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(problem.field)?.focus();
              }}
            >
              {problem.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** One polite voice for the whole page: turns, openings, matches. */
export interface Announcer {
  readonly say: (text: string) => void;
  readonly spoken: ReadonlySignal<string>;
}

export const createAnnouncer = (): Announcer => {
  const spoken = signal("");
  return {
    spoken,
    say: (text) => {
      // The same sentence twice is two announcements: a live region speaks changes only.
      spoken.value = spoken.value === text ? `${text}\u00a0` : text;
    },
  };
};

/** Exactly one on a page, in the document from the start. */
export const Announce = ({ from }: { readonly from: Announcer }) => (
  <VisuallyHidden>
    <span role="status" aria-live="polite">
      {from.spoken.value}
    </span>
  </VisuallyHidden>
);
