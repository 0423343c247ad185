import { Actions, Button, Choice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { installPrompt } from "./prompt.ts";
import { VARIANTS, type Variant, chooseVariant } from "./variants.ts";

/** Asked in the moment before installing. iOS: onto the home screen first, with a plain name preselected; no key has been made yet. */
export const InstallPage = () => {
  const { t, go, runtime } = useApp();
  const later = runtime.self.value !== undefined;
  const offer = installPrompt.value;
  const [variant, setVariant] = useState<Variant>("daybook");
  const choose = (chosen: Variant): void => {
    setVariant(chosen);
    chooseVariant(document, chosen);
  };
  return (
    <Page
      title={t(later ? "install.title-later" : "install.title")}
      lead={t("install.why")}
      back={href(later ? "justMe" : "start")}
    >
      <div class={css.wide}>
        <Choice
          legend={t("install.look")}
          hint={t("install.plain-note")}
          options={VARIANTS.map((value) => ({ value, label: t(`install.${value}`) }))}
          chosen={variant}
          onChosen={choose}
        />
        {offer === undefined && (
          <ol class={css.stack}>
            <li>{t("install.step-1")}</li>
            <li>{t("install.step-2")}</li>
            <li>{t("install.step-3")}</li>
          </ol>
        )}
        <Actions>
          {!later && <Button onClick={() => go("name")}>{t("install.here")}</Button>}
          {offer !== undefined && (
            <Button kind="primary" onClick={() => void offer.prompt()}>
              {t("install.add")}
            </Button>
          )}
        </Actions>
      </div>
    </Page>
  );
};
