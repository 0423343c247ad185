import type { Fold } from "@goldseam/kernel";
import { type Things, withoutThing, withThing } from "@goldseam/moves";
import type { Page, Sheets, WhenStuckEvent } from "./when-stuck.events.ts";

export interface Mine {
  readonly pages: Things<Page>;
  /** The ones made last; there are no others. */
  readonly sheets: Sheets | undefined;
}
/** The two share nothing here. */
export type Shared = null;

export const shared: Fold<Shared, WhenStuckEvent> = { initial: null, evolve: (state) => state };

export const mine: Fold<Mine, WhenStuckEvent> = {
  initial: { pages: new Map(), sheets: undefined },
  evolve: (state, { type, data }) => {
    switch (type) {
      case "page-written":
        return { ...state, pages: withThing(state.pages, data.page, data) };
      case "page-dropped":
        return { ...state, pages: withoutThing(state.pages, data.page) };
      case "sheets-made":
        return { ...state, sheets: data };
      case "sheets-closed":
        return { ...state, sheets: undefined };
    }
  },
};
