import type { StrategyScreens } from "@goldseam/ui";

export const screens = {} as const satisfies StrategyScreens;
