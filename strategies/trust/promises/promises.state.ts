import { type CalendarDay, type Closed, type Fold, type ThingId, turned, type Words } from "@goldseam/kernel";
import {
  acceptPromise,
  declinePromise,
  type Ids,
  markPromise,
  offerPromise,
  releasePromise,
  sawDifferently,
  type SmallPromises,
  withId,
  withThing,
} from "@goldseam/moves";
import type { PromiseEvent } from "./promises.events.ts";

/** A promise to oneself: the solo variant, which stays in the private room. */
export interface OwnPromise {
  readonly id: ThingId;
  readonly when: Words | undefined;
  readonly words: Words;
  readonly due: CalendarDay;
  readonly setOn: CalendarDay;
  readonly endedOn: CalendarDay | undefined;
}
export interface Mine {
  /** Offers put aside on this phone; who offered sees an offer that fades by its day. */
  readonly aside: Ids;
  readonly notes: ReadonlyMap<ThingId, Words>;
  readonly own: ReadonlyMap<ThingId, OwnPromise>;
  /** When offers do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<SmallPromises, PromiseEvent> = {
  initial: new Map(),
  evolve: (promises, { type, data, meta }) => {
    switch (type) {
      case "promise-offered":
        return offerPromise(promises, data.promise, data, meta);
      case "promise-accepted":
        return acceptPromise(promises, data.promise, meta);
      case "promise-declined":
        return declinePromise(promises, data.promise, data.words, meta);
      case "promise-marked":
        return markPromise(promises, data.promise, data.as, meta);
      case "promise-seen-differently":
        return sawDifferently(promises, data.promise, meta);
      case "promise-released":
        return releasePromise(promises, data.promise, meta);
      default:
        return promises;
    }
  },
};

export const mine: Fold<Mine, PromiseEvent> = {
  initial: { aside: new Map(), notes: new Map(), own: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "promise-put-aside":
        return { ...state, aside: withId(state.aside, data.promise) };
      case "promise-noted":
        return { ...state, notes: withThing(state.notes, data.promise, data.words) };
      case "own-promise-set": {
        const { promise: id, when, words, due } = data;
        const made: OwnPromise = { id, when, words, due, setOn: meta.day, endedOn: undefined };
        return { ...state, own: withThing(state.own, id, made) };
      }
      case "own-promise-ended": {
        const one = state.own.get(data.promise);
        if (one === undefined) return state;
        return { ...state, own: withThing(state.own, one.id, { ...one, endedOn: meta.day }) };
      }
      default:
        return state;
    }
  },
};
