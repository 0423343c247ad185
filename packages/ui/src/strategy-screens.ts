import type { EventShape } from "@goldseam/kernel";
import type { ComponentType } from "preact";
import type { ScreenProps } from "./screen.ts";

/** Flat message key → ICU message. */
export type Messages = Readonly<Record<string, string>>;
type LoadMessages = () => Promise<{ readonly default: Messages }>;

/** One practice as the app loads it: nothing is fetched before its door is opened. */
export interface PracticeScreen {
  readonly load: () => Promise<ComponentType<ScreenProps>>;
  /** Language tag → messages; English is always there. */
  readonly locales: Readonly<Record<string, LoadMessages>> & { readonly en: LoadMessages };
}
/** What a strategy's `screens.ts` exports as `screens`: practice id → its screen. */
export type StrategyScreens = Readonly<Record<string, PracticeScreen>>;

/**
 * Forgets the view and event types of a screen, once for all: the app hands each screen what its own practice's
 * `view` gave, so the types meet again at run time.
 * `practiceScreen(() => import("./x.screen.tsx").then((m) => m.XScreen), { en: () => import("./locales/en.json"), … })`
 */
export const practiceScreen = <V, E extends EventShape, Key extends string>(
  load: () => Promise<ComponentType<ScreenProps<V, E, Key>>>,
  locales: PracticeScreen["locales"],
): PracticeScreen => ({ load: load as unknown as PracticeScreen["load"], locales });
