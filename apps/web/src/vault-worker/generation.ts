import type { Database, DatabasePlace } from "../adapters/indexed-db.ts";
import type { Around } from "./chamber.ts";

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
