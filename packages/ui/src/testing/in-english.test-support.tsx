import { render as renderBare } from "@testing-library/preact";
import type { ComponentChild } from "preact";
import en from "../../locales/en.json";
import { createTranslator } from "../i18n/translator.ts";
import { Kit } from "../kit/kit.tsx";

const English = ({ children }: { readonly children: ComponentChild }) => (
  <Kit t={createTranslator(en, "en")} language="en">
    {children}
  </Kit>
);

/** Renders with the kit's English words around, as every page of the app has its own. */
export const render = (what: ComponentChild) => renderBare(what, { wrapper: English });
