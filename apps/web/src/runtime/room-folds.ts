import {
  type CalendarDay,
  type Folded,
  type JointHalf,
  type Logged,
  type OwnHalf,
  type Practice,
  type Signal,
  fromJointHalf,
  fromOwnHalf,
  keep,
  restore,
} from "@goldseam/kernel";
import type { Person } from "@goldseam/ui";
import type { TimelineEntry } from "@goldseam/vault";
import type { Bytes } from "@goldseam/wire-types";
import type { KeptHalf } from "./halves.ts";

/**
 * [Note: snapshots] Everything that was folded from the beginning of one room, so that the next opening need not fold it
 * again. The vault keeps it sealed in that very room and gives it back only while the room still begins with the same
 * entries; the version of the folds is the vault's to compare. So it is a cache: whatever cannot be read here is asked
 * for whole. Each practice is a line of its own, written one after the other while the page has nothing else to do.
 */
export interface RoomFolds extends Shell {
  readonly practices: ReadonlyMap<string, FoldedHalf>;
}
export interface FoldedHalf {
  readonly half: OwnHalf | JointHalf;
  /** Of what was folded, the events that are still looked at one by one. */
  readonly log: ReadonlyArray<Logged>;
}
interface Shell {
  /** The latest day of any entry. */
  readonly until: CalendarDay | undefined;
  /** Everybody who has said who they are. */
  readonly people: ReadonlyMap<string, Person>;
  readonly declined: ReadonlyArray<Signal>;
  /** Entries that turned an off switch, without what else they said. */
  readonly switches: ReadonlyArray<TimelineEntry>;
}
/** The same, read: states to fold onto. */
export interface RoomRests extends Shell {
  readonly practices: ReadonlyMap<string, KeptHalf>;
}
interface Line extends FoldedHalf {
  readonly id: string;
}

/**
 * @param idle resolves when the page has time for another line
 * @returns UTF-8; `undefined` where something is folded into what cannot be written
 */
export const writeFolds = async (folds: RoomFolds, idle: () => Promise<void>): Promise<Bytes | undefined> => {
  const { practices, ...shell } = folds;
  const lines = [keep(shell)];
  for (const [id, { half, log }] of practices) {
    await idle();
    lines.push(keep({ id, half, log } satisfies Line));
  }
  return lines.includes(undefined) ? undefined : new TextEncoder().encode(lines.join("\n"));
};

/** Reads what this very version has written; `undefined` where a practice is missing or a line does not read. */
export const readFolds = (
  bytes: Bytes,
  half: "own" | "joint",
  practices: ReadonlyArray<Practice>,
): RoomRests | undefined => {
  const [first, ...lines] = new TextDecoder().decode(bytes).split("\n");
  const shell = restore(first ?? "") as Shell | undefined;
  if (shell === undefined || lines.length !== practices.length) return undefined;
  const found = new Map<string, KeptHalf>();
  for (const [at, practice] of practices.entries()) {
    const line = restore(lines[at] ?? "") as Line | undefined;
    if (line?.id !== practice.id) return undefined;
    const folded: Folded<unknown, unknown> | undefined =
      half === "own" ? fromOwnHalf(practice, line.half) : fromJointHalf(practice, line.half);
    if (folded === undefined) return undefined;
    found.set(practice.id, { folded, until: shell.until, log: line.log });
  }
  return { ...shell, practices: found };
};
