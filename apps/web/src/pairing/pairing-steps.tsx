import { Actions, Button, ButtonLink, Loading, Page } from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { FIRST_PRACTICE } from "../beginning/flow.ts";
import { practiceCode } from "../routes.ts";
import type { PairingState } from "../runtime/runtime.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { loadPictures } from "../shell/words.ts";
import { drawingOf } from "./drawings.ts";

/** The steps that both sides share, from the first answer on; the pages before hand over to it. */
export const PairingSteps = ({ state }: { readonly state: PairingState }) => {
  const { runtime, t, replace, announcer } = useApp();
  const { pairing } = runtime;
  const paired = state.is === "paired";
  useEffect(() => {
    if (paired) replace("practice", practiceCode(FIRST_PRACTICE));
  }, [paired]);
  useEffect(() => {
    if (state.is === "confirm") announcer.say(t("confirm.title", { name: state.name }));
  }, [state.is]);

  if (state.is === "confirm") {
    return (
      <Page step="confirm" title={t("confirm.title", { name: state.name })} lead={t("confirm.ask")}>
        <Actions>
          <Button onClick={() => void pairing.confirm(false)}>{t("confirm.no")}</Button>
          <Button kind="primary" onClick={() => void pairing.confirm(true)}>
            {t("confirm.yes")}
          </Button>
        </Actions>
      </Page>
    );
  }
  if (state.is === "compare") return <Compare pictures={state.pictures} />;
  if (state.is === "failed") {
    return (
      <Page step="failed" title={t("failed.title")} lead={t(`failed.${state.why}`)}>
        <Actions>
          <ButtonLink href={href(runtime.self.value === undefined ? "start" : "today")}>{t("invite.alone")}</ButtonLink>
          <Button
            kind="primary"
            onClick={() => void pairing.invite({ atDistance: false }).then(() => replace("invite"))}
          >
            {t("failed.new-link")}
          </Button>
        </Actions>
      </Page>
    );
  }
  if (state.is === "working") {
    const goOnAlone = (): void => {
      pairing.notNow();
      replace(runtime.self.value === undefined ? "start" : "today");
    };
    return (
      <Page step="working" title={t("working.title")} lead={t("working.hint")}>
        <Actions>
          <Button onClick={goOnAlone}>{t("invite.alone")}</Button>
        </Actions>
      </Page>
    );
  }
  return <Loading label={t("join.reading")} />;
};

/** Pictures with names in each one's own language, read to each other by voice; one try. */
const Compare = ({ pictures }: { readonly pictures: ReadonlyArray<string> }) => {
  const { runtime, t, language } = useApp();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    void loadPictures(language).then(setNames);
  }, [language]);
  const answer = (same: boolean) => () => void runtime.pairing.comparePictures(same);
  return (
    <Page step="compare" title={t("compare.title")} lead={t("compare.how")}>
      <ol class={css.pictures}>
        {pictures.map((picture, at) => (
          <li key={`${picture}${at}`}>
            <span aria-hidden="true">{drawingOf(picture)}</span>
            <span>{names[`picture.${picture}`] ?? ""}</span>
          </li>
        ))}
      </ol>
      <Actions pair>
        <Button onClick={answer(false)}>{t("compare.different")}</Button>
        <Button onClick={answer(true)}>{t("compare.same")}</Button>
      </Actions>
    </Page>
  );
};
