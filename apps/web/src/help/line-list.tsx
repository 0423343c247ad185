import { formatDay } from "@goldseam/ui";
import { useApp } from "../shell/app-context.ts";
import css from "./line-list.module.css";
import { type Line, dial } from "./lines.ts";

export interface LineListProps {
  readonly lines: ReadonlyArray<Line>;
  readonly emergency?: string;
  /** Day on which the entries were collected. */
  readonly noted: string;
}

/** Each with who it is for, a number to tap, where it is from, and whether anybody has checked it. */
export const LineList = ({ lines, emergency, noted }: LineListProps) => {
  const { t, language } = useApp();
  const day = formatDay(language, noted, { year: "numeric", month: "long", day: "numeric" });
  return (
    <ul class={css.lines}>
      {emergency !== undefined && (
        <li>
          <span>{t("help.emergency")}</span>
          <Number phone={emergency} />
        </li>
      )}
      {lines.map((line) => (
        <li key={line.name + line.serves}>
          <span class={css.quiet}>{t(`help.serves.${line.serves}`)}</span>
          <bdi>{line.name}</bdi>
          {line.phone !== undefined && <Number phone={line.phone} />}
          {line.text !== undefined && <span>{t("help.write", { number: line.text })}</span>}
          {line.web !== undefined && (
            <a href={`https://${line.web}/`} rel="noreferrer noopener" target="_blank" dir="ltr">
              {line.web}
            </a>
          )}
          {line.unbilled === true && <span class={css.quiet}>{t("help.unbilled")}</span>}
          <span class={css.quiet}>
            {line.verified ? "" : t("help.unverified")} {t("help.source", { source: line.source, day })}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Number = ({ phone }: { readonly phone: string }) => (
  <a class={css.number} href={dial(phone)} dir="ltr">
    {phone}
  </a>
);
