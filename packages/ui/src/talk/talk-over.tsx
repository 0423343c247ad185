import { NobodyFollows } from "../moves/talk-break.tsx";
import { Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import type { TalkProps } from "./parts.tsx";

/** The same page on both phones, whoever ended it and how. */
export const TalkOver = ({ t, shell, close }: Pick<TalkProps, "t" | "shell"> & { readonly close: () => void }) => (
  <Page title={t("over.title")} lead={t("over.gone")}>
    <NobodyFollows help={shell?.help} />
    <Button kind="primary" onClick={close}>
      {t("over.close")}
    </Button>
  </Page>
);
