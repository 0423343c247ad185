import { Actions, Button, ButtonLink, Notice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import { refusalKey } from "../shell/refusal.ts";
import css from "../shell/shared.module.css";

/** Leaving alone, at once; the other one sees one sentence and gets no push. */
export const LeavePage = () => {
  const { runtime, t } = useApp();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const name = runtime.other.value?.name;
  if (name === undefined) return <Page title={t("leave.title")} lead={t("leave.alone")} back={href("justMe")} />;
  const leave = async (): Promise<void> => {
    const outcome = await runtime.ownWords.leave();
    if (!outcome.ok) setProblem(t(refusalKey(outcome)));
  };
  return (
    <Page title={t("leave.title")} back={href("justMe")}>
      <ul class={css.lines}>
        <li>{t("leave.stay")}</li>
        <li>{t("leave.other", { name })}</li>
        <li>{t("leave.no-way-back")}</li>
        <li>
          <a href={href("export")}>{t("leave.copy-first")}</a>
        </li>
      </ul>
      {problem !== undefined && <Notice tone="careful">{problem}</Notice>}
      <Actions pair>
        <ButtonLink href={href("justMe")}>{t("leave.stay-button")}</ButtonLink>
        <Button onClick={() => void leave()}>{t("leave.do")}</Button>
      </Actions>
    </Page>
  );
};

/** Everything goes from this phone; what cannot be taken back is said in words. */
export const ErasePage = () => {
  const { runtime, t, replace } = useApp();
  const [busy, setBusy] = useState(false);
  const name = runtime.other.value?.name;
  const erase = async (): Promise<void> => {
    setBusy(true);
    await runtime.ownWords.erase();
    replace("start");
  };
  return (
    <Page title={t("erase.title")} back={href("justMe")}>
      <ul class={css.lines}>
        <li>{t("erase.what")}</li>
        {name !== undefined && <li>{t("erase.not", { name })}</li>}
        <li>{t("erase.forever")}</li>
        <li>
          <a href={href("export")}>{t("leave.copy-first")}</a>
        </li>
      </ul>
      <Actions pair>
        <ButtonLink href={href("justMe")}>{t("erase.keep")}</ButtonLink>
        <Button busy={busy} onClick={() => void erase()}>
          {t("erase.do")}
        </Button>
      </Actions>
    </Page>
  );
};

/** One neutral sentence, on both sides; own words are still here. */
export const EndedPage = () => {
  const { t } = useApp();
  return (
    <Page title={t("ended.title")} lead={t("ended.hint")}>
      <Actions>
        <ButtonLink href={href("ownWords")}>{t("ended.read")}</ButtonLink>
        <ButtonLink href={href("export")}>{t("export.title")}</ButtonLink>
        <ButtonLink href={href("erase")}>{t("ended.new")}</ButtonLink>
      </Actions>
    </Page>
  );
};
