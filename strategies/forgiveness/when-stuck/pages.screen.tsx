import { addDays, type CalendarDay, thingId } from "@goldseam/kernel";
import {
  Actions,
  Answer,
  Button,
  Chips,
  formatDay,
  Notice,
  Page,
  PrintSheet,
  type ScreenProps,
  useAct,
  WritePage,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import type en from "./locales/en.json";
import { HEADINGS, MOST_CHARACTERS, type Page as OnePage, type WhenStuckEvent } from "./when-stuck.events.ts";
import type { OpenSheets, WhenStuckView } from "./when-stuck.practice.ts";

export type Props = ScreenProps<WhenStuckView, WhenStuckEvent, keyof typeof en & string>;
/** For how many days pages may be read. */
const DAYS = [1, 7, 28] as const;

interface WriteProps extends Props {
  readonly of: OnePage | undefined;
  readonly back: () => void;
}
export const Write = (props: WriteProps) => {
  const { t, of, back } = props;
  const [page] = useState(() => of?.page ?? thingId(props.newId()));
  const [heading, setHeading] = useState(of?.heading ?? HEADINGS[0]);
  return (
    <WritePage<WhenStuckEvent>
      {...props}
      title={t("write.title")}
      lead={t("write.lead")}
      label={t("write.label")}
      hint={t(`hint.${heading}`)}
      button={t("write.keep")}
      most={MOST_CHARACTERS}
      draft={props.draft(`page-${of?.page ?? "new"}`)}
      start={of?.words.text}
      event={(words) => ({ type: "page-written", data: { page, heading, words } })}
      onKept={back}
    >
      <Chips
        pick="one"
        legend={t("write.heading")}
        options={HEADINGS.map((value) => ({ value, label: t(`heading.${value}`) }))}
        chosen={[heading]}
        onChosen={([one]) => one !== undefined && setHeading(one)}
      />
    </WritePage>
  );
};

/** Which pages, for how long; then exactly what will be read, before it is made. */
export const Choose = (props: Props & { readonly back: () => void; readonly made: () => void }) => {
  const { t, view, now, back, made, language } = props;
  const [chosen, setChosen] = useState<ReadonlyArray<string>>([]);
  const [days, setDays] = useState<(typeof DAYS)[number]>(7);
  const [previews, setPreviews] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const pages = view.pages.filter(({ page }) => chosen.includes(page));
  const until = addDays(now.day, days);
  const make = async (): Promise<void> => {
    const data = { sheets: thingId(props.newId()), pages: pages.map(({ page }) => page), until };
    if (await act({ events: [{ type: "sheets-made", data }] })) made();
  };
  const preview = (): void => {
    setEmpty(pages.length === 0);
    setPreviews(pages.length > 0);
  };
  if (previews)
    return (
      <Page title={t("preview.title")} step="preview" lead={t("preview.lead")} back={() => setPreviews(false)}>
        <Sheets {...props} pages={pages} until={until} />
        {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
        <Actions>
          <Button kind="primary" onClick={() => void make()}>
            {t("preview.make")}
          </Button>
        </Actions>
      </Page>
    );
  return (
    <Page title={t("choose.title")} step="choose" lead={t("choose.lead")} back={back}>
      <Chips
        legend={t("choose.pages")}
        options={view.pages.map(({ page, heading, words }) => ({
          value: page,
          label: `${t(`heading.${heading}`)}: ${words.text.slice(0, 40)}`,
        }))}
        chosen={view.pages.map(({ page }) => page).filter((page) => chosen.includes(page))}
        onChosen={setChosen}
      />
      <Chips
        pick="one"
        legend={t("choose.days")}
        hint={t("until", { day: formatDay(language, until) })}
        options={DAYS.map((value) => ({ value: String(value), label: t("days", { days: value }) }))}
        chosen={[String(days)]}
        onChosen={([one]) => setDays(DAYS.find((value) => String(value) === one) ?? days)}
      />
      {empty && <Notice>{t("choose.empty")}</Notice>}
      <Actions>
        <Button kind="primary" onClick={preview}>
          {t("choose.preview")}
        </Button>
      </Actions>
    </Page>
  );
};

interface SheetsProps extends Props {
  readonly pages: ReadonlyArray<OnePage>;
  readonly until: CalendarDay;
}
/** Each page says on itself whose words these are and who chose them (S-58). */
const Sheets = ({ t, pages, until, language }: SheetsProps) =>
  pages.map(({ page, heading, words }) => (
    <PrintSheet
      key={page}
      title={t(`heading.${heading}`)}
      note={`${t("sheet.note")} ${t("until", { day: formatDay(language, until) })}`}
    >
      <Answer named={[]} words={words} size="small" />
    </PrintSheet>
  ));

interface ReadProps extends Props {
  readonly open: OpenSheets;
  readonly back: () => void;
}
/** To be shown on this phone, or printed. After their day they are here no more; paper stays. */
export const Read = (props: ReadProps) => {
  const { t, open, back } = props;
  const [act, failed] = useAct(props.propose);
  const close = async (): Promise<void> => {
    if (await act({ events: [{ type: "sheets-closed", data: { sheets: open.sheets } }] })) back();
  };
  return (
    <Page title={t("sheet.title")} lead={t("sheet.lead")} back={back}>
      <Sheets {...props} pages={open.pages} until={open.until} />
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button onClick={() => void close()}>{t("sheet.close")}</Button>
        <Button onClick={() => globalThis.print()}>{t("sheet.print")}</Button>
      </Actions>
    </Page>
  );
};
