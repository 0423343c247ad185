import { generateIcsCalendar } from "ts-ics";

export interface QuietHello {
  /** Neutral in every language: whoever sees the calendar learns nothing. */
  readonly text: string;
  /** Wall-clock time of the entry on this phone. */
  readonly at: Date;
  readonly made: Date;
  readonly id: string;
}

/** A calendar file with one entry of five minutes; no alarm text, no address, no word about the app. */
export const quietHello = ({ text, at, made, id }: QuietHello): string =>
  generateIcsCalendar({
    version: "2.0",
    prodId: "-//calendar//EN",
    events: [
      {
        summary: text,
        uid: id,
        stamp: { date: made },
        start: { date: at },
        duration: { minutes: 5 },
      },
    ],
  });

/** Tomorrow at nine, or at eight in the evening. */
export const tomorrowAt = (now: Date, when: "morning" | "evening"): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, when === "morning" ? 9 : 20);

/** The next nine in the morning: after midnight that is today's. */
export const nextMorning = (now: Date): Date =>
  now.getHours() < 9
    ? new Date(now.getFullYear(), now.getMonth(), now.getDate(), 9)
    : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9);
