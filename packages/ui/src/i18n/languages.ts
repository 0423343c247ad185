/** A language the interface is written in; `name` is in that language and never translated. */
export interface Language {
  readonly code: string;
  readonly name: string;
}

/** Languages that ship whole. Adding one is adding its locale files and a line here. */
export const LANGUAGES: ReadonlyArray<Language> = [
  { code: "en", name: "English" },
  { code: "ar", name: "العربية" },
];

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** Writing direction of a language tag such as `ar-EG`. */
export const direction = (language: string): "ltr" | "rtl" => (RIGHT_TO_LEFT.has(primary(language)) ? "rtl" : "ltr");

/**
 * The best shipped language for what the browser prefers.
 * @param preferred `navigator.languages`, best first
 * @param shipped codes; the first is the fallback
 */
export const guessLanguage = (
  preferred: ReadonlyArray<string>,
  shipped: ReadonlyArray<string> = LANGUAGES.map((language) => language.code),
): string => {
  for (const wish of preferred) {
    const exact = shipped.find((code) => code.toLowerCase() === wish.toLowerCase());
    const close = exact ?? shipped.find((code) => primary(code) === primary(wish));
    if (close !== undefined) return close;
  }
  return shipped[0] ?? "en";
};

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";
