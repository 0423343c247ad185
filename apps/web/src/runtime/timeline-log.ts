import { type Logged, calendarDay, dayOf, eventId, instant, personId } from "@goldseam/kernel";
import type { TimelineEntry } from "@goldseam/vault";

const NO_DAY = dayOf("1970-01-01");

/** Reads one entry's events onto the end of a log. */
const readInto = (
  log: Logged[],
  room: "shared" | "private",
  { item, author, at, day, events, opened }: TimelineEntry,
): void => {
  let index = 0;
  for (const { practice, type, data } of events) {
    log.push({
      practice,
      type,
      data,
      lane: opened ? "opened" : room,
      meta: {
        id: eventId(opened ? `${item}:${author}` : item, index),
        author: personId(author),
        at: instant(at),
        day: calendarDay(day) ?? NO_DAY,
      },
    });
    index += 1;
  }
};

/**
 * A room's timeline as the practices' folds read it. The lane says where an event really was found: `opened` entries
 * come from the vault alone, so nobody can write a plaintext answer and call it opened.
 */
export const logOf = (room: "shared" | "private", entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<Logged> => {
  const log: Logged[] = [];
  for (const entry of entries) readInto(log, room, entry);
  return log;
};

/** How many of the first are the same objects in both. */
const sameIn = (before: ReadonlyArray<unknown>, after: ReadonlyArray<unknown>): number => {
  let same = 0;
  while (same < after.length && same < before.length && after[same] === before[same]) same += 1;
  return same;
};

/**
 * A room that is told again with every change: what was read from the same entry before is not read anew, as after years
 * a tap would wait for all of them.
 */
export const readerOf = (room: "shared" | "private") => {
  let before: ReadonlyArray<TimelineEntry> = [];
  let log: ReadonlyArray<Logged> = [];
  /** Where in the log each entry ends. */
  let ends: ReadonlyArray<number> = [];
  return (entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<Logged> => {
    const same = sameIn(before, entries);
    const read = log.slice(0, same === 0 ? 0 : ends[same - 1]);
    const reached = ends.slice(0, same);
    for (let at = same; at < entries.length; at += 1) {
      const entry = entries[at];
      if (entry !== undefined) readInto(read, room, entry);
      reached.push(read.length);
    }
    [before, log, ends] = [entries, read, reached];
    return log;
  };
};

export type LogsOf = ReadonlyMap<string, ReadonlyArray<Logged>>;

/**
 * Logs by practice, in the timeline's order. A log that only grew is sorted onwards: a practice of which nothing was
 * added keeps its very list.
 */
export const sorterOf = () => {
  let before: ReadonlyArray<Logged> = [];
  let sorted: LogsOf = new Map();
  return (log: ReadonlyArray<Logged>): LogsOf => {
    const grew = sameIn(before, log) === before.length;
    const found = new Map<string, ReadonlyArray<Logged>>(grew ? sorted : []);
    const own = new Map<string, Logged[]>();
    for (const logged of grew ? log.slice(before.length) : log) {
      const one = own.get(logged.practice);
      if (one !== undefined) {
        one.push(logged);
        continue;
      }
      const begun = [...(found.get(logged.practice) ?? []), logged];
      own.set(logged.practice, begun);
      found.set(logged.practice, begun);
    }
    [before, sorted] = [log, found];
    return found;
  };
};

/** One practice's log from several, in their order; where one of them has all of it, its very list. */
export const joined = (logs: ReadonlyArray<LogsOf>, practice: string): ReadonlyArray<Logged> => {
  const parts = logs.flatMap((one) => {
    const part = one.get(practice);
    return part === undefined ? [] : [part];
  });
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : parts.flat();
};
