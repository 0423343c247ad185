import type { TimelineEntry } from "@goldseam/vault";
import type { Opened } from "./chamber.ts";
import type { Change, RoomName } from "./service.ts";

/** What a page sees of an entry. How far it has come is told as a whole: no page looks at it entry by entry. */
const mark = ({ item, author, opened, removed, events }: TimelineEntry): string =>
  `${item} ${author} ${String(opened)} ${removed?.day ?? ""} ${String(events.length)}`;

/** The vault keeps an entry as it is until something of it changes: most are not looked into. */
const isTold = (entry: TimelineEntry | undefined, before: TimelineEntry | undefined): boolean =>
  entry === before || (entry !== undefined && before !== undefined && mark(entry) === mark(before));

const firstChange = (entries: ReadonlyArray<TimelineEntry>, before: ReadonlyArray<TimelineEntry>): number => {
  let from = 0;
  while (from < entries.length && isTold(entries[from], before[from])) from += 1;
  return from;
};

interface Told {
  readonly entries: ReadonlyArray<TimelineEntry>;
  /** So many of them are told by a snapshot alone. */
  readonly covered: number;
}
interface Offered {
  readonly turn: number;
  readonly entries: ReadonlyArray<TimelineEntry>;
}
/** Settled entries beyond the last snapshot that make another one worth its writing: fewer than rest at a time. */
const WORTH = 100;
const NOTHING: Told = { entries: [], covered: 0 };
const NO_OFFER: Offered = { turn: 0, entries: [] };

/** Tells the page only what is new in each room: entries from the first difference on. */
export const createTelling = (hear: (change: Change) => unknown) => {
  let last: unknown;
  const listener = (change: Change): void => {
    last = hear(change);
  };
  const told: Record<RoomName, Told> = { shared: NOTHING, private: NOTHING };
  /** What the page was asked to fold into a snapshot; `turn` tells one asking from the next. */
  const offered: Record<RoomName, Offered> = { shared: NO_OFFER, private: NO_OFFER };
  let turn = 0;
  let lastStatus = "";

  /** The first word of a room: where nothing has changed since it was opened, its beginning is told by the snapshot. */
  const begin = (room: RoomName, entries: ReadonlyArray<TimelineEntry>, opened: Opened | undefined): void => {
    const same = opened === undefined ? 0 : firstChange(entries, opened.entries);
    const snapshot = opened?.snapshot !== undefined && opened.snapshot.covered <= same ? opened.snapshot : undefined;
    const covered = snapshot?.covered ?? 0;
    const settled = Math.min(opened?.settled ?? 0, same);
    const worth = settled - covered >= WORTH;
    turn += 1;
    told[room] = { entries, covered };
    offered[room] = worth ? { turn, entries: entries.slice(0, settled) } : NO_OFFER;
    const offer = worth ? { offer: { covered: settled, turn } } : {};
    listener({ is: "timeline", room, from: 0, entries, ...(snapshot && { snapshot }), ...offer });
  };
  return {
    timeline: (room: RoomName, entries: ReadonlyArray<TimelineEntry>, opened?: Opened): void => {
      const before = told[room];
      if (before.entries.length === 0 && entries.length > 0) return begin(room, entries, opened);
      const first = firstChange(entries, before.entries);
      const unchanged = first === entries.length && first === before.entries.length;
      // What comes before a snapshot's end cannot be put into it: everything is told again.
      const from = first < before.covered ? 0 : first;
      told[room] = { entries, covered: from === 0 ? 0 : before.covered };
      if (first < offered[room].entries.length) offered[room] = NO_OFFER;
      if (!unchanged) listener({ is: "timeline", room, from, entries: entries.slice(from) });
    },
    /** Tells every entry of a room of which a snapshot stood for some. */
    whole: (room: RoomName): void => {
      const { entries, covered } = told[room];
      if (covered === 0) return;
      told[room] = { entries, covered: 0 };
      listener({ is: "timeline", room, from: 0, entries });
    },
    /** What the page has folded by that offer; once. Nothing where any of it has changed since. */
    taken: (room: RoomName, by: number): ReadonlyArray<TimelineEntry> | undefined => {
      const { turn: asked, entries } = offered[room];
      if (asked !== by || asked === 0) return undefined;
      offered[room] = NO_OFFER;
      return entries;
    },
    status: (status: Extract<Change, { is: "status" }>["status"]): void => {
      const next = JSON.stringify(status);
      if (next === lastStatus) return;
      lastStatus = next;
      listener({ is: "status", status });
    },
    other: (change: Extract<Change, { is: "pairing" | "drafts" }>): void => listener(change),
    /** Resolves when the page has taken in everything that was told: news and answers travel on ways of their own. */
    heard: async (): Promise<void> => {
      await last;
    },
  };
};
export type Telling = ReturnType<typeof createTelling>;
