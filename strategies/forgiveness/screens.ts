import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "what-hurt": practiceScreen(
    () => import("./what-hurt/what-hurt.screen.tsx").then((screen) => screen.WhatHurtScreen),
    {
      en: () => import("./what-hurt/locales/en.json"),
      ar: () => import("./what-hurt/locales/ar.json"),
    },
  ),
  "say-sorry": practiceScreen(
    () => import("./say-sorry/say-sorry.screen.tsx").then((screen) => screen.SaySorryScreen),
    {
      en: () => import("./say-sorry/locales/en.json"),
      ar: () => import("./say-sorry/locales/ar.json"),
    },
  ),
  "let-go": practiceScreen(() => import("./let-go/let-go.screen.tsx").then((screen) => screen.LetGoScreen), {
    en: () => import("./let-go/locales/en.json"),
    ar: () => import("./let-go/locales/ar.json"),
  }),
  "not-tonight": practiceScreen(
    () => import("./not-tonight/not-tonight.screen.tsx").then((screen) => screen.NotTonightScreen),
    {
      en: () => import("./not-tonight/locales/en.json"),
      ar: () => import("./not-tonight/locales/ar.json"),
    },
  ),
  "when-stuck": practiceScreen(
    () => import("./when-stuck/when-stuck.screen.tsx").then((screen) => screen.WhenStuckScreen),
    {
      en: () => import("./when-stuck/locales/en.json"),
      ar: () => import("./when-stuck/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
