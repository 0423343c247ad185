import { arrivals, type EventOf, inTalk, privately, shared } from "@goldseam/kernel";
import { day, moment, person, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 300;
const own = words(4 * MOST_CHARACTERS);

/** In their order. The short form, for the first time, has the first two and the last. */
export const PARTS = ["thanks", "practical", "tension", "wish", "next"] as const;
export type Part = (typeof PARTS)[number];
const part = v.picklist(PARTS);
/** What a note may be about. */
export const NOTED = ["thanks", "practical", "tension", "wish"] as const;

/** Own sliders: private, never exchanged, never of two people. */
export const SLIDERS = ["near", "heard", "calm", "energy", "myself"] as const;
export type Slider = (typeof SLIDERS)[number];
const step = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

const meeting = { meeting: thing };

export const events = {
  ...arrivals,
  "check-in-opened": shared(v.object({ ...meeting, first: person })),
  "check-in-moved-on": shared(v.object({ ...meeting, part })),
  /** `nextOn`: the day both look at. Absent: stopped for today. */
  "check-in-closed": shared(v.object({ ...meeting, nextOn: v.exactOptional(day) })),
  "check-in-promised": shared(v.object({ ...meeting, promise: thing })),
  "check-in-paused": shared(v.object({ ...meeting, backAt: moment })),
  "check-in-went-on": shared(v.object(meeting)),
  /** Said in it, and gone with it. */
  "check-in-brought": inTalk(v.object({ ...meeting, part, brought: thing, words: own })),
  "note-dropped": privately(v.object({ note: thing, part: v.picklist(NOTED), words: own })),
  /** Looked at again, and kept as it is. */
  "note-kept": privately(v.object({ note: thing })),
  "note-ended": privately(v.object({ note: thing })),
  "measure-entered": privately(
    v.object({ values: v.object({ near: step, heard: step, calm: step, energy: step, myself: step }) }),
  ),
  "measure-forgotten": privately(v.object({ day })),
} as const;
export type CheckInEvent = EventOf<typeof events>;
