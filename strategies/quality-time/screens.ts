import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "daily-moment": practiceScreen(
    () => import("./daily-moment/daily-moment.screen.tsx").then((screen) => screen.DailyMomentScreen),
    {
      en: () => import("./daily-moment/locales/en.json"),
      ar: () => import("./daily-moment/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
