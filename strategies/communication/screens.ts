import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "what-happened": practiceScreen(
    () => import("./what-happened/what-happened.screen.tsx").then((screen) => screen.WhatHappenedScreen),
    {
      en: () => import("./what-happened/locales/en.json"),
      ar: () => import("./what-happened/locales/ar.json"),
    },
  ),
  "find-my-words": practiceScreen(
    () => import("./find-my-words/find-my-words.screen.tsx").then((screen) => screen.FindMyWordsScreen),
    {
      en: () => import("./find-my-words/locales/en.json"),
      ar: () => import("./find-my-words/locales/ar.json"),
    },
  ),
  "listen-in-turns": practiceScreen(
    () => import("./listen-in-turns/listen-in-turns.screen.tsx").then((screen) => screen.ListenInTurnsScreen),
    {
      en: () => import("./listen-in-turns/locales/en.json"),
      ar: () => import("./listen-in-turns/locales/ar.json"),
    },
  ),
  "talk-rules": practiceScreen(
    () => import("./talk-rules/talk-rules.screen.tsx").then((screen) => screen.TalkRulesScreen),
    {
      en: () => import("./talk-rules/locales/en.json"),
      ar: () => import("./talk-rules/locales/ar.json"),
    },
  ),
  "weekly-check-in": practiceScreen(
    () => import("./weekly-check-in/weekly-check-in.screen.tsx").then((screen) => screen.WeeklyCheckInScreen),
    {
      en: () => import("./weekly-check-in/locales/en.json"),
      ar: () => import("./weekly-check-in/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
