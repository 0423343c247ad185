import { sha256, utf8 } from "@goldseam/crypto";
import type { Hash } from "@goldseam/wire-types";
import type { TimelineEntry } from "../timeline.ts";

/** What folds may depend on of an entry: an item's id is the hash of its words, and how far it has come is no fold's. */
const sameEntry = (a: TimelineEntry, b: TimelineEntry | undefined): boolean =>
  b !== undefined &&
  a.item === b.item &&
  a.opened === b.opened &&
  a.author === b.author &&
  a.removed?.day === b.removed?.day;

/** Whether a timeline begins with just these entries. */
export const beginsWith = (timeline: ReadonlyArray<TimelineEntry>, first: ReadonlyArray<TimelineEntry>): boolean =>
  first.every((entry, i) => entry === timeline[i] || sameEntry(entry, timeline[i]));

/** A letter that says which, and the length, so that no text can pass for the end of itself. */
const told = (what: "o" | "r", text: string): string => `${what}${text.length}:${text}`;

/** Ids are of one length, so these texts can be joined and still read in one way only. Most are an id that is there. */
const textOf = ({ item, author, opened, removed }: TimelineEntry): string =>
  opened || removed !== undefined
    ? item + (opened ? told("o", author) : "") + (removed === undefined ? "" : told("r", removed.day))
    : item;

/**
 * Names the first entries of a timeline, in their order: which items, which of them are opened answers and whose, and
 * which are removed since when. Hashed as one text, as ten years are some 75,000 entries.
 */
export const markOf = (timeline: ReadonlyArray<TimelineEntry>, covered: number): Hash =>
  sha256(utf8(timeline.slice(0, covered).map(textOf).join(";")));
