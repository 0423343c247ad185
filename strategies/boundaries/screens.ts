import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "my-limits": practiceScreen(
    () => import("./my-limits/my-limits.screen.tsx").then((screen) => screen.MyLimitsScreen),
    {
      en: () => import("./my-limits/locales/en.json"),
      ar: () => import("./my-limits/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
