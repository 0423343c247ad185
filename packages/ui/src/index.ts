export type * from "./screen.ts";
export { type Messages, type PracticeScreen, practiceScreen, type StrategyScreens } from "./strategy-screens.ts";
