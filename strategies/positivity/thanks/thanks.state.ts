import { type CalendarDay, type Closed, type Fold, type ThingId, turned } from "@goldseam/kernel";
import { type Ids, type Notes, sendNote, takeBack, withId } from "@goldseam/moves";
import type { Thanks, ThanksEvent } from "./thanks.events.ts";

export type Shared = Notes<Thanks>;
export interface KeptThanks extends Thanks {
  readonly note: ThingId;
  readonly day: CalendarDay;
}
export interface Mine {
  readonly opened: Ids;
  /** Minutes since my midnight at which thanks arrive; `undefined` until chosen. */
  readonly hour: number | undefined;
  readonly kept: ReadonlyArray<KeptThanks>;
  /** When thanks do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<Shared, ThanksEvent> = {
  initial: new Map(),
  evolve: (notes, { type, data, meta }) => {
    switch (type) {
      case "thanks-sent": {
        const { note, to, ...thanks } = data;
        return sendNote<Thanks>(notes, note, to, thanks, meta);
      }
      case "thanks-taken-back":
        return takeBack(notes, data.note, meta);
      default:
        return notes;
    }
  },
};

export const mine: Fold<Mine, ThanksEvent> = {
  initial: { opened: new Map(), hour: undefined, kept: [], closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "thanks-opened":
        return { ...state, opened: withId(state.opened, data.note) };
      case "hour-chosen":
        return { ...state, hour: data.minute };
      case "thanks-kept":
        return { ...state, kept: [...state.kept, { ...data, day: meta.day }] };
      case "thanks-let-go":
        return { ...state, kept: state.kept.filter(({ note }) => note !== data.note) };
      default:
        return state;
    }
  },
};
