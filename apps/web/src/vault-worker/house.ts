import type { Person } from "@goldseam/ui";
import { type Space, createSpace } from "@goldseam/vault";
import * as v from "valibot";
import { lockKind, unlockBare, unlockWithCode } from "../adapters/unlock.ts";
import { introduce } from "../runtime/shell-events.ts";
import { type Around, type Chamber, openChamber } from "./chamber.ts";
import { type Kind, openNewest, removeAll } from "./generation.ts";
import { canMove, tidyDevices } from "./moving.ts";
import type { Change } from "./next-generation.ts";
import { PERSON, makeRooms, privateKeyRow } from "./first-rooms.ts";
import { createGate, createTurns } from "./turns.ts";

const personSchema = v.object({ id: v.string(), name: v.string(), address: v.picklist(["f", "m", "none"]) });
/** Set while the private room's key, which had rested bare, still has to be replaced. */
const RENEW_PRIVATE = "renew-private";

/** Loaded with the first code that is set. What cannot be had changes nothing. */
const nextGeneration = async (older: Chamber, around: Around, change: Change): Promise<Chamber | undefined> => {
  const had = await import("./next-generation.ts").catch(() => undefined);
  return had?.nextGeneration(older, around, change);
};

/** `sealed`: there is a database and its code has not been given. */
export type Door = "absent" | "sealed" | "open";
/** `offline`: other keys have to be told to the relay once; nothing has changed. */
export type CodeDone = "set" | "offline" | "failed";

export interface HousePorts extends Around {
  /** Ends the socket of the shared space while that moves to other keys. */
  readonly hangUp: () => void;
}

/**
 * The two databases of a profile: `app` holds the shared space, drafts and who one is; `private` holds the private
 * space. Until the private room has a code of its own, its unlock key rests sealed in `app`, so that the app's code
 * covers it as well.
 */
export const createHouse = (profile: string, around: HousePorts) => {
  let app: Chamber | undefined;
  let own: Chamber | undefined;
  let doors: Readonly<Record<Kind, Door>> = { app: "absent", private: "absent" };
  let codes: Readonly<Record<Kind, boolean>> = { app: false, private: false };
  let locked = 0;
  const turns = createTurns();
  const gate = createGate();

  const openPrivate = async (since: number, code?: string): Promise<void> => {
    const keeper = app;
    if (keeper === undefined || own !== undefined) return;
    const newest = await openNewest(profile, "private", around);
    if (newest === undefined) return;
    const { place, database } = newest;
    const hasCode = (await lockKind(database)) === "code";
    codes = { ...codes, private: hasCode };
    const given = code === undefined ? undefined : await unlockWithCode(database, code, around.argon);
    const key = hasCode ? given : await keeper.keptBytes(privateKeyRow(place.generation));
    // Locked while the code was tried: then it stays so.
    if (key === undefined || since !== locked) database.close();
    else own = await openChamber(place, database, key, around);
    doors = { ...doors, private: own === undefined ? "sealed" : "open" };
  };
  /** `since`: how often this had been locked when it was asked; a lock that came later counts. */
  const openApp = async (since: number, code?: string): Promise<void> => {
    if (app !== undefined) return;
    const newest = await openNewest(profile, "app", around);
    if (newest === undefined) return;
    const { place, database } = newest;
    const hasCode = (await lockKind(database)) === "code";
    codes = { ...codes, app: hasCode };
    const given = code === undefined ? undefined : await unlockWithCode(database, code, around.argon);
    const key = hasCode ? given : await unlockBare(database);
    if (key === undefined || since !== locked) database.close();
    else app = await openChamber(place, database, key, around);
    doors = { app: app === undefined ? "sealed" : "open", private: "absent" };
    await openPrivate(since);
  };
  const close = (): void => {
    own?.close();
    app?.close();
    own = undefined;
    app = undefined;
  };
  const clear = async (): Promise<void> => {
    close();
    for (const kind of ["app", "private"] as const) await removeAll(profile, kind, around);
    doors = { app: "absent", private: "absent" };
    codes = { app: false, private: false };
  };
  const changeOf = (code: string | undefined, keep: Change["keep"], hangUp: () => void): Change => {
    const since = locked;
    return { code, keep, hush: gate.shut, hangUp, wanted: () => since === locked };
  };
  const retire = async (older: Chamber): Promise<void> => {
    older.close();
    await around.disk.remove(older.place);
  };
  /** The private room gets other keys, under its own code or kept by the app's database. */
  const renewPrivate = async (code: string | undefined, keeper: Chamber): Promise<boolean> => {
    const older = own;
    if (older === undefined) return false;
    const keep: Change["keep"] = (key, generation) =>
      code === undefined ? keeper.keepBytes(privateKeyRow(generation), key) : Promise.resolve(true);
    const newer = await nextGeneration(
      older,
      around,
      changeOf(code, keep, () => undefined),
    );
    if (newer === undefined) return false;
    if (own === older) own = newer;
    else newer.close();
    // It counts from here on; a lock in between leaves the rest to the next start.
    await retire(older).catch(() => undefined);
    await keeper.keepBytes(privateKeyRow(older.place.generation), undefined).catch(() => false);
    return true;
  };
  /** The private room's key had rested where no code was asked for: it gets another one, now or after a crash. */
  const renewAfterCode = async (keeper: Chamber): Promise<void> => {
    if (!codes.app || codes.private || (await keeper.kept(RENEW_PRIVATE)).size === 0) return;
    if (own === undefined || (await renewPrivate(undefined, keeper))) await keeper.keep(RENEW_PRIVATE, "");
  };
  const setAppCode = async (code: string): Promise<CodeDone> => {
    const older = app;
    if (older === undefined) return "failed";
    if (!(await canMove(older.space()))) return "offline";
    if (!codes.private) await older.keep(RENEW_PRIVATE, "1");
    const keep: Change["keep"] = () => Promise.resolve(true);
    const newer = await nextGeneration(older, around, changeOf(code, keep, around.hangUp));
    if (newer === undefined) return "failed";
    // A lock in the last moment: the code counts, and the app stays closed.
    if (app === older) app = newer;
    else newer.close();
    codes = { ...codes, app: true };
    gate.release();
    // From here on the code is set; what is left is finished at the next start at the latest.
    await retire(older).catch(() => undefined);
    if (app === newer) await renewAfterCode(newer).catch(() => undefined);
    return "set";
  };
  const setPrivateCode = async (code: string): Promise<CodeDone> => {
    if (app === undefined || !(await renewPrivate(code, app))) return "failed";
    codes = { ...codes, private: true };
    return "set";
  };

  return {
    app: () => app,
    own: () => own,
    door: (kind: Kind): Door => doors[kind],
    hasCode: (kind: Kind): boolean => codes[kind],
    /** Resolves at once but for the moments in which a chamber is exchanged for another one: ask before writing. */
    atRest: gate.pass,
    open: (): Promise<void> => {
      const since = locked;
      return turns.take(() => openApp(since));
    },
    unlock: (kind: Kind, code: string): Promise<void> => {
      const since = locked;
      return turns.take(() => (kind === "app" ? openApp(since, code) : openPrivate(since, code)));
    },
    /**
     * A person begins on this phone: databases, keys, and a private space that never leaves it. False or a rejection:
     * nothing was made, and the next try begins anew.
     */
    begin: (person: Person): Promise<boolean> =>
      turns.take(async () => {
        if (doors.app !== "absent") return doors.app === "open";
        await clear();
        const rooms = await makeRooms(profile, around, person).catch(async (error: unknown) => {
          await clear();
          throw error;
        });
        if (rooms === undefined) await clear();
        else {
          ({ app, own } = rooms);
          doors = { app: "open", private: "open" };
        }
        return rooms !== undefined;
      }),
    keepPerson: async (person: Person): Promise<boolean> =>
      (await app?.keep(PERSON, JSON.stringify(person))) === "kept",
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
     * of the log. Nothing that had rested without this code is guarded by it.
     */
    setCode: (kind: Kind, code: string): Promise<CodeDone> =>
      turns.take(() => (kind === "app" ? setAppCode(code) : setPrivateCode(code)).finally(gate.release)),
    /** What a crash had left of setting a code; again until the relay has heard of it. */
    tidy: async (): Promise<void> => {
      if (turns.busy()) return;
      await turns.take(async () => {
        if (app === undefined) return;
        await renewAfterCode(app).finally(gate.release);
        for (const chamber of [app, own]) if (chamber !== undefined) await tidyDevices(chamber);
      });
    },
    lock: (kind: Kind): void => {
      locked += 1;
      own?.close();
      own = undefined;
      doors = { ...doors, private: doors.private === "absent" ? "absent" : "sealed" };
      if (kind === "private") return;
      close();
      doors = { ...doors, app: doors.app === "absent" ? "absent" : "sealed" };
    },
    /** One phone for two has no private room. */
    removePrivate: async (): Promise<void> => {
      own?.close();
      own = undefined;
      await removeAll(profile, "private", around);
      for (const name of (await app?.kept(privateKeyRow()))?.keys() ?? [])
        await app?.keepBytes(privateKeyRow(name), undefined);
      doors = { ...doors, private: "absent" };
      codes = { ...codes, private: false };
    },
    erase: (): Promise<void> => turns.take(clear),
  };
};
export type House = ReturnType<typeof createHouse>;
