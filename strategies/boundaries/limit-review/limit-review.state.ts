import {
  type CalendarDay,
  type Closed,
  type Fold,
  type PersonId,
  type ThingId,
  turned,
  type Words,
  withEntry,
} from "@goldseam/kernel";
import { changed, type Things, withoutThing, withThing } from "@goldseam/moves";
import type { LimitReviewEvent } from "./limit-review.events.ts";

export interface Review {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly limit: ThingId;
  readonly about: Words;
  readonly since: CalendarDay;
  readonly question: Words | undefined;
  readonly answer: Words | undefined;
  readonly closed: boolean;
}
export type Shared = Things<Review>;
export interface Look {
  readonly limit: ThingId;
  readonly about: Words;
  readonly on: CalendarDay;
  readonly again: CalendarDay | undefined;
}
export interface Mine {
  readonly looks: ReadonlyMap<ThingId, Look>;
  /** `<review> <what>` */
  readonly aside: ReadonlyMap<string, true>;
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<Shared, LimitReviewEvent> = {
  initial: new Map(),
  evolve: (reviews, { type, data, meta }) => {
    switch (type) {
      case "review-opened": {
        const { review: id, limit, about } = data;
        const open = { question: undefined, answer: undefined, closed: false };
        return withThing(reviews, id, { id, by: meta.author, limit, about, since: meta.day, ...open });
      }
      case "question-asked":
        return changed(reviews, data.review, (one) => ({ ...one, question: data.words, since: meta.day }));
      case "question-answered":
        return changed(reviews, data.review, (one) => ({ ...one, answer: data.words, since: meta.day }));
      case "review-closed":
        return changed(reviews, data.review, (one) => ({ ...one, closed: true }));
      default:
        return reviews;
    }
  },
};

export const mine: Fold<Mine, LimitReviewEvent> = {
  initial: { looks: new Map(), aside: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "limit-looked-at": {
        const { limit, about, again } = data;
        return { ...state, looks: withThing(state.looks, limit, { limit, about, on: meta.day, again }) };
      }
      case "look-let-go":
        return { ...state, looks: withoutThing(state.looks, data.limit) };
      case "review-put-aside":
        return { ...state, aside: withEntry(state.aside, `${data.review} ${data.what}`, true) };
      default:
        return state;
    }
  },
};
