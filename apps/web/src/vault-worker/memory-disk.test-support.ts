import type { Bytes } from "@goldseam/wire-types";
import { type Database, type DatabasePlace, type Disk, databaseName } from "../adapters/indexed-db.ts";

interface Stored {
  readonly place: DatabasePlace;
  readonly kv: Map<string, Bytes>;
  readonly meta: Map<string, Bytes>;
}
export interface MemoryDisk extends Disk {
  /** Everything on it, as it is now. */
  readonly copy: () => MemoryDisk;
  readonly names: () => ReadonlyArray<string>;
  readonly bytes: () => ReadonlyArray<Bytes>;
  /** The nth change from now on does not happen: the phone dies there, or that one write is refused. */
  readonly troubleAt: (change: number, what: "death" | "quota") => void;
  readonly changes: () => number;
  /** Called before each change, with its number. */
  readonly onChange: (hear: (change: number) => void) => void;
}

/** Databases in memory that die or run full at a chosen change. */
export const createMemoryDisk = (from: ReadonlyArray<Stored> = []): MemoryDisk => {
  const stored = new Map(from.map((one) => [databaseName(one.place), one]));
  const connections = new Map<string, Set<() => void>>();
  let changes = 0;
  let trouble: { readonly at: number; readonly what: "death" | "quota" } | undefined;
  const dead = (): boolean => trouble?.what === "death" && changes >= trouble.at;
  let hear = (_: number): void => undefined;
  const refused = (): boolean => {
    changes += 1;
    hear(changes);
    if (dead()) throw new Error("the phone died");
    return trouble?.what === "quota" && changes === trouble.at;
  };
  const alive = (): void => {
    if (dead()) throw new Error("the phone died");
  };
  const openAt = (place: DatabasePlace, closed: (why: "replaced" | "taken") => void): Database => {
    const name = databaseName(place);
    const rows = stored.get(name) ?? { place, kv: new Map<string, Bytes>(), meta: new Map<string, Bytes>() };
    stored.set(name, rows);
    let open = true;
    const here = connections.get(name) ?? new Set();
    connections.set(name, here);
    const replaced = (): void => {
      open = false;
      closed("replaced");
    };
    here.add(replaced);
    const usable = (): void => {
      alive();
      if (!open) throw new Error("the database is closed");
    };
    const into =
      (map: Map<string, Bytes>): Database["write"] =>
      async (changed) => {
        usable();
        if (refused()) return { ok: false, why: "quota" };
        for (const [key, value] of changed)
          if (value === undefined) map.delete(key);
          else map.set(key, value.slice());
        return { ok: true };
      };
    return {
      name,
      write: into(rows.kv),
      jot: into(rows.kv),
      writeMeta: into(rows.meta),
      read: async (key) => (usable(), rows.kv.get(key)?.slice()),
      readMeta: async (key) => (usable(), rows.meta.get(key)?.slice()),
      scan: async (prefix) => {
        usable();
        const found = [...rows.kv].filter(([key]) => key.startsWith(prefix));
        return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, value.slice()]);
      },
      close: () => {
        open = false;
        here.delete(replaced);
      },
    };
  };
  return {
    open: async (place, closed) => {
      refused();
      return openAt(place, closed);
    },
    remove: async (place) => {
      refused();
      const name = databaseName(place);
      for (const replaced of connections.get(name) ?? []) replaced();
      connections.delete(name);
      stored.delete(name);
    },
    generations: async ({ profile, kind }) => {
      alive();
      const found = [...stored.values()].filter(({ place }) => place.profile === profile && place.kind === kind);
      return found.map(({ place }) => place.generation).sort((a, b) => a - b);
    },
    copy: () =>
      createMemoryDisk(
        [...stored.values()].map(({ place, kv, meta }) => ({ place, kv: new Map(kv), meta: new Map(meta) })),
      ),
    names: () => [...stored.keys()].sort(),
    bytes: () => [...stored.values()].flatMap(({ kv, meta }) => [...kv.values(), ...meta.values()]),
    troubleAt: (change, what) => {
      changes = 0;
      trouble = { at: change, what };
    },
    changes: () => changes,
    onChange: (next) => {
      changes = 0;
      hear = next;
    },
  };
};
