import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  thanks: practiceScreen(() => import("./thanks/thanks.screen.tsx").then((screen) => screen.ThanksScreen), {
    en: () => import("./thanks/locales/en.json"),
    ar: () => import("./thanks/locales/ar.json"),
  }),
} as const satisfies StrategyScreens;
