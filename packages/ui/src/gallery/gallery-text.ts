import ar from "../../gallery/locales/ar.json";
import en from "../../gallery/locales/en.json";
import kitAr from "../../locales/ar.json";
import kitEn from "../../locales/en.json";
import { createTranslator } from "../i18n/translator.ts";
import type { Translate } from "../screen.ts";

export type GalleryKey = keyof typeof en & string;
export interface SampleProps {
  readonly t: Translate<GalleryKey>;
  readonly language: string;
}

const defaults = { other: "Ben", otherAddress: "m" };
/** Translators for the gallery's own sentences and for the kit's. */
export const galleryText = (language: string) =>
  language === "ar"
    ? { t: createTranslator(ar, "ar", defaults), kit: createTranslator(kitAr, "ar") }
    : { t: createTranslator(en, "en", defaults), kit: createTranslator(kitEn, "en") };
