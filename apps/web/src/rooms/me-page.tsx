import { Button, List, ListRow, Notice, Page, Section } from "@goldseam/ui";
import { ONCE } from "../beginning/flow.ts";
import { installPrompt } from "../install/prompt.ts";
import { UnlockForm } from "../own/unlock-form.tsx";
import { PRACTICE_DOORS } from "../practice/doors.ts";
import { InterruptPage } from "../practice/interrupt-page.tsx";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { practiceText } from "./practice-text.ts";

/** The private room: its own lock, the same door whether there is much behind it or nothing (S-04). */
export const MePage = () => {
  const { runtime, t } = useApp();
  const room = runtime.locks.privateRoom.value;
  if (!runtime.settings.value.value.seen.includes(ONCE.beforePrivate)) return <InterruptPage />;
  if (room === "locked") {
    return (
      <Page title={t("me.title")} lead={t("me.locked")}>
        <UnlockForm which="private" />
      </Page>
    );
  }
  if (room === "not-on-this-phone") {
    return (
      <Page title={t("me.title")}>
        <div class={css.wide}>
          <Notice live={false}>
            <h2>{t("me.no-room.title")}</h2>
            <p>{t("me.no-room")}</p>
            <p>{t("me.no-room-2")}</p>
          </Notice>
          <Rows />
        </div>
      </Page>
    );
  }
  return (
    <Page title={t("me.title")} lead={t("me.lead")}>
      <div class={css.wide}>
        <ForMeAlone />
        <Rows />
        {room === "open" && <Button onClick={() => runtime.locks.lock("private")}>{t("me.close-room")}</Button>}
      </div>
    </Page>
  );
};

/** Practices that are private from their first page, though something of them may later be shared by one's own tap. */
const PRIVATE_FIRST = new Set(["find-my-words", "weekly-check-in"]);

/** Practices that write only for oneself, or first of all. */
const ForMeAlone = () => {
  const app = useApp();
  const own = PRACTICE_DOORS.filter(
    ({ id, practice }) =>
      PRIVATE_FIRST.has(id) || Object.values(practice.events).every(({ lane }) => lane === "private"),
  );
  if (own.length === 0) return null;
  return (
    <Section title={app.t("me.private")}>
      <List>
        {own.map(({ id }) => {
          const text = practiceText(id, app.language, app);
          return <ListRow key={id} title={text.title} note={text.about} href={href("practice", practiceCode(id))} />;
        })}
      </List>
    </Section>
  );
};

const Rows = () => {
  const { runtime, t } = useApp();
  const alone = runtime.mode.value === "alone";
  return (
    <List>
      <ListRow title={t("me.words")} note={t("me.words-note")} href={href("ownWords")} />
      <ListRow title={t("me.name")} href={href("myName")} />
      <ListRow title={t("me.code")} note={t("me.code-note")} href={href("code")} />
      <ListRow title={t("me.devices")} href={href("devices")} />
      <ListRow title={t("me.export")} href={href("export")} />
      <ListRow title={t("me.settings")} href={href("settings")} />
      <ListRow title={t("me.where")} href={href("whereDataIs")} />
      {installPrompt.value !== undefined && <ListRow title={t("install.add")} href={href("install")} />}
      {alone && <ListRow title={t("me.invite")} href={href("invite")} />}
      {!alone && <ListRow title={t("me.leave")} href={href("leave")} />}
      <ListRow title={t("me.erase")} href={href("erase")} />
    </List>
  );
};
