import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "@goldseam/crypto/public";
import { defaultStoreLimits } from "./limits.ts";
import { bytesIn, libsqlDriver, type SqliteDriver } from "./sqlite-driver.ts";
import { SqliteItems } from "./sqlite-items.ts";
import { SqliteLog } from "./sqlite-log.ts";
import { SqliteMeetings } from "./sqlite-meetings.ts";
import { prepareDatabase } from "./sqlite-migrations.ts";
import { SqlitePages } from "./sqlite-pages.ts";
import { SqliteSpaces } from "./sqlite-spaces.ts";
import { SqliteWriter } from "./sqlite-writer.ts";
import type { Identity, Store, StoreLimits } from "./store.ts";

export interface SqliteOptions {
  /** Folder of the data; made when missing. */
  readonly dataDir: string;
  readonly limits?: Partial<StoreLimits>;
  readonly open?: (file: string) => SqliteDriver;
  /** Bound of the database in pages of 4 KiB: how tests fill a disk. */
  readonly maxPages?: number;
}

/** File of the database in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, "relay.db");

const readIdentity = (driver: SqliteDriver): Identity => {
  const value = driver.prepare("SELECT value FROM meta WHERE name = ?");
  return { generation: bytesIn(value.get(["generation"]), "value"), seed: bytesIn(value.get(["seed"]), "value") };
};

/** Opens the store of a data folder, and brings it to this program's schema. Throws NewerSchema. */
export const sqliteStore = (options: SqliteOptions): Store => {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const limits = { ...defaultStoreLimits, ...options.limits };
  const driver = (options.open ?? libsqlDriver)(databaseFile(options.dataDir));
  try {
    prepareDatabase(driver);
  } catch (error) {
    driver.close();
    throw error;
  }
  if (options.maxPages !== undefined) driver.prepare(`PRAGMA max_page_count = ${options.maxPages}`).get([]);

  const spaces = new SqliteSpaces(driver);
  const items = new SqliteItems(driver, spaces, limits);
  const log = new SqliteLog(driver, spaces, limits);
  const pages = new SqlitePages(driver, spaces, limits);
  const meetings = new SqliteMeetings(driver, limits.meetings);
  const setMeta = driver.prepare("UPDATE meta SET value = ? WHERE name = ?");
  const writer = new SqliteWriter(driver, { settle: () => spaces.settle(), undo: () => spaces.undo() });
  const scrubNow = (): void => writer.scrubBeforeAnswer();
  const scrubSoon = (): void => writer.scrubSoon();
  let identity = readIdentity(driver);

  return {
    get identity() {
      return identity;
    },
    createSpace: (space, credential, done) =>
      writer.write(() => {
        if (spaces.find(space) !== undefined) return "exists";
        spaces.create(space, credential);
        return "created";
      }, done),
    space: (space, done) => writer.read(() => spaces.facts(space), done),
    retiredAt: (space, credential, done) => writer.read(() => spaces.retiredAt(space, credential), done),
    append: (space, item, done) => writer.write(() => items.append(space, item), done),
    read: (space, after, bounds, done) => writer.read(() => items.read(space, after, bounds), done),
    remove: (space, seq, token, done) => writer.write(() => items.remove(space, seq, token, scrubNow), done),
    logAppend: (space, entry, done) => writer.write(() => log.append(space, entry), done),
    logRead: (space, after, bounds, done) => writer.read(() => log.read(space, after, bounds), done),
    pagePut: (space, page, done) => writer.write(() => pages.put(space, page, scrubSoon), done),
    pagesRead: (space, change, bounds, done) => writer.read(() => pages.read(space, change, bounds), done),
    ringPut: (space, slot, body, done) => writer.write(() => pages.putSlot(space, slot, body), done),
    ringRead: (space, done) => writer.read(() => pages.slots(space), done),
    meetingOpen: (id, until, done) => writer.write(() => meetings.open(id, until), done),
    meetingPut: (id, n, body, at, done) => writer.write(() => meetings.put(id, n, body, at), done),
    meetingRead: (id, at, done) => writer.read(() => meetings.read(id, at), done),
    meetingClose: (id, at, done) => writer.write(() => meetings.close(id, at), done),
    sweep: (at, done) =>
      writer.write(
        () => meetings.sweep(at),
        () => done(undefined),
      ),
    renewGeneration: (done) =>
      writer.write(
        () => {
          const generation = randomBytes(16);
          setMeta.run([generation, "generation"]);
          return generation;
        },
        (generation) => {
          if (generation === "disk-full") throw new Error("the disk refused a new generation");
          identity = { ...identity, generation };
          done(generation);
        },
      ),
    close: (done) => {
      writer.close();
      done(undefined);
    },
  };
};
