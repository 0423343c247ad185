import type { CalendarDay, Fold, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withoutThing, withThing } from "@goldseam/moves";
import type { TrialEvent } from "./try-for-a-while.events.ts";

/** Nothing of a trial is shared from here. */
export type Shared = null;
export interface Trial {
  readonly id: ThingId;
  readonly line: Words;
  /** Last day on which it stands. */
  readonly until: CalendarDay;
  readonly wonder: Words | undefined;
  readonly found: Words | undefined;
}
export type Mine = Things<Trial>;

export const shared: Fold<Shared, TrialEvent> = { initial: null, evolve: (state) => state };
export const mine: Fold<Mine, TrialEvent> = {
  initial: new Map(),
  evolve: (trials, { type, data }) => {
    switch (type) {
      case "trial-begun": {
        const { trial: id, line, until, wonder } = data;
        return withThing(trials, id, { id, line, until, wonder, found: undefined });
      }
      case "trial-noted":
        return changed(trials, data.trial, (one) => ({ ...one, found: data.words }));
      case "trial-let-go":
        return withoutThing(trials, data.trial);
    }
  },
};
