import {
  type CalendarDay,
  type Closed,
  type Fold,
  type Instant,
  type PersonId,
  type ThingId,
  turned,
  type Words,
} from "@goldseam/kernel";
import {
  changed,
  enterMeasure,
  forgetMeasure,
  type Measured,
  type Things,
  withoutThing,
  withThing,
} from "@goldseam/moves";
import type { CheckInEvent, Part, Slider } from "./weekly-check-in.events.ts";

export interface Brought {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly part: Part;
  readonly words: Words;
}
export interface Meeting {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly first: PersonId;
  readonly day: CalendarDay;
  readonly past: ReadonlyArray<Part>;
  readonly brought: Things<Brought>;
  readonly pause: { readonly by: PersonId; readonly at: Instant; readonly backAt: Instant } | undefined;
  readonly promise: ThingId | undefined;
  readonly closedAt: Instant | undefined;
  readonly nextOn: CalendarDay | undefined;
}
/** In the order in which they were opened. */
export type Shared = Things<Meeting>;
export interface OwnNote {
  readonly id: ThingId;
  readonly part: Part;
  readonly words: Words;
  /** Written, or last looked at. */
  readonly since: CalendarDay;
}
export interface Mine {
  readonly notes: Things<OwnNote>;
  readonly measured: Measured<Slider>;
  readonly closed: ReadonlyArray<Closed>;
}

export const shared: Fold<Shared, CheckInEvent> = {
  initial: new Map(),
  evolve: (meetings, { type, data, meta }) => {
    const { author: by, at, day } = meta;
    switch (type) {
      case "check-in-opened": {
        const opened = { id: data.meeting, by, day, first: data.first, past: [], brought: new Map() };
        const open = { pause: undefined, promise: undefined, closedAt: undefined, nextOn: undefined };
        return withThing(meetings, data.meeting, { ...opened, ...open });
      }
      case "check-in-moved-on":
        return changed(meetings, data.meeting, (one) =>
          one.past.includes(data.part) ? one : { ...one, past: [...one.past, data.part] },
        );
      case "check-in-closed":
        return changed(meetings, data.meeting, (one) => ({
          ...one,
          closedAt: at,
          nextOn: data.nextOn,
          brought: new Map(),
          pause: undefined,
        }));
      case "check-in-promised":
        return changed(meetings, data.meeting, (one) => ({ ...one, promise: data.promise }));
      case "check-in-paused":
        return changed(meetings, data.meeting, (one) => ({ ...one, pause: { by, at, backAt: data.backAt } }));
      case "check-in-went-on":
        return changed(meetings, data.meeting, (one) => ({ ...one, pause: undefined }));
      case "check-in-brought":
        return changed(meetings, data.meeting, (one) => {
          const said = { id: data.brought, by, part: data.part, words: data.words };
          return { ...one, brought: withThing(one.brought, data.brought, said) };
        });
      default:
        return meetings;
    }
  },
};

export const mine: Fold<Mine, CheckInEvent> = {
  initial: { notes: new Map(), measured: new Map(), closed: [] },
  evolve: (state, event) => {
    const { type, data, meta } = event;
    switch (type) {
      case "arrivals-closed":
      case "arrivals-opened":
        return { ...state, closed: turned(state.closed, event) };
      case "note-dropped": {
        const note = { id: data.note, part: data.part, words: data.words, since: meta.day };
        return { ...state, notes: withThing(state.notes, data.note, note) };
      }
      case "note-kept":
        return { ...state, notes: changed(state.notes, data.note, (one) => ({ ...one, since: meta.day })) };
      case "note-ended":
        return { ...state, notes: withoutThing(state.notes, data.note) };
      case "measure-entered":
        return { ...state, measured: enterMeasure(state.measured, data.values, meta) };
      case "measure-forgotten":
        return { ...state, measured: forgetMeasure(state.measured, data.day) };
      default:
        return state;
    }
  },
};
