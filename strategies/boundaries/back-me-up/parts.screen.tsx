import { Quote, type ScreenProps } from "@goldseam/ui";
import type { BackMeUpEvent } from "./back-me-up.events.ts";
import type { BackMeUpView, Help } from "./back-me-up.view.ts";
import type en from "./locales/en.json";

export type Props = ScreenProps<BackMeUpView, BackMeUpEvent, keyof typeof en & string>;

/** A help as both read it: where, what, and the sign between them. */
export const Said = ({ t, help: { where, want, sign } }: Pick<Props, "t"> & { readonly help: Help }) => (
  <>
    {typeof where === "string" ? (
      <p>{t(`where.${where}`)}</p>
    ) : (
      <Quote size="small" by={t("where")} lang={where.language}>
        {where.text}
      </Quote>
    )}
    {typeof want === "string" ? (
      <p>{t(`want.${want}`)}</p>
    ) : (
      <Quote size="small" by={t("want")} lang={want.language}>
        {want.text}
      </Quote>
    )}
    {sign !== undefined && (
      <Quote size="small" by={t("sign")} lang={sign.language}>
        {sign.text}
      </Quote>
    )}
  </>
);
