import { type CalendarDay, type Closed, type Fold, type ThingId, turned, type Words } from "@goldseam/kernel";
import {
  type Ids,
  type Notes,
  sendNote,
  takeBack,
  type Things,
  withId,
  withoutThing,
  withThing,
} from "@goldseam/moves";
import type { Part, Parts, SaySorryEvent } from "./say-sorry.events.ts";

export interface Apology {
  readonly about: ThingId | undefined;
  readonly parts: Parts;
}
/** What was said to an apology, and made clearer. */
export interface Reply {
  readonly as?: "read" | "thanks";
  readonly asked?: Part | undefined;
  readonly cleared?: Partial<Readonly<Record<Part, Words>>>;
  readonly help?: Words;
}
export interface Shared {
  readonly apologies: Notes<Apology>;
  readonly replies: Things<Reply>;
}
export interface Mine {
  readonly opened: Ids;
  /** Not now, and the day on which I said so. */
  readonly aside: Things<CalendarDay>;
  readonly kept: Things<Parts>;
  readonly takenOver: Ids;
  /** When apologies do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

const replied = (state: Shared, apology: ThingId, more: Reply): Shared => ({
  ...state,
  replies: withThing(state.replies, apology, { ...state.replies.get(apology), ...more }),
});

export const shared: Fold<Shared, SaySorryEvent> = {
  initial: { apologies: new Map(), replies: new Map() },
  evolve: (state, { type, data, meta }) => {
    const { apologies, replies } = state;
    switch (type) {
      case "apology-sent": {
        const { apology, to, about, parts } = data;
        return { ...state, apologies: sendNote(apologies, apology, to, { about, parts }, meta) };
      }
      case "apology-taken-back":
        return { ...state, apologies: takeBack(apologies, data.apology, meta) };
      case "apology-answered":
        return replied(state, data.apology, { as: data.as });
      case "part-asked":
        return replied(state, data.apology, { asked: data.part });
      case "part-cleared": {
        const cleared = { ...replies.get(data.apology)?.cleared, [data.part]: data.words };
        return replied(state, data.apology, { asked: undefined, cleared });
      }
      case "help-said":
        return replied(state, data.apology, { help: data.words });
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, SaySorryEvent> = {
  initial: { opened: new Map(), aside: new Map(), kept: new Map(), takenOver: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "apology-opened":
        return {
          ...state,
          opened: withId(state.opened, data.apology),
          aside: withoutThing(state.aside, data.apology),
        };
      case "apology-put-aside":
        return { ...state, aside: withThing(state.aside, data.apology, meta.day) };
      case "apology-kept":
        return { ...state, kept: withThing(state.kept, data.apology, data.parts) };
      case "apology-let-go":
        return { ...state, kept: withoutThing(state.kept, data.apology) };
      case "repair-taken-over":
        return { ...state, takenOver: withId(state.takenOver, data.apology) };
      default:
        return state;
    }
  },
};
