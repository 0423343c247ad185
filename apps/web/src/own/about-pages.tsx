import { Icon, IconPhone, List, ListRow, Page, Section } from "@goldseam/ui";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";

/** In plain words: what lies where, who can read it, and what nothing here can stop. */
export const WherePage = () => {
  const { runtime, t } = useApp();
  const coded = runtime.locks.app.value !== "none";
  const alone = runtime.mode.value !== "two";
  return (
    <Page title={t("where.title")} back={href("justMe")}>
      <div class={css.wide}>
        <ul class={css.lines}>
          <li>{t(coded ? "where.phone" : "where.phone-open")}</li>
          {!alone && <li>{t("where.relay")}</li>}
          {!alone && <li>{t("where.relay-sees")}</li>}
          {!alone && <li>{t("where.other")}</li>}
          <li>{t("where.private")}</li>
          <li>{t("where.hosts", { host: location.host })}</li>
        </ul>
        <Section title={t("where.not")}>
          <ul class={css.lines}>
            <li>{t("where.not-spy")}</li>
            <li>{t("where.not-shots")}</li>
            <li>{t("where.not-code")}</li>
          </ul>
        </Section>
      </div>
    </Page>
  );
};

/** Own devices from the signed log; labels are this phone's own (S-07). */
export const DevicesPage = () => {
  const { runtime, t } = useApp();
  return (
    <Page title={t("devices.title")} lead={t("devices.from-log")} back={href("justMe")}>
      <List>
        {runtime.devices.list.value.map(({ id, label, thisOne }) => (
          <ListRow
            key={id}
            icon={<Icon of={IconPhone} />}
            title={label ?? t(thisOne ? "devices.this" : "devices.other")}
            note={label !== undefined && thisOne ? t("devices.this") : undefined}
          />
        ))}
      </List>
    </Page>
  );
};
