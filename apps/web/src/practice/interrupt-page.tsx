import { Actions, Button, ButtonLink, Page } from "@goldseam/ui";
import { ONCE } from "../beginning/flow.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";

/** Once, before the first private or heavy page: what a quick exit can do and what it cannot (S-19). */
export const InterruptPage = () => {
  const { t, runtime, cameFrom } = useApp();
  const { seen } = runtime.settings.value.value;
  return (
    <Page title={t("interrupt.title")}>
      <ul class={css.lines}>
        <li>{t("interrupt.history")}</li>
        <li>{t("interrupt.saved")}</li>
        <li>{t("interrupt.code")}</li>
        <li>{t("interrupt.spy")}</li>
      </ul>
      <Actions>
        <ButtonLink href={href(cameFrom.value === "justMe" ? "today" : cameFrom.value)}>
          {t("shell.back-to-today")}
        </ButtonLink>
        <Button
          kind="primary"
          onClick={() => runtime.settings.set({ seen: [...new Set([...seen, ONCE.beforePrivate])] })}
        >
          {t("interrupt.open")}
        </Button>
      </Actions>
    </Page>
  );
};
