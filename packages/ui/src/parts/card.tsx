import type { ComponentChildren } from "preact";
import css from "./card.module.css";

export interface CardProps {
  readonly title?: ComponentChildren;
  /** One quiet line above the title, such as the true reason. */
  readonly above?: ComponentChildren;
  /** `gold`: the one card that matters on a page. */
  readonly tone?: "plain" | "gold";
  readonly children?: ComponentChildren;
}

/** A sheet of paper on the table. */
export const Card = ({ title, above, tone = "plain", children }: CardProps) => (
  <section class={css.card} data-tone={tone}>
    {above !== undefined && <p class={css.above}>{above}</p>}
    {title !== undefined && <h2>{title}</h2>}
    {children}
  </section>
);
