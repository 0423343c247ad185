import type { Person } from "@goldseam/ui";
import { type Space, createSpace } from "@goldseam/vault";
import * as v from "valibot";
import { generationsOf } from "../adapters/indexed-db.ts";
import { beginBare, lockKind, unlockBare, unlockWithCode } from "../adapters/unlock.ts";
import { introduce } from "../runtime/shell-events.ts";
import { type Around, type Chamber, argonHere, openChamber, openPlace, removePlace } from "./chamber.ts";

const personSchema = v.object({ id: v.string(), name: v.string(), address: v.picklist(["f", "m", "none"]) });
const PERSON = "person";
const PRIVATE_KEY = "private-key";

/** `sealed`: there is a database and its code has not been given. */
export type Door = "absent" | "sealed" | "open";

/**
 * The two databases of a profile: `app` holds the shared space, drafts and who one is; `private` holds the private
 * space. Until the private room has a code of its own, its unlock key rests sealed in `app`, so that the app's code
 * covers it as well.
 */
export const createHouse = (profile: string, around: Around) => {
  let app: Chamber | undefined;
  let own: Chamber | undefined;
  let doors: Readonly<Record<"app" | "private", Door>> = { app: "absent", private: "absent" };
  let locks: Readonly<Record<"app" | "private", boolean>> = { app: false, private: false };

  const newest = async (kind: "app" | "private"): Promise<number | undefined> =>
    (await generationsOf({ profile, kind })).at(-1);
  const placeOf = (kind: "app" | "private", generation: number) => ({ profile, kind, generation });

  const openPrivate = async (code?: string): Promise<void> => {
    const generation = await newest("private");
    if (generation === undefined || app === undefined) return;
    const place = placeOf("private", generation);
    const database = await openPlace(place, around);
    const kind = await lockKind(database);
    locks = { ...locks, private: kind === "code" };
    const key =
      kind === "code"
        ? code === undefined
          ? undefined
          : await unlockWithCode(database, code, argonHere)
        : await app.keptBytes(PRIVATE_KEY);
    if (key === undefined) {
      database.close();
      doors = { ...doors, private: "sealed" };
      return;
    }
    own = await openChamber(place, database, key, around);
    doors = { ...doors, private: "open" };
  };
  const openApp = async (code?: string): Promise<void> => {
    const generation = await newest("app");
    if (generation === undefined) return;
    const place = placeOf("app", generation);
    const database = await openPlace(place, around);
    const kind = await lockKind(database);
    locks = { ...locks, app: kind === "code" };
    const key =
      kind !== "code"
        ? await unlockBare(database)
        : code === undefined
          ? undefined
          : await unlockWithCode(database, code, argonHere);
    if (key === undefined) {
      database.close();
      doors = { app: kind === "none" ? "absent" : "sealed", private: "absent" };
      return;
    }
    app = await openChamber(place, database, key, around);
    doors = { ...doors, app: "open" };
    await openPrivate();
  };

  const beginPrivate = async (person: Person): Promise<boolean> => {
    if (app === undefined) return false;
    const place = placeOf("private", ((await newest("private")) ?? 0) + 1);
    const key = crypto.getRandomValues(new Uint8Array(32));
    if (!(await app.keepBytes(PRIVATE_KEY, key))) return false;
    own = await openChamber(place, await openPlace(place, around), key, around);
    doors = { ...doors, private: "open" };
    const made = await own.run(createSpace({ kind: "private", person: person.id, rowsKey: own.rowsKey }));
    if (!made.ok) return false;
    own.hold(made.space);
    return (await own.run(made.space.propose([introduce(person)]))).ok;
  };

  return {
    app: () => app,
    own: () => own,
    door: (kind: "app" | "private"): Door => doors[kind],
    hasCode: (kind: "app" | "private"): boolean => locks[kind],
    open: openApp,
    unlock: (kind: "app" | "private", code: string): Promise<void> =>
      kind === "app" ? openApp(code) : openPrivate(code),
    /** A person begins on this phone: databases, keys, and a private space that never leaves it. */
    begin: async (person: Person): Promise<boolean> => {
      const place = placeOf("app", 1);
      const database = await openPlace(place, around);
      const key = await beginBare(database);
      if (key === undefined) return false;
      app = await openChamber(place, database, key, around);
      doors = { ...doors, app: "open" };
      return (await app.keep(PERSON, JSON.stringify(person))) === "kept" && (await beginPrivate(person));
    },
    person: async (): Promise<Person | undefined> => {
      const text = (await app?.kept(PERSON))?.get("");
      const read = text === undefined ? undefined : v.safeParse(personSchema, JSON.parse(text));
      return read?.success === true ? read.output : undefined;
    },
    /** The shared space, made now if there is none: kept here alone without a relay. */
    shared: async (person: Person, relay: boolean): Promise<Space | undefined> => {
      const known = app?.space();
      if (app === undefined || known !== undefined) return known;
      const base = { kind: "shared", person: person.id, rowsKey: app.rowsKey } as const;
      const made = await app.run(createSpace(relay ? { ...base, relay: { address: "same-origin" } } : base));
      if (!made.ok) return undefined;
      app.hold(made.space);
      await app.run(made.space.propose([introduce(person)]));
      return made.space;
    },
    lock: (kind: "app" | "private"): void => {
      own?.close();
      own = undefined;
      doors = { ...doors, private: doors.private === "absent" ? "absent" : "sealed" };
      if (kind === "private") return;
      app?.close();
      app = undefined;
      doors = { ...doors, app: doors.app === "absent" ? "absent" : "sealed" };
    },
    /** One phone for two has no private room. */
    removePrivate: async (): Promise<void> => {
      own?.close();
      own = undefined;
      for (const generation of await generationsOf({ profile, kind: "private" }))
        await removePlace(placeOf("private", generation));
      await app?.keepBytes(PRIVATE_KEY, undefined);
      doors = { ...doors, private: "absent" };
    },
    erase: async (): Promise<void> => {
      own?.close();
      app?.close();
      own = undefined;
      app = undefined;
      for (const kind of ["app", "private"] as const)
        for (const generation of await generationsOf({ profile, kind })) await removePlace(placeOf(kind, generation));
      doors = { app: "absent", private: "absent" };
      locks = { app: false, private: false };
    },
  };
};
export type House = ReturnType<typeof createHouse>;
