import { Card, EmptyState, Loading, Page, Quote, SearchField, formatDay } from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { practiceText } from "../rooms/practice-text.ts";
import type { OwnEntry } from "../runtime/runtime.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { folded } from "../ways-back/search.ts";

/** Own words, newest first, with a search that stays on the phone. */
export const OwnWordsPage = () => {
  const app = useApp();
  const { runtime, t, language } = app;
  const [entries, setEntries] = useState<ReadonlyArray<OwnEntry> | undefined>(undefined);
  const [asked, setAsked] = useState("");
  useEffect(() => {
    void runtime.ownWords.list().then(setEntries);
  }, [runtime]);
  if (entries === undefined) return <Loading />;
  const written = entries.filter(({ texts }) => texts.length > 0).toReversed();
  const wanted = folded(asked);
  const hits = written.filter(({ texts }) => texts.some((text) => folded(text).includes(wanted)));
  return (
    <Page title={t("words.title")} back={href("justMe")}>
      <div class={css.wide}>
        {written.length === 0 ? (
          <EmptyState title={t("words.none")}>
            <p>{t("words.none-hint")}</p>
          </EmptyState>
        ) : (
          <SearchField value={asked} onValue={setAsked} label={t("words.search")} placeholder={t("words.search")} />
        )}
        {written.length > 0 && hits.length === 0 && <p role="status">{t("words.no-hit")}</p>}
        {hits.map(({ practice, day, lane, texts }, at) => (
          <Card
            key={`${day}${at}`}
            above={`${formatDay(language, day)} · ${practiceText(practice, language, app).title} · ${t(lane === "private" ? "words.mine-only" : "words.shared")}`}
          >
            {texts.map((text) => (
              <Quote key={text} size="small">
                {text}
              </Quote>
            ))}
          </Card>
        ))}
      </div>
    </Page>
  );
};
