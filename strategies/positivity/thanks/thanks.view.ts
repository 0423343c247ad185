import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, viewOnce } from "@goldseam/kernel";
import { arrived, type Note } from "@goldseam/moves";
import type { Thanks } from "./thanks.events.ts";
import type { KeptThanks, Mine, Shared } from "./thanks.state.ts";

/** Six in the evening, until the receiver chooses. Minutes since midnight. */
export const USUAL_HOUR = 18 * 60;

export interface ThanksView {
  /** Arrived and not opened here: the newest first. */
  readonly fresh: ReadonlyArray<OneThanks>;
  /** Opened ones, newest first; what was taken back keeps its place. */
  readonly read: ReadonlyArray<OneThanks>;
  /** My own of today: it goes its way, and can be taken back. */
  readonly sentToday: OneThanks | undefined;
  readonly sentBefore: ReadonlyArray<OneThanks>;
  readonly kept: ReadonlyArray<KeptThanks>;
  readonly hour: number;
  /** My own silent switch. */
  readonly off: boolean;
}
export interface OneThanks {
  readonly note: ThingId;
  readonly day: CalendarDay;
  readonly body: Thanks | undefined;
  readonly takenBackOn: CalendarDay | undefined;
}

const shown = ({ id: note, day, body, takenBackOn }: Note<Thanks>): OneThanks => ({ note, day, body, takenBackOn });

export const sentBy = (notes: Shared, me: Me): ReadonlyArray<Note<Thanks>> =>
  [...notes.values()].filter(({ by }) => by === me.person);

export const view = viewOnce((notes: Shared, { opened, hour, kept, closed }: Mine, me: Me, now: Now): ThanksView => {
  const at = hour ?? USUAL_HOUR;
  const here = arrived(notes, me.person, now, at).toReversed();
  const isFresh = (one: Note<Thanks>): boolean => one.body !== undefined && !opened.has(one.id);
  const sent = sentBy(notes, me).toReversed();
  const isTodays = (one: Note<Thanks>): boolean => daysBetween(one.day, now.day) <= 0;
  const todays = sent.find((one) => isTodays(one) && one.body !== undefined);
  return {
    fresh: here.filter(isFresh).map(shown),
    // A thanks that was taken back before it was opened never was here.
    read: here.filter((one) => opened.has(one.id)).map(shown),
    sentToday: todays === undefined ? undefined : shown(todays),
    sentBefore: sent.filter((one) => one !== todays).map(shown),
    kept: kept.toReversed(),
    hour: at,
    off: isClosed(closed, "thanks-sent", now.day),
  };
});
