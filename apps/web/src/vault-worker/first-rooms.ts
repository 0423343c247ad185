import type { Person } from "@goldseam/ui";
import { createSpace } from "@goldseam/vault";
import type { Bytes } from "@goldseam/wire-types";
import type { Database } from "../adapters/indexed-db.ts";
import { beginBare } from "../adapters/unlock.ts";
import { introduce } from "../runtime/shell-events.ts";
import { type Around, type Chamber, openChamber } from "./chamber.ts";
import { type Kind, finish } from "./generation.ts";

/** The row of who began on this phone. */
export const PERSON = "person";
/** Named by the generation that it opens: a crash between two generations leaves each with its own. */
export const privateKeyRow = (generation: number | string = ""): string => `private-key/${generation}`;

export interface Rooms {
  readonly app: Chamber;
  readonly own: Chamber;
}

/** A database that does not come to be a chamber is let go of, so that it can be removed. */
const furnish = async (
  profile: string,
  kind: Kind,
  around: Around,
  keyOf: (database: Database) => Promise<Bytes | undefined>,
): Promise<Chamber | undefined> => {
  const place = { profile, kind, generation: 1 };
  const database = await around.disk.open(place, around.lost);
  let chamber: Chamber | undefined;
  try {
    const key = await keyOf(database);
    if (key !== undefined) chamber = await openChamber(place, database, key, around);
  } finally {
    if (chamber === undefined) database.close();
  }
  return chamber;
};

const fill = async ({ app, own }: Rooms, person: Person): Promise<boolean> => {
  if ((await app.keep(PERSON, JSON.stringify(person))) !== "kept") return false;
  const made = await own.run(createSpace({ kind: "private", person: person.id, rowsKey: own.rowsKey }));
  if (!made.ok) return false;
  own.hold(made.space);
  const said = await own.run(made.space.propose([introduce(person)]));
  return said.ok && (await finish(own.database)) && finish(app.database);
};

/**
 * The two databases of a person who begins: keys that rest bare until there is a code, and a private space that never
 * leaves this phone. Undefined: there was no room; what was opened is closed again.
 */
export const makeRooms = async (profile: string, around: Around, person: Person): Promise<Rooms | undefined> => {
  const opened: Chamber[] = [];
  let rooms: Rooms | undefined;
  try {
    const app = await furnish(profile, "app", around, beginBare);
    if (app === undefined) return undefined;
    opened.push(app);
    const key = crypto.getRandomValues(new Uint8Array(32));
    if (!(await app.keepBytes(privateKeyRow(1), key))) return undefined;
    const own = await furnish(profile, "private", around, () => Promise.resolve(key));
    if (own === undefined) return undefined;
    opened.push(own);
    if (await fill({ app, own }, person)) rooms = { app, own };
  } finally {
    if (rooms === undefined) for (const chamber of opened) chamber.close();
  }
  return rooms;
};
