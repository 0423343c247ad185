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
import type { NotTonightEvent } from "./not-tonight.events.ts";

/** What was said beside a matter. */
export interface Beside {
  readonly answer?: Words;
  /** One thing for this week, the last said by each. */
  readonly week?: ReadonlyMap<PersonId, { readonly words: Words; readonly day: CalendarDay }>;
  readonly closingBy?: PersonId;
  readonly closed?: true;
}
export interface Shared {
  readonly matters: Agreements<Words>;
  readonly beside: Things<Beside>;
}
export interface Mine {
  /** Asked of me, and left without an answer. */
  readonly passed: Ids;
  readonly closingPassed: Ids;
  readonly own: Things<{ readonly matter: ThingId; readonly words: Words; readonly until: CalendarDay }>;
  readonly closed: ReadonlyArray<Closed>;
}

const said = (state: Shared, matter: ThingId, more: Beside): Shared => ({
  ...state,
  beside: withThing(state.beside, matter, { ...state.beside.get(matter), ...more }),
});

export const shared: Fold<Shared, NotTonightEvent> = {
  initial: { matters: new Map(), beside: new Map() },
  evolve: (state, { type, data, meta }) => {
    const { matters, beside } = state;
    switch (type) {
      case "aside-asked": {
        const { matter, words: body, until: reviewOn, replaces } = data;
        const proposal = { body, reviewOn, ...(replaces !== undefined && { replaces }) };
        return { ...state, matters: proposeAgreement(matters, matter, proposal, meta) };
      }
      case "aside-agreed":
        return { ...state, matters: acceptAgreement(matters, data.matter, meta) };
      case "aside-answered":
        return said(state, data.matter, { answer: data.words });
      case "taken-up":
        return { ...state, matters: withdrawAgreement(matters, data.matter, meta) };
      case "week-said": {
        const week = new Map(beside.get(data.matter)?.week).set(meta.author, { words: data.words, day: meta.day });
        return said(state, data.matter, { week });
      }
      case "closing-asked":
        return said(state, data.matter, { closingBy: meta.author });
      case "closing-agreed":
        return said(state, data.matter, { closed: true });
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, NotTonightEvent> = {
  initial: { passed: new Map(), closingPassed: new Map(), own: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "aside-passed":
        return { ...state, passed: withId(state.passed, data.matter) };
      case "closing-passed":
        return { ...state, closingPassed: withId(state.closingPassed, data.matter) };
      case "own-aside-set":
        return { ...state, own: withThing(state.own, data.matter, data) };
      case "own-aside-ended":
        return { ...state, own: withoutThing(state.own, data.matter) };
      default:
        return state;
    }
  },
};
