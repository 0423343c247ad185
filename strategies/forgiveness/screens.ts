import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "what-hurt": practiceScreen(
    () => import("./what-hurt/what-hurt.screen.tsx").then((screen) => screen.WhatHurtScreen),
    {
      en: () => import("./what-hurt/locales/en.json"),
      ar: () => import("./what-hurt/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
