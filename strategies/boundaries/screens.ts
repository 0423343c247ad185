import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  "back-me-up": practiceScreen(
    () => import("./back-me-up/back-me-up.screen.tsx").then((module) => module.BackMeUpScreen),
    {
      en: () => import("./back-me-up/locales/en.json"),
      ar: () => import("./back-me-up/locales/ar.json"),
    },
  ),
  "try-for-a-while": practiceScreen(
    () => import("./try-for-a-while/try-for-a-while.screen.tsx").then((module) => module.TryForAWhileScreen),
    {
      en: () => import("./try-for-a-while/locales/en.json"),
      ar: () => import("./try-for-a-while/locales/ar.json"),
    },
  ),
  "time-for-myself": practiceScreen(
    () => import("./time-for-myself/time-for-myself.screen.tsx").then((module) => module.TimeForMyselfScreen),
    {
      en: () => import("./time-for-myself/locales/en.json"),
      ar: () => import("./time-for-myself/locales/ar.json"),
    },
  ),
  "limit-review": practiceScreen(
    () => import("./limit-review/limit-review.screen.tsx").then((module) => module.LimitReviewScreen),
    {
      en: () => import("./limit-review/locales/en.json"),
      ar: () => import("./limit-review/locales/ar.json"),
    },
  ),
  "my-limits": practiceScreen(
    () => import("./my-limits/my-limits.screen.tsx").then((screen) => screen.MyLimitsScreen),
    {
      en: () => import("./my-limits/locales/en.json"),
      ar: () => import("./my-limits/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
