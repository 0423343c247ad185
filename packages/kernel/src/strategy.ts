import type { Idea } from "./idea.ts";
import type { Practice } from "./practice.ts";

/** What a strategy's front door exports: `export const strategy = { … } as const satisfies Strategy`. */
export interface Strategy {
  /** Folder name: `trust`. */
  readonly id: string;
  readonly practices: ReadonlyArray<Practice>;
  /** Every idea of every practice here; practices decide when each may be offered. */
  readonly prompts: ReadonlyArray<Idea>;
}
