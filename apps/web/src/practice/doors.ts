import type { Practice } from "@goldseam/kernel";
import type { PracticeScreen, StrategyScreens } from "@goldseam/ui";
import { registry } from "../registry.gen.ts";
import { practiceCode } from "../routes.ts";

/** One practice as the shell knows it: pure part here at once, screen and words when its door is opened. */
export interface PracticeDoor {
  readonly id: string;
  readonly strategy: string;
  readonly practice: Practice;
  readonly screen: PracticeScreen;
}

export const PRACTICE_DOORS: ReadonlyArray<PracticeDoor> = registry.flatMap(({ strategy, screens }) => {
  const lazy: StrategyScreens = screens;
  const practices: ReadonlyArray<Practice> = strategy.practices;
  return practices.flatMap((practice) => {
    const screen = lazy[practice.id];
    return screen === undefined ? [] : [{ id: practice.id, strategy: strategy.id, practice, screen }];
  });
});

export const PRACTICES: ReadonlyArray<Practice> = registry.flatMap<Practice>(({ strategy }) => strategy.practices);

const BY_CODE: ReadonlyMap<string, PracticeDoor> = new Map(PRACTICE_DOORS.map((door) => [practiceCode(door.id), door]));
export const doorAt = (code: string): PracticeDoor | undefined => BY_CODE.get(code);
export const doorOf = (id: string): PracticeDoor | undefined => BY_CODE.get(practiceCode(id));

/** Strategies before whose first page stands what a quick exit does and does not do (S-19). */
const HEAVY = new Set(["forgiveness", "affection", "boundaries"]);
/** Elsewhere, where somebody writes an account of what happened, of what one did, or what nobody else reads. */
const HEAVY_ALONE = new Set(["what-happened", "find-my-words", "making-it-right"]);
export const isHeavy = ({ id, strategy }: Pick<PracticeDoor, "id" | "strategy">): boolean =>
  HEAVY.has(strategy) || HEAVY_ALONE.has(id);
