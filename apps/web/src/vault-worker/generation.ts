import type { Bytes } from "@goldseam/wire-types";
import type { Database, DatabasePlace } from "../adapters/indexed-db.ts";
import { beginWithCode } from "../adapters/unlock.ts";
import { type Around, type Chamber, openChamber } from "./chamber.ts";
import { type Moving, moveRows, moveSpace, rememberOlder } from "./moving.ts";

export type Kind = "app" | "private";
/** In a database's own rows: it was made whole. */
const FINISHED = "finished";

export const finish = async (database: Database): Promise<boolean> =>
  (await database.writeMeta([[FINISHED, new Uint8Array(1)]])).ok;

/** The newest database that was finished. One that a crash left half-made is removed, and so is what came before. */
export const openNewest = async (
  profile: string,
  kind: Kind,
  around: Around,
): Promise<{ readonly place: DatabasePlace; readonly database: Database } | undefined> => {
  let found: { readonly place: DatabasePlace; readonly database: Database } | undefined;
  for (const generation of [...(await around.disk.generations({ profile, kind }))].reverse()) {
    const place = { profile, kind, generation };
    const database = found === undefined ? await around.disk.open(place, around.lost) : undefined;
    if (database !== undefined && (await database.readMeta(FINISHED)) !== undefined) found = { place, database };
    else {
      database?.close();
      await around.disk.remove(place);
    }
  }
  return found;
};

/** Every generation of a kind. */
export const removeAll = async (profile: string, kind: Kind, around: Around): Promise<void> => {
  for (const generation of await around.disk.generations({ profile, kind }))
    await around.disk.remove({ profile, kind, generation });
};

interface Made {
  readonly chamber: Chamber;
  readonly key: Bytes;
}
/** A database under a code, or under a fresh key that the caller keeps. */
const furnish = async (
  place: DatabasePlace,
  database: Database,
  code: string | undefined,
  around: Around,
): Promise<Made | undefined> => {
  if (code === undefined) {
    const key = crypto.getRandomValues(new Uint8Array(32));
    return { chamber: await openChamber(place, database, key, around), key };
  }
  const set = await beginWithCode(database, code, around.argon);
  return set.ok
    ? { chamber: await openChamber(place, database, set.unlockKey, around), key: set.unlockKey }
    : undefined;
};

export interface Change extends Moving {
  /** Undefined: a fresh key, which `keep` gets before the new generation counts. */
  readonly code: string | undefined;
  readonly keep: (key: Bytes, generation: number) => Promise<boolean>;
  /** Asked once, before the new generation counts: a lock or another tab may have come between. */
  readonly wanted: () => boolean;
}

/**
 * Other keys in another database, with everything taken along. Undefined: nothing has changed, but for devices in the
 * log that `tidyDevices` takes out again. The older database is the caller's to remove.
 */
export const nextGeneration = async (older: Chamber, around: Around, change: Change): Promise<Chamber | undefined> => {
  const place = { ...older.place, generation: older.place.generation + 1 };
  const database = await around.disk.open(place, around.lost);
  const whole = async (): Promise<Chamber | undefined> => {
    const made = await furnish(place, database, change.code, around);
    if (made === undefined) return undefined;
    const { chamber, key } = made;
    const moved = await moveSpace(older, chamber, change);
    if (!moved.ok || !(await moveRows(older, chamber)) || !(await rememberOlder(chamber, moved.older)))
      return undefined;
    const counts = (await change.keep(key, place.generation)) && change.wanted() && (await finish(database));
    return counts ? chamber : undefined;
  };
  // A lock or another tab closes the older database in the middle: that is a crash, and nothing has changed.
  const chamber = await whole().catch(() => undefined);
  if (chamber === undefined) {
    database.close();
    await around.disk.remove(place);
  }
  return chamber;
};
