import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { ButtonLink, Button } from "./button.tsx";
import { Icon, IconBack } from "./icons.tsx";
import css from "./page.module.css";

export interface PageProps {
  /** The page's only h1; text, a `Name` inside it is welcome. */
  readonly title: ComponentChildren;
  /** Changes with each step of the same page; the heading gets the focus then, and when the page appears. */
  readonly step?: string | number;
  /** A function, or an address. Absent: no way back is drawn. */
  readonly back?: string | (() => void) | undefined;
  readonly backLabel?: string;
  /** One quiet line above the heading, such as `Steps`. */
  readonly above?: ComponentChildren;
  /** A sentence or two below the heading. */
  readonly lead?: ComponentChildren;
  /** False on the very first page, where the browser's own focus is right. */
  readonly focus?: boolean;
  readonly children?: ComponentChildren;
}

/** One thing on a page. The skip link leads to its heading. */
export const Page = ({ title, step, back, backLabel, above, lead, focus = true, children }: PageProps) => {
  const { t } = useKit();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus, step]);
  const icon = <Icon of={IconBack} />;
  const words = backLabel ?? t("kit.back");
  return (
    <div class={css.page}>
      {back !== undefined && (
        <div class={css.back}>
          {typeof back === "string" ? (
            <ButtonLink kind="plain" icon={icon} href={back}>
              {words}
            </ButtonLink>
          ) : (
            <Button kind="plain" icon={icon} onClick={back}>
              {words}
            </Button>
          )}
        </div>
      )}
      <header class={css.head}>
        {above}
        <h1 id="page" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead !== undefined && <p class={css.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
};

export interface SectionProps {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page with its own second heading. */
export const Section = ({ title, children }: SectionProps) => (
  <section class={css.section}>
    <h2>{title}</h2>
    {children}
  </section>
);
