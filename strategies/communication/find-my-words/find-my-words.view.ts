import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, viewOnce } from "@goldseam/kernel";
import type { Mine, Parts, Shared } from "./find-my-words.state.ts";

/** Nothing heavy arrives at night: minutes of the receiver's own day (S-51). */
const MORNING = 7 * 60;
const NIGHT = 21 * 60;
/** Days for which what was sent stands first. */
const LATELY = 7;

export interface Piece {
  readonly piece: ThingId;
  readonly day: CalendarDay;
  readonly parts: Parts;
}
export interface OwnPiece extends Piece {
  readonly until: CalendarDay | undefined;
  /** It is held, and its day has not come. */
  readonly held: boolean;
}
export interface WordsView {
  readonly own: ReadonlyArray<OwnPiece>;
  readonly fresh: ReadonlyArray<Piece>;
  readonly read: ReadonlyArray<Piece>;
  readonly sent: ReadonlyArray<Piece>;
  /** Places whose words their author took back. */
  readonly gone: ReadonlyArray<{ readonly piece: ThingId; readonly day: CalendarDay }>;
  readonly off: boolean;
}

export const view = viewOnce((notes: Shared, { kept, read, closed }: Mine, me: Me, now: Now): WordsView => {
  const day = now.minute >= MORNING && now.minute < NIGHT;
  const all = [...notes.values()].toReversed();
  const there = (mine: boolean): ReadonlyArray<Piece> =>
    all.flatMap(({ id, by, body, day: on }) =>
      body === undefined || (by === me.person) !== mine ? [] : [{ piece: id, day: on, parts: body }],
    );
  const theirs = there(false);
  return {
    own: [...kept.values()]
      .map(({ id, parts, day: on, until }) => ({
        piece: id,
        parts,
        day: on,
        until,
        held: until !== undefined && until > now.day,
      }))
      .toReversed(),
    fresh: day ? theirs.filter(({ piece }) => !read.has(piece)) : [],
    read: theirs.filter(({ piece }) => read.has(piece)),
    sent: there(true).filter(({ day: on }) => daysBetween(on, now.day) < LATELY),
    gone: all.flatMap(({ id, by, takenBackOn }) =>
      takenBackOn === undefined || by === me.person || !read.has(id) ? [] : [{ piece: id, day: takenBackOn }],
    ),
    off: isClosed(closed, "words-sent", now.day),
  };
});
