import { Actions, Button, Page } from "@goldseam/ui";
import { UnlockForm } from "../own/unlock-form.tsx";
import { useApp } from "./app-context.ts";
import css from "./shared.module.css";

/** A code is set and not given: one field, one button, and help above as everywhere. */
export const LockedPage = () => {
  const { t } = useApp();
  return (
    <Page title={t("locked.title")}>
      <UnlockForm which="app" />
    </Page>
  );
};

/** Nothing could be scrambled or kept here: said before anything is asked. */
export const UnsupportedPage = ({ why }: { readonly why: "insecure" | "storage" | "browser" }) => {
  const { t } = useApp();
  return (
    <Page title={t("unsupported.title")} focus={false}>
      <div class={css.stack}>
        <p>{t(`unsupported.${why}`)}</p>
        {why === "insecure" && <p>{t("unsupported.insecure-2")}</p>}
      </div>
    </Page>
  );
};

/** Another tab has taken this profile over. Nothing of it is here any more; a tap brings it back. */
export const ElsewherePage = () => {
  const { t } = useApp();
  return (
    <Page title={t("elsewhere.title")} lead={t("elsewhere.safe")} focus={false}>
      <Actions>
        <Button kind="primary" onClick={() => location.reload()}>
          {t("elsewhere.here")}
        </Button>
      </Actions>
    </Page>
  );
};
