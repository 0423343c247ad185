import { setupI18n } from "@lingui/core";
import type { Messages } from "@lingui/core";
import type { Translate } from "../screen.ts";
import { direction } from "./languages.ts";

/** Flat key → message: compiled by `vite-locales.mjs` in a build, plain ICU text in tests. */
export type Catalog = Readonly<Messages>;
export type Values = Readonly<Record<string, string | number>>;

/**
 * A translator bound to one catalog and one language. It is handed to screens as a prop.
 *
 * ICU rules that translators rely on: `{address, select, f {…} m {…} other {…}}` is how the reader wants to be
 * addressed, `{otherAddress, select, …}` the same of the other person; write `{count, plural, …}` and
 * `{count, number}` for numbers. A text value written against the language's direction (a Latin name in Arabic)
 * is isolated, so that it cannot turn the sentence around. An unknown key comes back as itself.
 *
 * @param defaults values every sentence may use, such as `{ address: "f", other: "Ben" }`
 */
export const createTranslator = <const C extends Catalog>(
  catalog: C,
  language: string,
  defaults: Values = {},
): Translate<keyof C & string> => {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalog } });
  const base = direction(language);
  return (key, values) => i18n._(key, isolate({ address: "none", ...defaults, ...values }, base, catalog[key]));
};

/** Puts Unicode isolates around values that run against `base`, except those a message selects by. */
const isolate = (values: Values, base: "ltr" | "rtl", message: unknown): Record<string, string | number> => {
  const against = base === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const turned = typeof value === "string" && against.test(value) && !selectsBy(message, name);
    result[name] = turned ? `\u2068${value}\u2069` : value;
  }
  return result;
};

const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Han}/u;
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

const selectsBy = (message: unknown, name: string): boolean => {
  if (typeof message === "string") return new RegExp(`\\{\\s*${name}\\s*,\\s*select\\s*,`).test(message);
  if (Array.isArray(message)) {
    if (message[0] === name && message[1] === "select") return true;
    return message.some((part) => selectsBy(part, name));
  }
  if (typeof message === "object" && message !== null) {
    return Object.values(message).some((part) => typeof part !== "string" && selectsBy(part, name));
  }
  return false;
};
