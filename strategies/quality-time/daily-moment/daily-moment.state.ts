import type { Fold } from "@goldseam/kernel";
import {
  acceptRitual,
  happened,
  offerRitual,
  type Ids,
  retireRitual,
  reviewRitual,
  type Rituals,
  withId,
} from "@goldseam/moves";
import type { Body, DailyMomentEvent, OwnMoment } from "./daily-moment.events.ts";

export type Shared = Rituals<Body>;
export interface Mine {
  /** Offers that this person does not want to see; the other is told nothing. */
  readonly aside: Ids;
  readonly own: OwnMoment | undefined;
}

export const shared: Fold<Shared, DailyMomentEvent> = {
  initial: new Map(),
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "moment-offered": {
        const { moment, ...body } = data;
        return offerRitual<Body>(state, moment, body, meta);
      }
      case "moment-agreed":
        return acceptRitual(state, data.moment, meta);
      case "moment-happened":
        return happened(state, data.moment, meta);
      case "moment-reviewed":
        return reviewRitual(state, data.moment, data.as, meta);
      case "moment-ended":
        return retireRitual(state, data.moment);
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, DailyMomentEvent> = {
  initial: { aside: new Map(), own: undefined },
  evolve: (state, event) => {
    switch (event.type) {
      case "offer-put-aside":
        return { ...state, aside: withId(state.aside, event.data.moment) };
      case "own-moment-set":
        return { ...state, own: event.data };
      case "own-moment-ended":
        return { ...state, own: undefined };
      default:
        return state;
    }
  },
};
