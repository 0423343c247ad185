import type { ComponentChildren } from "preact";
import { useKit } from "../kit/kit.tsx";
import { Button } from "./button.tsx";
import { Name } from "./small.tsx";
import css from "./words.module.css";

export interface QuoteProps {
  /** The words exactly as written; line breaks are kept. */
  readonly children: string;
  /** Whose words: a sentence such as "Ben wrote". */
  readonly by?: ComponentChildren;
  /** Language they were written in, when known and not the interface's. */
  readonly lang?: string | undefined;
  readonly size?: "large" | "small";
}

/** Somebody's own words, never translated, in the serif, in their own direction. */
export const Quote = ({ children, by, lang, size = "large" }: QuoteProps) => (
  <figure class={css.quote} data-size={size}>
    {by !== undefined && <figcaption>{by}</figcaption>}
    <blockquote dir="auto" lang={lang}>
      {children}
    </blockquote>
  </figure>
);

export interface CoverProps {
  /** Who takes the phone now. */
  readonly name: string;
  readonly onReady: () => void;
  readonly children?: ComponentChildren;
}

/** Between two people with one phone: nothing of what was written before is on the page. */
export const Cover = ({ name, onReady, children }: CoverProps) => {
  const { t } = useKit();
  const [before = "", after = ""] = t("kit.cover.title", { name: MARK }).split(MARK);
  return (
    <div class={css.cover}>
      <h1 id="page" tabIndex={-1}>
        {before}
        <Name>{name}</Name>
        {after}
      </h1>
      <p>{t("kit.cover.note")}</p>
      {children}
      <Button kind="primary" onClick={onReady}>
        {t("kit.cover.ready", { name })}
      </Button>
    </div>
  );
};

/** Stands where the name goes until it is put into its `bdi`. */
const MARK = "\u0001";

export interface PrintSheetProps {
  readonly title: ComponentChildren;
  /** Repeated at the foot, such as "One person's words, chosen by that person". */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page meant for paper: ink-light, its title on it, no buttons. */
export const PrintSheet = ({ title, note, children }: PrintSheetProps) => (
  <article class={css.print}>
    <h2>{title}</h2>
    {children}
    {note !== undefined && <p class={css.note}>{note}</p>}
  </article>
);
