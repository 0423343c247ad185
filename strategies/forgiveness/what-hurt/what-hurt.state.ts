import { type CalendarDay, type Closed, type Fold, type ThingId, turned, type Words } from "@goldseam/kernel";
import { type Notes, sendNote, takeBack } from "@goldseam/moves";
import type { WhatHurtEvent } from "./what-hurt.events.ts";

/** What became of one shared hurt. The words of each of the two are kept apart: nobody removes those of the other. */
export interface Answered {
  readonly seen?: Words;
  readonly time?: true;
  readonly question?: Words;
  readonly explained?: Words;
  /** The hurt one said that it was seen, after the other had said so. */
  readonly agreed?: boolean;
}
export interface Shared {
  readonly hurts: Notes<Words>;
  readonly answers: ReadonlyMap<ThingId, Answered>;
}
interface KeptWords {
  readonly id: ThingId;
  readonly words: Words;
  readonly day: CalendarDay;
}
export interface OwnPart extends KeptWords {
  readonly hurt: ThingId | undefined;
}
export interface Mine {
  readonly kept: ReadonlyMap<ThingId, KeptWords>;
  readonly parts: ReadonlyMap<ThingId, OwnPart>;
  readonly opened: ReadonlyArray<ThingId>;
  readonly aside: ReadonlyArray<ThingId>;
  /** When hurts do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

const NOTHING: Answered = {};
const answered = (state: Shared, hurt: ThingId, more: Answered): Shared => ({
  ...state,
  answers: new Map(state.answers).set(hurt, { ...(state.answers.get(hurt) ?? NOTHING), ...more }),
});
const without = <T>(things: ReadonlyMap<ThingId, T>, id: ThingId): ReadonlyMap<ThingId, T> =>
  new Map([...things].filter(([one]) => one !== id));
const withOne = (list: ReadonlyArray<ThingId>, id: ThingId): ReadonlyArray<ThingId> =>
  list.includes(id) ? list : [...list, id];

export const shared: Fold<Shared, WhatHurtEvent> = {
  initial: { hurts: new Map(), answers: new Map() },
  evolve: (state, { type, data, meta }) => {
    switch (type) {
      case "hurt-shared":
        return { ...state, hurts: sendNote(state.hurts, data.hurt, data.to, data.words, meta) };
      case "hurt-taken-back":
        return { ...state, hurts: takeBack(state.hurts, data.hurt, meta) };
      case "hurt-seen":
        return answered(state, data.hurt, { seen: data.words });
      case "hurt-time-asked":
        return answered(state, data.hurt, { time: true });
      case "hurt-asked-about":
        return answered(state, data.hurt, { question: data.words });
      case "hurt-explained":
        return answered(state, data.hurt, { explained: data.words });
      case "hurt-felt-seen":
        return answered(state, data.hurt, { agreed: true });
      case "hurt-reopened":
        return answered(state, data.hurt, { agreed: false });
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, WhatHurtEvent> = {
  initial: { kept: new Map(), parts: new Map(), opened: [], aside: [], closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "hurt-kept": {
        const one = { id: data.hurt, words: data.words, day: meta.day };
        return { ...state, kept: new Map(state.kept).set(data.hurt, one) };
      }
      case "hurt-let-go":
        return { ...state, kept: without(state.kept, data.hurt) };
      case "part-kept": {
        const one = { id: data.part, hurt: data.hurt, words: data.words, day: meta.day };
        return { ...state, parts: new Map(state.parts).set(data.part, one) };
      }
      case "part-let-go":
        return { ...state, parts: without(state.parts, data.part) };
      case "hurt-opened":
        return { ...state, opened: withOne(state.opened, data.hurt) };
      case "hurt-put-aside":
        return { ...state, aside: withOne(state.aside, data.hurt) };
      default:
        return state;
    }
  },
};
