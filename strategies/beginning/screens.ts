import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "first-opening": practiceScreen(
    () => import("./first-opening/first-opening.screen.tsx").then((screen) => screen.FirstOpeningScreen),
    {
      en: () => import("./first-opening/locales/en.json"),
      ar: () => import("./first-opening/locales/ar.json"),
    },
  ),
  "after-a-fight": practiceScreen(
    () => import("./after-a-fight/after-a-fight.screen.tsx").then((screen) => screen.AfterAFightScreen),
    {
      en: () => import("./after-a-fight/locales/en.json"),
      ar: () => import("./after-a-fight/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
