import type { Bytes } from "@goldseam/wire-types";
import * as v from "valibot";
import { type Database, type DatabasePlace, generationsOf } from "../adapters/indexed-db.ts";
import { beginWithCode } from "../adapters/unlock.ts";
import { type Around, type Chamber, argonHere, openChamber, openPlace, removePlace } from "./chamber.ts";
import { moveRows, moveSpace } from "./moving.ts";

export type Kind = "app" | "private";
/** In a database's own rows: it was made whole. */
const FINISHED = "finished";
const OLDER = "older-devices";
const olderSchema = v.array(v.object({ person: v.string(), device: v.string() }));

export const finish = async (database: Database): Promise<boolean> =>
  (await database.writeMeta([[FINISHED, new Uint8Array(1)]])).ok;

/** The newest database that was finished. One that a crash left half-made is removed, and so is what came before. */
export const openNewest = async (
  profile: string,
  kind: Kind,
  around: Around,
): Promise<{ readonly place: DatabasePlace; readonly database: Database } | undefined> => {
  let found: { readonly place: DatabasePlace; readonly database: Database } | undefined;
  for (const generation of [...(await generationsOf({ profile, kind }))].reverse()) {
    const place = { profile, kind, generation };
    const database = found === undefined ? await openPlace(place, around) : undefined;
    if (database !== undefined && (await database.readMeta(FINISHED)) !== undefined) found = { place, database };
    else {
      database?.close();
      await removePlace(place);
    }
  }
  return found;
};

const abandon = async (chamber: Chamber): Promise<undefined> => {
  chamber.close();
  await removePlace(chamber.place);
  return undefined;
};

/** The next generation beside the one in use: under a code, or under a fresh key that the caller keeps. */
const beside = async (
  older: Chamber,
  code: string | undefined,
  around: Around,
): Promise<{ readonly chamber: Chamber; readonly key: Bytes } | undefined> => {
  const place = { ...older.place, generation: older.place.generation + 1 };
  const database = await openPlace(place, around);
  if (code === undefined) {
    const key = crypto.getRandomValues(new Uint8Array(32));
    return { chamber: await openChamber(place, database, key, around), key };
  }
  const set = await beginWithCode(database, code, argonHere);
  if (set.ok) return { chamber: await openChamber(place, database, set.unlockKey, around), key: set.unlockKey };
  database.close();
  await removePlace(place);
  return undefined;
};

/**
 * Other keys in another database, with everything taken along. `keep` gets the key of a generation without a code
 * before it counts. Undefined: nothing has changed. The older database is the caller's to remove.
 */
export const nextGeneration = async (
  older: Chamber,
  code: string | undefined,
  around: Around,
  keep: (key: Bytes) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Chamber | undefined> => {
  const made = await beside(older, code, around);
  if (made === undefined) return undefined;
  const { chamber, key } = made;
  if (!(await moveRows(older, chamber))) return abandon(chamber);
  const moved = await moveSpace(older, chamber);
  if (!moved.ok) return abandon(chamber);
  const remembered = await chamber.keep(OLDER, JSON.stringify(moved.older));
  if (remembered !== "kept" || !(await keep(key)) || !(await finish(chamber.database))) return abandon(chamber);
  return chamber;
};

/** Takes the devices of earlier generations out of the log; what is queued once survives a crash. */
export const removeOlderDevices = async (chamber: Chamber): Promise<void> => {
  const text = (await chamber.kept(OLDER)).get("");
  const space = chamber.space();
  if (text === undefined || space === undefined) return;
  const read = v.safeParse(olderSchema, JSON.parse(text));
  const older = read.success ? read.output : [];
  for (const member of space.members())
    if (older.some(({ device }) => device === member.device))
      await chamber.run(space.removeDevice(member.device, member.person));
  await chamber.keep(OLDER, "");
};
