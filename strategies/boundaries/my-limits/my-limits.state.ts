import { type Closed, type Fold, type ThingId, turned, type Words } from "@goldseam/kernel";
import {
  changeLimit,
  endLimit,
  keepLimit,
  type Notes,
  type OwnLimits,
  sayLimitBack,
  sendNote,
  setLimit,
  takeBack,
  withThing,
} from "@goldseam/moves";
import type { Body, MyLimitsEvent, Whole } from "./my-limits.events.ts";

export interface Shared {
  readonly limits: OwnLimits<Body>;
  readonly wishes: Notes<Words>;
}
export interface Mine {
  readonly kept: OwnLimits<Body>;
  /** Of each limit of the other person: which version was read here. */
  readonly read: ReadonlyMap<ThingId, number>;
  readonly closed: ReadonlyArray<Closed>;
}

const bodyOf = ({ limit: _, until: _until, ...body }: Whole): Body => body;

export const shared: Fold<Shared, MyLimitsEvent> = {
  initial: { limits: new Map(), wishes: new Map() },
  evolve: (state, { type, data, meta }) => {
    const { limits, wishes } = state;
    switch (type) {
      case "limit-shared":
        return { ...state, limits: setLimit(limits, data.limit, bodyOf(data), meta, data.until) };
      case "limit-changed":
        return { ...state, limits: changeLimit(limits, data.limit, bodyOf(data), meta, data.until) };
      case "limit-ended":
        return { ...state, limits: endLimit(limits, data.limit, meta) };
      case "limit-said-back":
        return { ...state, limits: sayLimitBack(limits, data.limit, data.words) };
      case "wish-told":
        return { ...state, wishes: sendNote(wishes, data.wish, data.to, data.words, meta) };
      case "wish-taken-back":
        return { ...state, wishes: takeBack(wishes, data.wish, meta) };
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, MyLimitsEvent> = {
  initial: { kept: new Map(), read: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "limit-kept":
        return { ...state, kept: keepLimit(state.kept, data.limit, bodyOf(data), meta, data.until) };
      case "limit-dropped":
        return { ...state, kept: endLimit(state.kept, data.limit, meta) };
      case "limit-read":
        return { ...state, read: withThing(state.read, data.limit, data.version) };
      default:
        return state;
    }
  },
};
