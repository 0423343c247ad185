import { Actions, Button, Loading, Notice, Page, direction, formatDay } from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { practiceText } from "../rooms/practice-text.ts";
import type { OwnEntry } from "../runtime/runtime.ts";
import { href, useApp } from "../shell/app-context.ts";
import { saveFile } from "../shell/save-file.ts";
import css from "../shell/shared.module.css";
import { dataFile, readablePage } from "./export.ts";

/** Own words alone, made here, sent nowhere, nobody's consent needed (S-24). */
export const ExportPage = () => {
  const app = useApp();
  const { runtime, t, language, announcer } = app;
  const [entries, setEntries] = useState<ReadonlyArray<OwnEntry> | undefined>(undefined);
  useEffect(() => {
    void runtime.ownWords.list().then(setEntries);
  }, [runtime]);
  if (entries === undefined) return <Loading />;
  const savePage = (): void => {
    const page = readablePage(entries, {
      title: t("export.file-title"),
      language,
      direction: direction(language),
      practice: (id) => practiceText(id, language, app).title || id,
      day: (day) => formatDay(language, day, { year: "numeric", month: "long", day: "numeric" }),
      lane: (lane) => t(lane === "private" ? "words.mine-only" : "words.shared"),
    });
    saveFile("words.html", "text/html", page);
    announcer.say(t("export.saved"));
  };
  return (
    <Page title={t("export.title")} lead={t("export.what")} back={href("justMe")}>
      <div class={css.wide}>
        <div class={css.stack}>
          <p>{t("export.offline")}</p>
          <p>{t("export.open-files")}</p>
          {runtime.locks.privateRoom.value === "locked" && <Notice live={false}>{t("export.private-closed")}</Notice>}
          {entries.length === 0 && <p class={css.quiet}>{t("export.none")}</p>}
        </div>
        <Actions>
          <Button onClick={savePage}>{t("export.page")}</Button>
          <Button
            onClick={() => {
              saveFile("words.json", "application/json", dataFile(entries));
              announcer.say(t("export.saved"));
            }}
          >
            {t("export.data")}
          </Button>
        </Actions>
      </div>
    </Page>
  );
};
