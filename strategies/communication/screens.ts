import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "listen-in-turns": practiceScreen(
    () => import("./listen-in-turns/listen-in-turns.screen.tsx").then((screen) => screen.ListenInTurnsScreen),
    {
      en: () => import("./listen-in-turns/locales/en.json"),
      ar: () => import("./listen-in-turns/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
