import type { Person } from "@goldseam/ui";
import { type Space, createSpace } from "@goldseam/vault";
import * as v from "valibot";
import { generationsOf } from "../adapters/indexed-db.ts";
import { beginBare, lockKind, unlockBare, unlockWithCode } from "../adapters/unlock.ts";
import { introduce } from "../runtime/shell-events.ts";
import { type Around, type Chamber, argonHere, openChamber, openPlace, removePlace } from "./chamber.ts";
import { type Kind, finish, nextGeneration, openNewest, removeOlderDevices } from "./generation.ts";

const personSchema = v.object({ id: v.string(), name: v.string(), address: v.picklist(["f", "m", "none"]) });
const PERSON = "person";
const PRIVATE_KEY = "private-key";
/** Set while the private room's key, which had rested bare, still has to be replaced. */
const RENEW_PRIVATE = "renew-private";

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
  let doors: Readonly<Record<Kind, Door>> = { app: "absent", private: "absent" };
  let codes: Readonly<Record<Kind, boolean>> = { app: false, private: false };

  const openPrivate = async (code?: string): Promise<void> => {
    const keeper = app;
    const newest = keeper && (await openNewest(profile, "private", around));
    if (keeper === undefined || newest === undefined) return;
    const { place, database } = newest;
    const hasCode = (await lockKind(database)) === "code";
    codes = { ...codes, private: hasCode };
    const given = code === undefined ? undefined : await unlockWithCode(database, code, argonHere);
    const key = hasCode ? given : await keeper.keptBytes(PRIVATE_KEY);
    if (key === undefined) database.close();
    else own = await openChamber(place, database, key, around);
    doors = { ...doors, private: key === undefined ? "sealed" : "open" };
  };
  const openApp = async (code?: string): Promise<void> => {
    const newest = await openNewest(profile, "app", around);
    if (newest === undefined) return;
    const { place, database } = newest;
    const hasCode = (await lockKind(database)) === "code";
    codes = { ...codes, app: hasCode };
    const given = code === undefined ? undefined : await unlockWithCode(database, code, argonHere);
    const key = hasCode ? given : await unlockBare(database);
    if (key === undefined) database.close();
    else app = await openChamber(place, database, key, around);
    doors = { app: key === undefined ? "sealed" : "open", private: "absent" };
    if (app === undefined) return;
    await openPrivate();
  };
  const beginPrivate = async (keeper: Chamber, person: Person): Promise<boolean> => {
    const place = { profile, kind: "private", generation: 1 } as const;
    const key = crypto.getRandomValues(new Uint8Array(32));
    if (!(await keeper.keepBytes(PRIVATE_KEY, key))) return false;
    own = await openChamber(place, await openPlace(place, around), key, around);
    doors = { ...doors, private: "open" };
    const made = await own.run(createSpace({ kind: "private", person: person.id, rowsKey: own.rowsKey }));
    if (!made.ok) return false;
    own.hold(made.space);
    return (await own.run(made.space.propose([introduce(person)]))).ok && finish(own.database);
  };
  const retire = async (older: Chamber): Promise<void> => {
    older.close();
    await removePlace(older.place);
  };
  /** The private room gets other keys, under its own code or kept by the app's database. */
  const renewPrivate = async (code: string | undefined, keeper: Chamber): Promise<boolean> => {
    const older = own;
    if (older === undefined) return false;
    const newer = await nextGeneration(older, code, around, (key) =>
      code === undefined ? keeper.keepBytes(PRIVATE_KEY, key) : Promise.resolve(true),
    );
    if (newer === undefined) return false;
    own = newer;
    if (code !== undefined) await keeper.keepBytes(PRIVATE_KEY, undefined);
    await retire(older);
    await removeOlderDevices(newer);
    return true;
  };

  /** The private room's key had rested where no code was asked for: it gets another one, now or after a crash. */
  const renewAfterCode = async (keeper: Chamber): Promise<void> => {
    if (!codes.app || codes.private || (await keeper.kept(RENEW_PRIVATE)).size === 0) return;
    if (own === undefined || (await renewPrivate(undefined, keeper))) await keeper.keep(RENEW_PRIVATE, "");
  };

  return {
    app: () => app,
    own: () => own,
    door: (kind: Kind): Door => doors[kind],
    hasCode: (kind: Kind): boolean => codes[kind],
    open: openApp,
    unlock: (kind: Kind, code: string): Promise<void> => (kind === "app" ? openApp(code) : openPrivate(code)),
    /** A person begins on this phone: databases, keys, and a private space that never leaves it. */
    begin: async (person: Person): Promise<boolean> => {
      const place = { profile, kind: "app", generation: 1 } as const;
      const database = await openPlace(place, around);
      const key = await beginBare(database);
      if (key === undefined) return false;
      app = await openChamber(place, database, key, around);
      doors = { ...doors, app: "open" };
      const kept = (await app.keep(PERSON, JSON.stringify(person))) === "kept";
      return kept && (await beginPrivate(app, person)) && finish(database);
    },
    person: async (): Promise<Person | undefined> => {
      const text = (await app?.kept(PERSON))?.get("");
      const read = text === undefined ? undefined : v.safeParse(personSchema, JSON.parse(text));
      return read?.success === true ? read.output : undefined;
    },
    /** The shared space, made now if there is none: with the relay of this page, or kept here alone. */
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
    /**
     * The first code and each later one begin a new generation: other keys, another database, the older devices out
     * of the log. Nothing that had rested without this code is guarded by it. False: nothing has changed.
     */
    setCode: async (kind: Kind, code: string): Promise<boolean> => {
      const older = app;
      if (older === undefined) return false;
      if (kind === "private") {
        const renewed = await renewPrivate(code, older);
        if (renewed) codes = { ...codes, private: true };
        return renewed;
      }
      if (!codes.private) await older.keep(RENEW_PRIVATE, "1");
      const newer = await nextGeneration(older, code, around);
      if (newer === undefined) return false;
      app = newer;
      codes = { ...codes, app: true };
      await renewAfterCode(newer);
      await retire(older);
      return true;
    },
    /** What a crash had left of setting a code. */
    finishCode: async (): Promise<void> => {
      if (app !== undefined) await renewAfterCode(app);
    },
    /** Takes this phone's earlier devices out of the log, once the space can be heard. */
    removeOlder: async (): Promise<void> => {
      if (app !== undefined) await removeOlderDevices(app);
    },
    lock: (kind: Kind): void => {
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
        await removePlace({ profile, kind: "private", generation });
      await app?.keepBytes(PRIVATE_KEY, undefined);
      doors = { ...doors, private: "absent" };
    },
    erase: async (): Promise<void> => {
      own?.close();
      app?.close();
      own = undefined;
      app = undefined;
      for (const kind of ["app", "private"] as const)
        for (const generation of await generationsOf({ profile, kind }))
          await removePlace({ profile, kind, generation });
      doors = { app: "absent", private: "absent" };
      codes = { app: false, private: false };
    },
  };
};
export type House = ReturnType<typeof createHouse>;
