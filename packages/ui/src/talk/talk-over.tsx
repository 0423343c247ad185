import { TalkEnded } from "../moves/talk-break.tsx";
import type { TalkProps } from "./parts.tsx";

/** The last page of a talk. */
export const TalkOver = ({ t, shell, close }: Pick<TalkProps, "t" | "shell"> & { readonly close: () => void }) => (
  <TalkEnded
    title={t("over.title")}
    lead={t("over.gone")}
    button={t("over.close")}
    help={shell?.help}
    onClose={close}
  />
);
