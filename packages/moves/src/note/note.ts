import type { CalendarDay, Instant, Meta, Now, PersonId, ThingId } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Words from one person to the other. `Body` holds the text and the wish that is met before the text opens. */
export interface Note<Body> {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly to: PersonId;
  /** Gone once its author took it back; the place stays. */
  readonly body: Body | undefined;
  readonly at: Instant;
  readonly day: CalendarDay;
  readonly takenBackOn: CalendarDay | undefined;
}
export type Notes<Body> = Things<Note<Body>>;

export const sendNote = <B>(notes: Notes<B>, id: ThingId, to: PersonId, body: B, meta: Meta): Notes<B> =>
  withThing(notes, id, { id, by: meta.author, to, body, at: meta.at, day: meta.day, takenBackOn: undefined });

/** Taken back is not unread. */
export const takeBack = <B>(notes: Notes<B>, id: ThingId, { day }: Meta): Notes<B> =>
  changed(notes, id, (note) => ({ ...note, body: undefined, takenBackOn: note.takenBackOn ?? day }));

/**
 * What has arrived for one person: each note at the receiver's hour after it was written, at most one a day, in the
 * order in which they came. Days are the receiver's own, so nothing here depends on where the author was.
 * A note that claims to come from more than a day ahead has a wrong clock behind it, and takes the earliest place.
 * @param hour minutes since the receiver's midnight
 */
export const arrived = <B>(notes: Notes<B>, to: PersonId, now: Now, hour: number): ReadonlyArray<Note<B>> => {
  const todays = now.at - now.minute * MINUTE + hour * MINUTE;
  const last = now.at >= todays ? 0 : -1;
  let place = Number.NEGATIVE_INFINITY;
  const here: Note<B>[] = [];
  for (const note of notes.values()) {
    if (note.to !== to) continue;
    const earliest = note.at > now.at + DAY ? last : Math.ceil((note.at - todays) / DAY);
    place = Math.max(earliest, place + 1);
    if (place <= last) here.push(note);
  }
  return here;
};
