import { open, seal, utf8 } from "@goldseam/crypto";
import {
  type Flow,
  type Snapshot,
  type Space,
  type TimelineEntry,
  listSpaces,
  openSpace,
  rowsKeyOf,
} from "@goldseam/vault";
import type { Bytes, ClientMessage, SpaceId } from "@goldseam/wire-types";
import { type EffectRunner, createEffectRunner } from "../adapters/effect-runner.ts";
import { type HeldKeys, holdKeys } from "../adapters/held-keys.ts";
import type { Database, DatabasePlace, Disk } from "../adapters/indexed-db.ts";
import type { Argon } from "../adapters/unlock.ts";

/** What every database needs from the worker around it. */
export interface Around {
  readonly send: (space: SpaceId, message: ClientMessage) => void;
  readonly changed: () => void;
  /** The database can no longer be used: another tab removed it (`replaced`), or the browser took it away (`taken`). */
  readonly lost: (why: "replaced" | "taken") => void;
  readonly disk: Disk;
  readonly argon: Argon;
  /** The version of the folds whose snapshots the page can read, if it keeps any. */
  readonly folds: () => string | undefined;
}

/** A room as it was opened: what was folded from its beginning, and how many of its first entries rest. */
export interface Opened {
  readonly entries: ReadonlyArray<TimelineEntry>;
  readonly snapshot: Snapshot | undefined;
  readonly settled: number;
}

/** One unlocked database: its keys in use, its one space, and small sealed rows of the app beside it. */
export interface Chamber {
  readonly place: DatabasePlace;
  readonly database: Database;
  readonly rowsKey: Bytes;
  readonly space: () => Space | undefined;
  /** How its space was found when it was opened: told to the page with the first word of it, and then forgotten. */
  readonly found: () => Opened | undefined;
  readonly hold: (space: Space | undefined) => void;
  /** To be called before a space is joined: it is the one that is opened from then on, once it is there. */
  readonly prefer: (space: SpaceId) => Promise<boolean>;
  /** Drives a flow; a flow that fell over is a crash, after which the space is read again from its rows. */
  readonly run: <T>(flow: Flow<T>) => Promise<T>;
  /** A small text of the app, as the person's name. Sealed like every row; an empty one is removed. */
  readonly keep: (name: string, text: string) => Promise<"kept" | "storage-full" | "failed">;
  /** A text that is being typed: kept before a slow disk has answered, so that a reload takes nothing away. */
  readonly jot: Chamber["keep"];
  readonly kept: (prefix: string) => Promise<ReadonlyMap<string, string>>;
  readonly keepBytes: (name: string, value: Bytes | undefined) => Promise<boolean>;
  readonly keptBytes: (name: string) => Promise<Bytes | undefined>;
  /** Many rows in one transaction. */
  readonly keepAll: (rows: ReadonlyMap<string, Bytes>) => Promise<boolean>;
  /** Every row of the app, opened. */
  readonly rows: () => Promise<ReadonlyMap<string, Bytes>>;
  /** Drops every key; what rests stays. */
  readonly close: () => void;
}

/** A phone that had begun a space of its own before it joined another one holds both. */
const PREFERRED = "preferred-space";

const rowName = (name: string): string => `app/${name}`;
const nonce = (): Bytes => crypto.getRandomValues(new Uint8Array(24));

/** Takes an unlock key to a working chamber, with its space opened if there is one. */
export const openChamber = async (
  place: DatabasePlace,
  database: Database,
  unlockKey: Bytes,
  around: Around,
): Promise<Chamber> => {
  const rowsKey = rowsKeyOf(unlockKey);
  const keys: HeldKeys = await holdKeys(unlockKey);
  const runner: EffectRunner = createEffectRunner({
    database,
    keys,
    send: around.send,
    changed: around.changed,
    clock: Date.now,
  });
  let space: Space | undefined;
  let found: Opened | undefined;
  let crashes = 0;
  /** What was asked of a space before a crash must not be done with its older memory after it. */
  function* unlessCrashed<T>(flow: Flow<T>, since: number): Flow<T> {
    if (since !== crashes) throw new Error("the space was opened again");
    return yield* flow;
  }
  const reopen = async (): Promise<void> => {
    const ids = await runner.run(listSpaces(rowsKey));
    const preferred = (await rows(PREFERRED)).get(PREFERRED);
    const id = ids.find((one) => preferred !== undefined && one === textOf(preferred)) ?? ids[0];
    if (id === undefined) return;
    const opened = await runner.run(openSpace({ space: id, rowsKey }));
    if (!opened.ok) return;
    const version = around.folds();
    const snapshot = version === undefined ? undefined : await runner.run(opened.space.snapshot(version));
    if (version !== undefined) found = { entries: opened.space.timeline(), snapshot, settled: opened.space.settled() };
    ({ space } = opened);
  };
  const sealed = (name: string, value: Bytes): Bytes => seal(rowsKey, nonce(), utf8(rowName(name)), value);
  const rows = async (prefix: string): Promise<ReadonlyMap<string, Bytes>> => {
    const found = await database.scan(rowName(prefix));
    const opened = found.flatMap(([key, value]): ReadonlyArray<readonly [string, Bytes]> => {
      const plain = open(rowsKey, utf8(key), value);
      return plain === undefined ? [] : [[key.slice(rowName("").length), plain]];
    });
    return new Map(opened);
  };
  const textOf = (value: Bytes): string => new TextDecoder().decode(value);
  const keepBy =
    (write: Database["write"]): Chamber["keep"] =>
    async (name, text) => {
      const value = text === "" ? undefined : sealed(name, utf8(text));
      const written = await write([[rowName(name), value]]);
      return written.ok ? "kept" : written.why === "quota" ? "storage-full" : "failed";
    };
  const keep = keepBy(database.write);
  await reopen();
  return {
    place,
    database,
    rowsKey,
    space: () => space,
    found: () => {
      const once = found;
      found = undefined;
      return once;
    },
    hold: (next) => {
      space = next;
    },
    run: async (flow) => {
      const since = crashes;
      try {
        return await runner.run(unlessCrashed(flow, since));
      } catch (error) {
        if (since === crashes) {
          crashes += 1;
          await reopen();
        }
        throw error;
      }
    },
    prefer: async (id) => (await keep(PREFERRED, id)) === "kept",
    keep,
    jot: keepBy(database.jot),
    kept: async (prefix) => {
      const found = await rows(prefix);
      return new Map([...found].map(([name, value]) => [name.slice(prefix.length), textOf(value)]));
    },
    rows: () => rows(""),
    keepBytes: async (name, value) => (await database.write([[rowName(name), value && sealed(name, value)]])).ok,
    keepAll: async (all) => {
      const written = await database.write([...all].map(([name, value]) => [rowName(name), sealed(name, value)]));
      return written.ok;
    },
    keptBytes: async (name) => {
      const row = await database.read(rowName(name));
      return row === undefined ? undefined : open(rowsKey, utf8(rowName(name)), row);
    },
    close: () => {
      keys.dropAll();
      rowsKey.fill(0);
      space = undefined;
      found = undefined;
      database.close();
    },
  };
};
