import { type Closed, type Fold, turned } from "@goldseam/kernel";
import { endLimit, type Ids, type Notes, type OwnLimits, sendNote, setLimit, takeBack, withId } from "@goldseam/moves";
import type { Oops, TimeEvent, When } from "./time-for-myself.events.ts";

export interface Shared {
  /** Time of one's own is a limit: about its owner, and at once. */
  readonly times: OwnLimits<When>;
  readonly oopses: Notes<Oops>;
}
export interface Mine {
  readonly kept: OwnLimits<When>;
  readonly read: Ids;
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<Shared, TimeEvent> = {
  initial: { times: new Map(), oopses: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "time-set":
        return { ...state, times: setLimit(state.times, data.time, data.when, meta) };
      case "time-ended":
        return { ...state, times: endLimit(state.times, data.time, meta) };
      case "oops-said": {
        const { oops, to, ...body } = data;
        return { ...state, oopses: sendNote(state.oopses, oops, to, body, meta) };
      }
      case "oops-taken-back":
        return { ...state, oopses: takeBack(state.oopses, data.oops, meta) };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, TimeEvent> = {
  initial: { kept: new Map(), read: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "time-kept":
        return { ...state, kept: setLimit(state.kept, data.time, data.when, meta) };
      case "time-dropped":
        return { ...state, kept: endLimit(state.kept, data.time, meta) };
      case "oops-read":
        return { ...state, read: withId(state.read, data.oops) };
      default:
        return state;
    }
  },
};
