import type { EffectResult, Put } from "@goldseam/vault";
import type { Bytes } from "@goldseam/wire-types";
import { deleteDB, type IDBPDatabase, openDB } from "idb";

/** Which database: `profile` tells apart phones on one page (`/try`); a generation is a set of device keys. */
export interface DatabasePlace {
  readonly profile: string;
  readonly kind: "app" | "private";
  readonly generation: number;
}
export const databaseName = (place: DatabasePlace): string => `gs-${place.profile}-${place.kind}-${place.generation}`;

type Row = readonly [key: string, value: Bytes | undefined];

/** One database: rows of the vault (`kv`), and a few rows of the adapters themselves (`meta`: the lock). */
export interface Database {
  readonly name: string;
  readonly write: (rows: ReadonlyArray<Row>) => Promise<EffectResult["write"]>;
  /** For what is written with every letter: in a moment, on the disk soon after. */
  readonly jot: (rows: ReadonlyArray<Row>) => Promise<EffectResult["write"]>;
  readonly read: (key: string) => Promise<Bytes | undefined>;
  readonly scan: (prefix: string) => Promise<ReadonlyArray<Put>>;
  readonly writeMeta: (rows: ReadonlyArray<Row>) => Promise<EffectResult["write"]>;
  readonly readMeta: (key: string) => Promise<Bytes | undefined>;
  readonly close: () => void;
}

const version = 1;
/** After every key that begins with the prefix: keys are ASCII. */
const afterAll = "\uffff";

const failure = (error: unknown): EffectResult["write"] => ({
  ok: false,
  why: error instanceof Error && error.name === "QuotaExceededError" ? "quota" : "failed",
});

/**
 * All or nothing. `strict`: on the disk when it resolves; `relaxed`: with the browser, which no reload and no crash of
 * the page takes away. `done` is the transaction's `complete`.
 */
const writeAll = async (
  db: IDBPDatabase,
  store: string,
  rows: ReadonlyArray<Row>,
  durability: "strict" | "relaxed",
): Promise<EffectResult["write"]> => {
  try {
    const tx = db.transaction(store, "readwrite", { durability });
    const requests = rows.map(([key, value]) =>
      value === undefined ? tx.store.delete(key) : tx.store.put(new Uint8Array(value), key),
    );
    // The transaction's own end tells; a request that failed is not to be heard of a second time.
    for (const request of requests) request.catch(() => undefined);
    // Asked for at once: a page that ends now would take back a transaction that waits to be told.
    tx.commit();
    await tx.done;
    return { ok: true };
  } catch (error) {
    return failure(error);
  }
};

const bytesOf = (value: unknown): Bytes | undefined => (value instanceof Uint8Array ? value : undefined);

/**
 * Opens (or makes) a database. `closed` is called once when it can no longer be used: another tab deletes it
 * (`replaced`), or the browser took it away (`taken`). Rejects when storage is refused altogether.
 */
export const openDatabase = async (name: string, closed: (why: "replaced" | "taken") => void): Promise<Database> => {
  let ended = false;
  const end = (why: "replaced" | "taken"): void => {
    if (ended) return;
    ended = true;
    closed(why);
  };
  const db = await openDB(name, version, {
    upgrade(fresh) {
      fresh.createObjectStore("kv");
      fresh.createObjectStore("meta");
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      end("replaced");
    },
    terminated() {
      end("taken");
    },
  });
  return {
    name,
    write: (rows) => writeAll(db, "kv", rows, "strict"),
    jot: (rows) => writeAll(db, "kv", rows, "relaxed"),
    read: async (key) => bytesOf(await db.get("kv", key)),
    scan: async (prefix) => {
      const range = IDBKeyRange.bound(prefix, prefix + afterAll);
      const tx = db.transaction("kv");
      const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
      return keys.flatMap((key, i): ReadonlyArray<Put> => {
        const value = bytesOf(values[i]);
        return typeof key === "string" && value !== undefined ? [[key, value]] : [];
      });
    },
    writeMeta: (rows) => writeAll(db, "meta", rows, "strict"),
    readMeta: async (key) => bytesOf(await db.get("meta", key)),
    close: () => {
      ended = true;
      db.close();
    },
  };
};

/** Removes a database; other tabs are told to let go of it first. */
export const deleteDatabase = (name: string): Promise<void> => deleteDB(name);

/** The generations that this profile has of a kind, oldest first; the newest is the one in use. */
export const generationsOf = async (place: Omit<DatabasePlace, "generation">): Promise<ReadonlyArray<number>> => {
  const stem = databaseName({ ...place, generation: 0 }).slice(0, -1);
  const names = (await indexedDB.databases()).map((known) => known.name ?? "");
  return names
    .filter((name) => name.startsWith(stem) && /^\d+$/.test(name.slice(stem.length)))
    .map((name) => Number(name.slice(stem.length)))
    .sort((a, b) => a - b);
};

/** Where databases lie; tests give one in memory. */
export interface Disk {
  readonly open: (place: DatabasePlace, closed: (why: "replaced" | "taken") => void) => Promise<Database>;
  readonly remove: (place: DatabasePlace) => Promise<void>;
  /** Oldest first. */
  readonly generations: (place: Omit<DatabasePlace, "generation">) => Promise<ReadonlyArray<number>>;
}
export const browserDisk: Disk = {
  open: (place, closed) => openDatabase(databaseName(place), closed),
  remove: (place) => deleteDatabase(databaseName(place)),
  generations: generationsOf,
};
