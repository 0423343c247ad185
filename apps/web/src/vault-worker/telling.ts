import type { TimelineEntry } from "@goldseam/vault";
import type { Change } from "./service.ts";

const mark = ({ item, author, delivery, opened, removed, events }: TimelineEntry): string =>
  `${item} ${author} ${delivery} ${String(opened)} ${removed?.day ?? ""} ${String(events.length)}`;

/** The vault keeps an entry as it is until something of it changes: most are not looked into. */
const isTold = (entry: TimelineEntry | undefined, before: TimelineEntry | undefined): boolean =>
  entry === before || (entry !== undefined && before !== undefined && mark(entry) === mark(before));

/** Tells the page only what is new in each room: entries from the first difference on. */
export const createTelling = (hear: (change: Change) => unknown) => {
  let last: unknown;
  const listener = (change: Change): void => {
    last = hear(change);
  };
  const told = { shared: [] as ReadonlyArray<TimelineEntry>, private: [] as ReadonlyArray<TimelineEntry> };
  let lastStatus = "";
  return {
    timeline: (room: "shared" | "private", entries: ReadonlyArray<TimelineEntry>): void => {
      const before = told[room];
      let from = 0;
      while (from < entries.length && isTold(entries[from], before[from])) from += 1;
      told[room] = entries;
      if (from === entries.length && from === before.length) return;
      listener({ is: "timeline", room, from, entries: entries.slice(from) });
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
