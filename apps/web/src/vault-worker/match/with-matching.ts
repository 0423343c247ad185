import type { LoggedEvent, TimelineEntry } from "@goldseam/vault";
import type { Bytes } from "@goldseam/wire-types";
import type { Matchings } from "../../runtime/practice-host.ts";
import type { Change, MatchingService, VaultService, VaultStatus } from "../service.ts";

/** A week begins while the app is open. */
const LOOK_EVERY_MS = 60_000;
/** More turns than a round has: what goes on beyond it is a bug, not a match. */
const MOST_TURNS = 12;

/** What a step rests on: entries with words of a match, and who is here. */
export interface MatchKnown {
  readonly own: ReadonlyArray<TimelineEntry>;
  readonly shared: ReadonlyArray<TimelineEntry>;
  readonly me: string;
  readonly other: string;
  readonly today: string;
  readonly random: (length: number) => Bytes;
}
/** Private words first, then the message; undefined while nothing is due. */
export type MatchDriver = (
  matching: Matchings,
  known: MatchKnown,
) => Promise<{ readonly own: ReadonlyArray<LoggedEvent>; readonly joint: ReadonlyArray<LoggedEvent> } | undefined>;

export interface MatchPorts {
  readonly random: (length: number) => Bytes;
  /** The calendar date of this phone. */
  readonly today: () => string;
  /** Loaded when a practice with a match is here. */
  readonly driver: () => Promise<MatchDriver>;
  readonly every: (milliseconds: number, work: () => void) => void;
}
interface Found {
  readonly at: number;
  readonly entry: TimelineEntry;
}

const matchWords = ({ events, ...entry }: TimelineEntry): TimelineEntry => ({
  ...entry,
  events: events.filter(({ type }) => type.startsWith("match-")),
});

/** Nothing goes out that could not go on: online, both rooms open, two phones, and sure who is at the other end. */
const mayMatch = ({ phase, mode, privateRoom, link, checked }: VaultStatus): boolean =>
  phase.is === "open" && mode === "two" && privateRoom !== "locked" && link === "online" && checked;

/**
 * A service whose weekly rounds go on by themselves. It hears what the page hears, keeps the few words of a match from
 * it, and writes as the page does; there is no screen for any of it.
 */
export const withMatching = (service: VaultService, ports: MatchPorts): MatchingService => {
  const rooms: Record<"shared" | "private", ReadonlyArray<Found>> = { shared: [], private: [] };
  let status: VaultStatus | undefined;
  let matchings: ReadonlyArray<Matchings> = [];
  /** The day on which the shared log begins: on it two people have other things to do, and nothing is matched yet. */
  let began: string | undefined;
  let running = false;
  let again = false;

  const known = (): MatchKnown | undefined => {
    const me = status?.here[0];
    const other = status?.persons.find((person) => person !== me);
    const today = ports.today();
    if (status === undefined || !mayMatch(status) || me === undefined || other === undefined) return undefined;
    if (began === undefined || began >= today) return undefined;
    const [own, shared] = [rooms.private, rooms.shared].map((found) => found.map(({ entry }) => entry));
    return { own: own ?? [], shared: shared ?? [], me, other, today, random: ports.random };
  };
  /** One turn of one practice; false when nothing was due, or it could not be kept. */
  const turn = async (matching: Matchings): Promise<boolean> => {
    const drive = await ports.driver();
    const before = known();
    const due = before && (await drive(matching, before));
    if (before === undefined || due === undefined) return false;
    const { own, joint } = due;
    if (own.length > 0 && !(await service.propose({ room: "private", as: before.me, events: own })).ok) return false;
    return joint.length === 0 || (await service.propose({ room: "shared", as: before.me, events: joint })).ok;
  };
  /** What could not be had or written now is tried with the next change. */
  const goOn = async (): Promise<void> => {
    for (const matching of matchings)
      for (let turns = 0; turns < MOST_TURNS; turns += 1) if (!(await turn(matching).catch(() => false))) break;
  };
  const wake = (): void => {
    again = true;
    if (running || matchings.length === 0 || known() === undefined) return;
    running = true;
    again = false;
    void goOn().finally(() => {
      running = false;
      if (again) wake();
    });
  };
  const hear = (change: Change): void => {
    if (change.is === "status") ({ status } = change);
    else if (change.is !== "timeline") return;
    else {
      const { room, from, entries } = change;
      if (room === "shared" && from === 0) began = entries[0]?.day;
      const found = entries.map((entry, at): Found => ({ at: from + at, entry: matchWords(entry) }));
      rooms[room] = [
        ...rooms[room].filter(({ at }) => at < from),
        ...found.filter(({ entry }) => entry.events.length > 0),
      ];
    }
    wake();
  };

  return {
    ...service,
    start: async (profile, listener, folds) => {
      ports.every(LOOK_EVERY_MS, wake);
      const told = (change: Change): void => {
        hear(change);
        return listener(change);
      };
      await service.start(profile, told, folds);
    },
    match: (next) => {
      matchings = next;
      wake();
      return Promise.resolve();
    },
  };
};
