import type { Language } from "./brand.ts";

/** A person's own words as they were written; they are shown so and never translated. */
export interface Words {
  readonly text: string;
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
}
