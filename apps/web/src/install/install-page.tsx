import { Actions, Button, Choice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { VARIANTS, type Variant, chooseVariant } from "./variants.ts";

/** iOS: onto the home screen first, with a plain name preselected; no key has been made yet. */
export const InstallPage = () => {
  const { t, go } = useApp();
  const [variant, setVariant] = useState<Variant>("daybook");
  const choose = (chosen: Variant): void => {
    setVariant(chosen);
    chooseVariant(document, chosen);
  };
  return (
    <Page title={t("install.title")} lead={t("install.why")} back={href("start")}>
      <div class={css.wide}>
        <Choice
          legend={t("install.look")}
          hint={t("install.plain-note")}
          options={VARIANTS.map((value) => ({ value, label: t(`install.${value}`) }))}
          chosen={variant}
          onChosen={choose}
        />
        <ol class={css.stack}>
          <li>{t("install.step-1")}</li>
          <li>{t("install.step-2")}</li>
          <li>{t("install.step-3")}</li>
        </ol>
        <Actions>
          <Button onClick={() => go("name")}>{t("install.here")}</Button>
        </Actions>
      </div>
    </Page>
  );
};
