import { Actions, Button, ButtonLink, Page } from "@goldseam/ui";
import { href, useApp } from "../shell/app-context.ts";
import { saveFile } from "../shell/save-file.ts";
import { ONCE } from "./flow.ts";

/** "Keep this phone to yourself?" */
export const KeepPage = () => {
  const { t, go } = useApp();
  return (
    <Page title={t("keep.title")} lead={t("keep.why")}>
      <Actions>
        <Button onClick={() => go("code", "e")}>{t("keep.set")}</Button>
        <Button onClick={() => go("hello")}>{t("keep.later")}</Button>
      </Actions>
    </Page>
  );
};

/** "A quiet hello tomorrow?": a calendar file, because nothing here may push. */
export const HelloPage = () => {
  const { t, go, runtime } = useApp();
  const save = async (when: "morning" | "evening"): Promise<void> => {
    const { quietHello, tomorrowAt } = await import("./calendar-file.ts");
    const made = new Date(runtime.now.value.at);
    const file = { text: t("hello.entry"), at: tomorrowAt(made, when), made, id: runtime.newId() };
    saveFile("hello.ics", "text/calendar", quietHello(file));
    go("enough");
  };
  return (
    <Page title={t("hello.title")} lead={t("hello.what")}>
      <Actions>
        <Button onClick={() => void save("morning")}>{t("hello.morning")}</Button>
        <Button onClick={() => void save("evening")}>{t("hello.evening")}</Button>
        <Button onClick={() => go("enough")}>{t("hello.no")}</Button>
      </Actions>
    </Page>
  );
};

/** "That was it for today." */
export const EnoughPage = () => {
  const { t, runtime } = useApp();
  const { seen } = runtime.settings.value.value;
  return (
    <Page title={t("enough.title")} lead={t("enough.more")}>
      <Actions>
        <ButtonLink
          href={href("today")}
          onClick={() => runtime.settings.set({ seen: [...new Set([...seen, ONCE.firstEvening])] })}
        >
          {t("enough.today")}
        </ButtonLink>
      </Actions>
    </Page>
  );
};
