import { List, ListRow, Page, SearchField, Section } from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { PRACTICE_DOORS } from "../practice/doors.ts";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { loadNouns } from "../shell/words.ts";
import { HEADINGS, type Heading } from "../ways-back/headings.ts";
import { STRATEGY_OF } from "../ways-back/map.ts";
import { type Door, findDoors } from "../ways-back/search.ts";
import { practiceText } from "./practice-text.ts";

/** The ten headings with what there is, and a field that knows every noun. */
export const WaysPage = () => {
  const app = useApp();
  const { t, language } = app;
  const [asked, setAsked] = useState("");
  const [nouns, setNouns] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    void loadNouns(language).then(setNouns);
  }, [language]);
  return (
    <Page title={t("ways.title")}>
      <SearchField value={asked} onValue={setAsked} label={t("ways.search")} placeholder={t("ways.search")} />
      {asked.trim() === "" ? <Headings /> : <Found asked={asked} nouns={nouns} />}
    </Page>
  );
};

const Headings = () => {
  const app = useApp();
  const others = [...new Set(PRACTICE_DOORS.map(({ strategy }) => strategy))].filter(
    (strategy) => !HEADINGS.some((heading) => heading === strategy) && strategy !== "beginning",
  );
  const sections: ReadonlyArray<string> = ["beginning", ...HEADINGS, ...others];
  const has = (strategy: string): boolean => PRACTICE_DOORS.some((door) => door.strategy === strategy);
  const empty = sections.filter((strategy) => !has(strategy));
  const nameOf = (strategy: string): string => (isHeading(strategy) ? app.t(`heading.${strategy}`) : strategy);
  return (
    <div class={css.wide}>
      {sections.filter(has).map((strategy) => (
        <Section key={strategy} title={nameOf(strategy)}>
          <List>
            {PRACTICE_DOORS.filter((door) => door.strategy === strategy).map(({ id }) => {
              const text = practiceText(id, app.language, app);
              return (
                <ListRow key={id} title={text.title} note={text.about} href={href("practice", practiceCode(id))} />
              );
            })}
          </List>
        </Section>
      ))}
      {empty.length > 0 && (
        <div class={css.stack}>
          <p class={css.quiet}>{app.t("ways.empty")}</p>
          <ul class={css.plain}>
            {empty.map((strategy) => (
              <li key={strategy}>{nameOf(strategy)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};

const isHeading = (strategy: string): strategy is Heading | "beginning" =>
  strategy === "beginning" || HEADINGS.some((heading) => heading === strategy);

const Found = ({ asked, nouns }: { readonly asked: string; readonly nouns: Readonly<Record<string, string>> }) => {
  const app = useApp();
  const { t } = app;
  const known = new Set(PRACTICE_DOORS.map(({ id }) => id));
  const doors: ReadonlyArray<Door> = [...new Set([...Object.keys(nouns), ...known])].map((practice) => {
    const text = known.has(practice) ? practiceText(practice, app.language, app) : undefined;
    return { practice, name: text?.title ?? "", nouns: `${nouns[practice] ?? ""},${text?.find ?? ""}` };
  });
  const found = findDoors(asked, doors);
  const here = found.filter(({ practice }) => known.has(practice));
  const first = found[0];
  const missing = first !== undefined && !known.has(first.practice) ? STRATEGY_OF[first.practice] : undefined;
  return (
    <div class={css.stack}>
      <p class={css.quiet} role="status">
        {t("ways.found", { count: here.length })}
      </p>
      {missing !== undefined && <p>{t("ways.under", { heading: t(`heading.${missing}`) })}</p>}
      {here.length === 0 && missing === undefined && <p class={css.quiet}>{t("ways.not-found")}</p>}
      {here.length > 0 && (
        <List>
          {here.map(({ practice, name }) => (
            <ListRow
              key={practice}
              title={name}
              note={practiceText(practice, app.language, app).about}
              href={href("practice", practiceCode(practice))}
            />
          ))}
        </List>
      )}
    </div>
  );
};
