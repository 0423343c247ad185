import { Actions, Button, ButtonLink, Page, Section } from "@goldseam/ui";
import { installsFirst, platformOf } from "../install/variants.ts";
import { practiceCode } from "../routes.ts";
import { type Door, href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { NIGHT_PRACTICE, pageAfter } from "./flow.ts";

/** The first page of all: three doors, nothing to explain, no name and no lock before them. */
export const DoorsPage = () => {
  const { t, go, door } = useApp();
  const enter = (chosen: Door) => () => {
    door.value = chosen;
    go(pageAfter("doors", chosen, installsFirst(platformOf(window))) ?? "name");
  };
  return (
    <Page title={t("doors.title")} focus={false}>
      <div class={css.wide}>
        <Section title={t("doors.both")}>
          <Actions pair>
            <Button onClick={enter("two-phones")}>{t("doors.two-phones")}</Button>
            <Button onClick={enter("one-phone")}>{t("doors.one-phone")}</Button>
          </Actions>
        </Section>
        <Actions>
          <Button onClick={enter("alone")}>{t("doors.alone")}</Button>
          <ButtonLink href={href("practice", practiceCode(NIGHT_PRACTICE))}>{t("doors.fight")}</ButtonLink>
        </Actions>
        <div class={css.stack}>
          <p class={css.quiet}>{t("doors.nothing-to-explain")}</p>
          <p class={css.quiet}>{t("doors.history")}</p>
        </div>
      </div>
    </Page>
  );
};
