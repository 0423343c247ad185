import type { Bytes } from "@goldseam/wire-types";
import type { Database, DatabasePlace } from "../adapters/indexed-db.ts";
import { beginWithCode } from "../adapters/unlock.ts";
import { type Around, type Chamber, openChamber } from "./chamber.ts";
import { finish } from "./generation.ts";
import { type Moving, moveRows, moveSpace } from "./move-space.ts";
import { rememberOlder } from "./moving.ts";

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
