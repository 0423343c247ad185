import {
  type CalendarDay,
  type Closed,
  type Fold,
  type ThingId,
  turned,
  type Words,
  withEntry,
} from "@goldseam/kernel";
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
import type { SaidParts, WordsEvent } from "./find-my-words.events.ts";

export interface Parts {
  readonly happened: Words | undefined;
  readonly felt: ReadonlyArray<string>;
  readonly feltWords: Words | undefined;
  readonly unsure: boolean;
  readonly body: string | undefined;
  readonly strength: string | undefined;
  readonly touched: ReadonlyArray<string>;
  readonly touchedWords: Words | undefined;
  readonly wish: Words | undefined;
}
export type Shared = Notes<Parts>;
export interface Kept {
  readonly id: ThingId;
  readonly parts: Parts;
  readonly day: CalendarDay;
  readonly until: CalendarDay | undefined;
}
export interface Mine {
  readonly kept: Things<Kept>;
  readonly read: Ids;
  /** Days on which something was found, whatever became of it. */
  readonly days: ReadonlyMap<CalendarDay, true>;
  readonly closed: ReadonlyArray<Closed>;
}

/** The same as it is shown. */
export const partsOf = ({
  happened,
  felt,
  feltWords,
  unsure,
  body,
  strength,
  touched,
  touchedWords,
  wish,
}: SaidParts): Parts => ({
  happened,
  felt,
  feltWords,
  unsure: unsure === true,
  body,
  strength,
  touched,
  touchedWords,
  wish,
});

export const shared: Fold<Shared, WordsEvent> = {
  initial: new Map(),
  evolve: (notes, { type, data, meta }) => {
    switch (type) {
      case "words-sent":
        return sendNote(notes, data.piece, data.to, partsOf(data), meta);
      case "words-taken-back":
        return takeBack(notes, data.piece, meta);
      default:
        return notes;
    }
  },
};

export const mine: Fold<Mine, WordsEvent> = {
  initial: { kept: new Map(), read: new Map(), days: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    const days = withEntry(state.days, meta.day, true);
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "words-kept": {
        const one = { id: data.piece, parts: partsOf(data), day: meta.day, until: data.until };
        return { ...state, days, kept: withThing(state.kept, data.piece, one) };
      }
      case "words-released":
      case "words-let-go":
        return { ...state, days, kept: withoutThing(state.kept, data.piece) };
      case "words-read":
        return { ...state, read: withId(state.read, data.piece) };
      default:
        return state;
    }
  },
};
