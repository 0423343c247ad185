import type { ComponentChildren } from "preact";
import { Icon, IconInto } from "./icons.tsx";
import css from "./list.module.css";

/** Rows of things to open. */
export const List = ({ children, label }: { readonly children: ComponentChildren; readonly label?: string }) => (
  <ul class={css.list} aria-label={label}>
    {children}
  </ul>
);

export interface ListRowProps {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly icon?: ComponentChildren;
  /** At the end of the row: a day, a `DeliveryMark`. */
  readonly end?: ComponentChildren;
  /** Goes somewhere (`href`), does something (`onClick`), or is read only (neither). */
  readonly href?: string;
  readonly onClick?: () => void;
}

export const ListRow = ({ title, note, icon, end, href, onClick }: ListRowProps) => {
  const inside = (
    <>
      {icon}
      <span class={css.rowWords}>
        <span>{title}</span>
        {note !== undefined && <span class={css.rowNote}>{note}</span>}
      </span>
      {end !== undefined && <span class={css.rowNote}>{end}</span>}
      {(href !== undefined || onClick !== undefined) && <Icon of={IconInto} />}
    </>
  );
  if (href !== undefined) {
    return (
      <li>
        <a class={css.row} href={href}>
          {inside}
        </a>
      </li>
    );
  }
  if (onClick !== undefined) {
    return (
      <li>
        <button type="button" class={css.row} onClick={onClick}>
          {inside}
        </button>
      </li>
    );
  }
  return (
    <li>
      <div class={css.row}>{inside}</div>
    </li>
  );
};
