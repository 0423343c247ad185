import { type Logged, calendarDay, dayOf, eventId, instant, personId } from "@goldseam/kernel";
import type { TimelineEntry } from "@goldseam/vault";

/**
 * A room's timeline as the practices' folds read it. The lane says where an event really was found: `opened` entries
 * come from the vault alone, so nobody can write a plaintext answer and call it opened.
 */
export const logOf = (room: "shared" | "private", entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<Logged> =>
  entries.flatMap(({ item, author, at, day, events, opened }) =>
    events.map(({ practice, type, data }, index) => ({
      practice,
      type,
      data,
      lane: opened ? ("opened" as const) : room,
      meta: {
        id: eventId(opened ? `${item}:${author}` : item, index),
        author: personId(author),
        at: instant(at),
        day: calendarDay(day) ?? dayOf("1970-01-01"),
      },
    })),
  );

/**
 * A room that is told again with every change: what was read from the same entry before is not read anew, as after years
 * a tap would wait for all of them.
 */
export const readerOf = (room: "shared" | "private") => {
  let before: ReadonlyArray<TimelineEntry> = [];
  let each: ReadonlyArray<ReadonlyArray<Logged>> = [];
  return (entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<Logged> => {
    let same = 0;
    while (same < entries.length && entries[same] === before[same]) same += 1;
    each = [...each.slice(0, same), ...entries.slice(same).map((entry) => logOf(room, [entry]))];
    before = entries;
    return each.flat();
  };
};

/** Logs by practice, in the timeline's order. */
export const byPractice = (log: ReadonlyArray<Logged>): ReadonlyMap<string, ReadonlyArray<Logged>> => {
  const found = new Map<string, Logged[]>();
  for (const logged of log) {
    const one = found.get(logged.practice);
    if (one === undefined) found.set(logged.practice, [logged]);
    else one.push(logged);
  }
  return found;
};
