import {
  type CalendarDay,
  type Closed,
  type Fold,
  type ThingId,
  turned,
  withEntry,
  type Words,
} from "@goldseam/kernel";
import { type Ids, type Notes, sendNote, takeBack, withId, withoutThing } from "@goldseam/moves";
import type { Assurance, ReassuranceEvent, Signal } from "./reassurance.events.ts";

export interface Shared {
  readonly signals: Notes<Signal>;
  readonly assurances: Notes<Assurance>;
}
export interface Mine {
  readonly opened: Ids;
  readonly aside: Ids;
  /** Words of the other person that I keep for a bad hour. */
  readonly kept: Ids;
  readonly own: ReadonlyArray<{ readonly note: ThingId; readonly words: Words }>;
  /** Days on which I took the minutes for myself. */
  readonly settled: ReadonlyMap<CalendarDay, true>;
  /** When signals and reassurances do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<Shared, ReassuranceEvent> = {
  initial: { signals: new Map(), assurances: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "signal-sent": {
        const { note, to, ...signal } = data;
        return { ...state, signals: sendNote<Signal>(state.signals, note, to, signal, meta) };
      }
      case "signal-taken-back":
        return { ...state, signals: takeBack(state.signals, data.note, meta) };
      case "assurance-given": {
        const { note, to, ...assurance } = data;
        return { ...state, assurances: sendNote<Assurance>(state.assurances, note, to, assurance, meta) };
      }
      case "assurance-taken-back":
        return { ...state, assurances: takeBack(state.assurances, data.note, meta) };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, ReassuranceEvent> = {
  initial: { opened: new Map(), aside: new Map(), kept: new Map(), own: [], settled: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "came-opened":
        return { ...state, opened: withId(state.opened, data.note) };
      case "signal-put-aside":
        return { ...state, aside: withId(state.aside, data.note) };
      case "assurance-kept":
        return { ...state, kept: withId(state.kept, data.note) };
      case "own-words-kept":
        return { ...state, own: [...state.own, data] };
      case "kept-let-go":
        return {
          ...state,
          kept: withoutThing(state.kept, data.note),
          own: state.own.filter(({ note }) => note !== data.note),
        };
      case "settled":
        return { ...state, settled: withEntry(state.settled, meta.day, true) };
      default:
        return state;
    }
  },
};
