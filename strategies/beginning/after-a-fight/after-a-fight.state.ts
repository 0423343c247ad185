import type { CalendarDay, Fold, Instant, ThingId, Words } from "@goldseam/kernel";
import type { AfterAFightEvent } from "./after-a-fight.events.ts";

export interface Kept {
  readonly thing: ThingId;
  readonly words: Words;
  readonly day: CalendarDay;
}
export interface Mine {
  readonly kept: ReadonlyArray<Kept>;
  /** When words were last kept: the door was open then. */
  readonly doorAt: Instant | undefined;
  readonly doorDay: CalendarDay | undefined;
}
/** The two share nothing here. */
export type Shared = null;

export const shared: Fold<Shared, AfterAFightEvent> = { initial: null, evolve: (state) => state };

export const mine: Fold<Mine, AfterAFightEvent> = {
  initial: { kept: [], doorAt: undefined, doorDay: undefined },
  evolve: (state, event) => {
    switch (event.type) {
      case "night-words-kept": {
        const { thing, words } = event.data;
        const kept = [...state.kept, { thing, words, day: event.meta.day }];
        return { kept, doorAt: event.meta.at, doorDay: event.meta.day };
      }
      case "night-words-let-go":
        return { ...state, kept: state.kept.filter((one) => one.thing !== event.data.thing) };
    }
  },
};
