import { practiceScreen, type StrategyScreens } from "@goldseam/ui";

export const screens = {
  promises: practiceScreen(() => import("./promises/promises.screen.tsx").then((screen) => screen.PromisesScreen), {
    en: () => import("./promises/locales/en.json"),
    ar: () => import("./promises/locales/ar.json"),
  }),
  openness: practiceScreen(() => import("./openness/openness.screen.tsx").then((screen) => screen.OpennessScreen), {
    en: () => import("./openness/locales/en.json"),
    ar: () => import("./openness/locales/ar.json"),
  }),
  "seen-effort": practiceScreen(
    () => import("./seen-effort/seen-effort.screen.tsx").then((screen) => screen.SeenEffortScreen),
    {
      en: () => import("./seen-effort/locales/en.json"),
      ar: () => import("./seen-effort/locales/ar.json"),
    },
  ),
  reassurance: practiceScreen(
    () => import("./reassurance/reassurance.screen.tsx").then((screen) => screen.ReassuranceScreen),
    {
      en: () => import("./reassurance/locales/en.json"),
      ar: () => import("./reassurance/locales/ar.json"),
    },
  ),
  "making-it-right": practiceScreen(
    () => import("./making-it-right/making-it-right.screen.tsx").then((screen) => screen.MakingItRightScreen),
    {
      en: () => import("./making-it-right/locales/en.json"),
      ar: () => import("./making-it-right/locales/ar.json"),
    },
  ),
} as const satisfies StrategyScreens;
