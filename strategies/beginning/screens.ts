import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "first-opening": practiceScreen(
    () => import("./first-opening/first-opening.screen.tsx").then((screen) => screen.FirstOpeningScreen),
    {
      en: () => import("./first-opening/locales/en.json"),
      ar: () => import("./first-opening/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
