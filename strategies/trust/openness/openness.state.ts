import { type CalendarDay, type Closed, type Fold, type ThingId, turned, type Words } from "@goldseam/kernel";
import {
  changed,
  type Consents,
  grantConsent,
  type Ids,
  type Notes,
  revokeConsent,
  sendNote,
  takeBack,
  withId,
  withoutThing,
  withThing,
} from "@goldseam/moves";
import type { Body, OpennessEvent } from "./openness.events.ts";

export interface Opened extends Body {
  readonly since: CalendarDay;
}
export interface Wish extends Body {
  readonly answer: Words | undefined;
}
export interface Shared {
  /** Who tells, until when. What has ended leaves nothing here. */
  readonly consents: Consents<ThingId>;
  readonly bodies: ReadonlyMap<ThingId, Opened>;
  readonly wishes: Notes<Wish>;
}
export interface Mine {
  readonly aside: Ids;
  /** Latest day on which a weekly one was told. */
  readonly told: ReadonlyMap<ThingId, CalendarDay>;
  readonly kept: ReadonlyArray<{ readonly note: ThingId; readonly words: Words }>;
  /** When openings and wishes do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

const bodyOf = ({ ready, words, when }: Body): Body => ({
  when,
  ...(ready !== undefined && { ready }),
  ...(words !== undefined && { words }),
});
const without = (bodies: Shared["bodies"], id: ThingId): Shared["bodies"] => withoutThing(bodies, id);

export const shared: Fold<Shared, OpennessEvent> = {
  initial: { consents: new Map(), bodies: new Map(), wishes: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "openness-opened":
        return {
          ...state,
          consents: grantConsent(state.consents, { scope: data.openness, until: data.until }, meta),
          bodies: withThing(state.bodies, data.openness, { ...bodyOf(data), since: meta.day }),
        };
      case "openness-ended": {
        const consents = revokeConsent(state.consents, data.openness, meta);
        return { ...state, consents, bodies: without(state.bodies, data.openness) };
      }
      case "openness-wished": {
        const body: Wish = { ...bodyOf(data), answer: undefined };
        return { ...state, wishes: sendNote(state.wishes, data.wish, data.to, body, meta) };
      }
      case "openness-wish-taken-back":
        return { ...state, wishes: takeBack(state.wishes, data.wish, meta) };
      case "openness-wish-answered": {
        const answer = data.words;
        const wishes = changed(state.wishes, data.wish, (one) =>
          one.body === undefined ? one : { ...one, body: { ...one.body, answer } },
        );
        return { ...state, wishes };
      }
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, OpennessEvent> = {
  initial: { aside: new Map(), told: new Map(), kept: [], closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "wish-put-aside":
        return { ...state, aside: withId(state.aside, data.wish) };
      case "openness-told":
        return { ...state, told: withThing(state.told, data.openness, meta.day) };
      case "own-openness-kept":
        return { ...state, kept: [...state.kept, data] };
      case "own-openness-let-go":
        return { ...state, kept: state.kept.filter(({ note }) => note !== data.note) };
      default:
        return state;
    }
  },
};
