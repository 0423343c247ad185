import { type CalendarDay, type Logged, type Practice, calendarDay } from "@goldseam/kernel";
import type { TimelineEntry } from "@goldseam/vault";
import type { Halves } from "./halves.ts";
import { switchesOf } from "./kept-steering.ts";
import { declinedOf, peopleOf } from "./read-shell-events.ts";
import { type FoldedHalf, type RoomFolds, type RoomRests, readFolds } from "./room-folds.ts";
import { type LogsOf, readerOf, sorterOf } from "./timeline-log.ts";
import type { RoomTold } from "./vault-mirror.ts";

/** A room as the practices read it. */
export interface RoomRead {
  readonly told: RoomTold;
  readonly folds: RoomRests;
  /** What comes after that, by practice. */
  readonly logs: LogsOf;
  /** What was kept of its folds does not read: all of it has to be told. */
  readonly unreadable: boolean;
  /** With the first reading after an offer: the room as it was when only that had come. */
  readonly settled?: RoomRead;
}

const NOTHING: RoomRests = {
  until: undefined,
  people: new Map(),
  declined: [],
  switches: [],
  practices: new Map(),
};

/** Reads a room that is told again with every change; what was read before is not read anew. */
export const roomReader = (name: "shared" | "private", practices: ReadonlyArray<Practice>) => {
  const [read, sort] = [readerOf(name), sorterOf()];
  const half = name === "private" ? "own" : "joint";
  let kept: { readonly of: RoomTold["folds"]; readonly folds: RoomRests | undefined };
  kept = { of: undefined, folds: NOTHING };
  const restsOf = (given: RoomTold["folds"]): RoomRests | undefined => {
    const bytes = given?.();
    return given === undefined ? NOTHING : bytes && readFolds(bytes, half, practices);
  };
  let turn = 0;
  const readOnwards = (told: RoomTold): RoomRead => {
    if (kept.of !== told.folds) kept = { of: told.folds, folds: restsOf(told.folds) };
    const { folds } = kept;
    const logs = sort(read(folds === undefined ? [] : told.entries));
    return { told, folds: folds ?? NOTHING, logs, unreadable: folds === undefined };
  };
  return (told: RoomTold): RoomRead => {
    const { offer } = told;
    if (offer === undefined || offer.turn === turn) return readOnwards(told);
    ({ turn } = offer);
    const settled = readOnwards({ ...told, entries: told.entries.slice(0, offer.covered - told.covered) });
    return { ...readOnwards(told), settled };
  };
};

const latest = (entries: ReadonlyArray<TimelineEntry>, before: CalendarDay | undefined): CalendarDay | undefined => {
  let day: string | undefined = before;
  for (const entry of entries) if (day === undefined || entry.day > day) ({ day } = entry);
  return day === undefined ? undefined : calendarDay(day);
};

/** Events that are looked at one by one after they were folded: what was refused, and what a talk's end removes. */
const stillLookedAt = (practice: Practice, halves: Halves, half: "own" | "joint", log: ReadonlyArray<Logged>) => {
  const refused = new Set(halves[half].ignored.map(({ event }) => event));
  return log.filter(({ meta, type }) => refused.has(meta.id) || practice.events[type]?.lane === "talk");
};

/** What there is to keep of a room. */
export const foldsOf = (
  { folds, told, logs }: RoomRead,
  half: "own" | "joint",
  folded: ReadonlyMap<string, Halves>,
  practices: ReadonlyArray<Practice>,
): RoomFolds | undefined => {
  const kept = new Map<string, FoldedHalf>();
  const until = latest(told.entries, folds.until);
  for (const practice of practices) {
    const halves = folded.get(practice.id);
    if (halves === undefined) return undefined;
    const before = folds.practices.get(practice.id)?.log ?? [];
    const log = [...before, ...stillLookedAt(practice, halves, half, logs.get(practice.id) ?? [])];
    kept.set(practice.id, { half: halves[half], log });
  }
  return {
    until,
    people: peopleOf(told.entries, folds.people),
    declined: [...folds.declined, ...declinedOf(told.entries)],
    switches: [...folds.switches, ...switchesOf(told.entries)],
    practices: kept,
  };
};
