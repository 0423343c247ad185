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
  readonly answers: Things<Answered>;
}
type Kept<Type extends "hurt-kept" | "part-kept"> = Extract<WhatHurtEvent, { type: Type }>["data"] & {
  readonly day: CalendarDay;
};
export type OwnPart = Kept<"part-kept">;
export interface Mine {
  readonly kept: Things<Kept<"hurt-kept">>;
  readonly parts: Things<OwnPart>;
  readonly opened: Ids;
  readonly aside: Ids;
  /** When hurts do not arrive here. */
  readonly closed: ReadonlyArray<Closed>;
}

const answered = (state: Shared, hurt: ThingId, more: Answered): Shared => ({
  ...state,
  answers: withThing(state.answers, hurt, { ...state.answers.get(hurt), ...more }),
});
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
      case "hurt-reopened":
        return answered(state, data.hurt, { agreed: type === "hurt-felt-seen" });
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, WhatHurtEvent> = {
  initial: { kept: new Map(), parts: new Map(), opened: new Map(), aside: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "hurt-kept":
        return { ...state, kept: withThing(state.kept, data.hurt, { ...data, day: meta.day }) };
      case "hurt-let-go":
        return { ...state, kept: withoutThing(state.kept, data.hurt) };
      case "part-kept":
        return { ...state, parts: withThing(state.parts, data.part, { ...data, day: meta.day }) };
      case "part-let-go":
        return { ...state, parts: withoutThing(state.parts, data.part) };
      case "hurt-opened":
        return { ...state, opened: withId(state.opened, data.hurt) };
      case "hurt-put-aside":
        return { ...state, aside: withId(state.aside, data.hurt) };
      default:
        return state;
    }
  },
};
