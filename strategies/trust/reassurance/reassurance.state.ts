import { type CalendarDay, type Closed, type Fold, type ThingId, turned, type Words } from "@goldseam/kernel";
import { type Notes, sendNote, takeBack } from "@goldseam/moves";
import type { Assurance, ReassuranceEvent, Signal } from "./reassurance.events.ts";

export interface Shared {
  readonly signals: Notes<Signal>;
  readonly assurances: Notes<Assurance>;
}
export interface Mine {
  readonly opened: ReadonlyArray<ThingId>;
  readonly aside: ReadonlyArray<ThingId>;
  /** Words of the other person that I keep for a bad hour. */
  readonly kept: ReadonlyArray<ThingId>;
  readonly own: ReadonlyArray<{ readonly note: ThingId; readonly words: Words }>;
  /** Latest days on which I took the minutes for myself. */
  readonly settled: ReadonlyArray<CalendarDay>;
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

const withOne = <T>(list: ReadonlyArray<T>, one: T): ReadonlyArray<T> => (list.includes(one) ? list : [...list, one]);

export const mine: Fold<Mine, ReassuranceEvent> = {
  initial: { opened: [], aside: [], kept: [], own: [], settled: [], closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "came-opened":
        return { ...state, opened: withOne(state.opened, data.note) };
      case "signal-put-aside":
        return { ...state, aside: withOne(state.aside, data.note) };
      case "assurance-kept":
        return { ...state, kept: withOne(state.kept, data.note) };
      case "own-words-kept":
        return { ...state, own: [...state.own, data] };
      case "kept-let-go":
        return {
          ...state,
          kept: state.kept.filter((note) => note !== data.note),
          own: state.own.filter(({ note }) => note !== data.note),
        };
      case "settled":
        return { ...state, settled: withOne(state.settled, meta.day) };
      default:
        return state;
    }
  },
};
