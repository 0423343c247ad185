import { direction } from "../i18n/languages.ts";

export interface Look {
  readonly language: string;
  readonly theme: "system" | "light" | "dark";
  /** `on`: nothing moves. `off`: movement even where the system asks for less. */
  readonly calm: "system" | "on" | "off";
}

/** Writes language, direction, theme and calm on the page's root element. */
export const applyLook = (root: HTMLElement, look: Look): void => {
  root.lang = look.language;
  root.dir = direction(look.language);
  root.dataset["theme"] = look.theme;
  root.dataset["calm"] = look.calm;
};

/** Whether nothing should move. `reduced` is what `prefers-reduced-motion` says. */
export const isStill = (calm: Look["calm"], reduced: boolean): boolean =>
  calm === "on" || (calm === "system" && reduced);
