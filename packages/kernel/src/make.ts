import type { CalendarDay, EventId, Instant, Language, PersonId, PracticeId, ThingId } from "./brand.ts";
import { isCalendarDay } from "./calendar.ts";
import type { IdeaId } from "./idea.ts";

/** Makers of brands. They name a value that the caller has vetted; data from outside goes through a schema first. */
export const personId = (text: string): PersonId => text as PersonId;
export const eventId = (item: string, index: number): EventId => `${item}#${index}` as EventId;
export const thingId = (text: string): ThingId => text as ThingId;
export const practiceId = (folder: string): PracticeId => folder as PracticeId;
/** @param milliseconds since the Unix epoch. */
export const instant = (milliseconds: number): Instant => milliseconds as Instant;
export const language = (tag: string): Language => tag as Language;
export const ideaId = (practice: string, key: string): IdeaId => `${practice}/${key}` as IdeaId;

/** A real date as `YYYY-MM-DD`, or `undefined`. */
export const calendarDay = (text: string): CalendarDay | undefined => (isCalendarDay(text) ? text : undefined);
/** For days written in the source; a wrong literal falls back to the epoch's first day, so it cannot hide in a test. */
export const dayOf = (text: string): CalendarDay => calendarDay(text) ?? ("1970-01-01" as CalendarDay);
