import {
  type CalendarDay,
  type Closed,
  type Fold,
  type PersonId,
  type ThingId,
  turned,
  type Words,
} from "@goldseam/kernel";
import {
  acceptAgreement,
  type Agreements,
  type Ids,
  proposeAgreement,
  type Things,
  withdrawAgreement,
  withId,
  withoutThing,
  withThing,
} from "@goldseam/moves";
import type { Asked, BackMeUpEvent } from "./back-me-up.events.ts";

/** The last call or thanks of one help. */
export interface Sent {
  readonly id: ThingId;
  readonly help: ThingId;
  readonly by: PersonId;
  readonly on: CalendarDay;
  readonly words: Words | undefined;
}
export interface Shared {
  readonly helps: Agreements<Asked>;
  readonly calls: Things<Sent>;
  readonly thanks: Things<Sent>;
}
export interface Mine {
  readonly aside: Ids;
  readonly notes: Things<Words>;
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<Shared, BackMeUpEvent> = {
  initial: { helps: new Map(), calls: new Map(), thanks: new Map() },
  evolve: (state, { type, data, meta }) => {
    const { helps, calls, thanks } = state;
    switch (type) {
      case "help-asked": {
        const { help, ...body } = data;
        return { ...state, helps: proposeAgreement(helps, help, { body, reviewOn: meta.day }, meta) };
      }
      case "help-agreed":
        return { ...state, helps: acceptAgreement(helps, data.help, meta) };
      case "help-let-go":
        return { ...state, helps: withdrawAgreement(helps, data.help, meta) };
      case "help-called": {
        const { call: id, help } = data;
        const sent = { id, help, by: meta.author, on: meta.day, words: undefined };
        return { ...state, calls: withThing(calls, help, sent) };
      }
      case "help-thanked": {
        const { thanks: id, help, words } = data;
        return { ...state, thanks: withThing(thanks, help, { id, help, by: meta.author, on: meta.day, words }) };
      }
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, BackMeUpEvent> = {
  initial: { aside: new Map(), notes: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "put-aside":
        return { ...state, aside: withId(state.aside, data.thing) };
      case "help-for-me":
        return { ...state, notes: withThing(state.notes, data.note, data.words) };
      case "help-for-me-let-go":
        return { ...state, notes: withoutThing(state.notes, data.note) };
      default:
        return state;
    }
  },
};
