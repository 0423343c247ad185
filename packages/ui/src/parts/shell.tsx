import type { ComponentChildren } from "preact";
import { useKit } from "../kit/kit.tsx";
import css from "./shell.module.css";

export interface ShellProps {
  /** A quiet line at the top: language, delivery, help. */
  readonly header?: ComponentChildren;
  /** `RoomNav` where rooms are open; absent inside a practice. */
  readonly nav?: ComponentChildren;
  /** `QuickExit`: at the foot of every page, in thumb reach, a rule and a space away from the page's buttons. */
  readonly exit: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame around every page: skip link, header, main, and a foot that stays in reach of the thumb. */
export const Shell = ({ header, nav, exit, children }: ShellProps) => {
  const { t } = useKit();
  return (
    <div class={css.shell}>
      <a
        class={css.skip}
        href="#page"
        onClick={(event) => {
          // The address is the router's; the jump is ours.
          event.preventDefault();
          document.getElementById("page")?.focus();
        }}
      >
        {t("kit.skip-to-page")}
      </a>
      <header class={css.header}>{header}</header>
      <main class={css.main}>{children}</main>
      <footer class={css.foot}>
        <div class={css.exit}>{exit}</div>
        {nav}
      </footer>
    </div>
  );
};
