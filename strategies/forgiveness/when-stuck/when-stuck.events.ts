import { type EventOf, privately } from "@goldseam/kernel";
import { day, thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Headings of a page for a third person. */
export const HEADINGS = ["happened", "does", "tried", "wish", "ask"] as const;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 800;
export const MOST_PAGES = 12;

export const events = {
  /** One page, in own words; written again it replaces what it said before. */
  "page-written": privately(
    v.object({ page: thing, heading: v.picklist(HEADINGS), words: words(4 * MOST_CHARACTERS) }),
  ),
  "page-dropped": privately(v.object({ page: thing })),
  /** Chosen pages, put together to be read by somebody until a day. */
  "sheets-made": privately(
    v.object({ sheets: thing, pages: v.pipe(v.array(thing), v.minLength(1), v.maxLength(MOST_PAGES)), until: day }),
  ),
  "sheets-closed": privately(v.object({ sheets: thing })),
} as const;
export type WhenStuckEvent = EventOf<typeof events>;
export type Page = Extract<WhenStuckEvent, { type: "page-written" }>["data"];
export type Sheets = Extract<WhenStuckEvent, { type: "sheets-made" }>["data"];
