import { randomBytes } from "@goldseam/crypto/public";
import { numberIn, type SqliteDriver } from "./sqlite-driver.ts";

/**
 * One step a number, only ever added at the end: `PRAGMA user_version` says how many a database has taken.
 * Bodies are appended in the order of their arrival (rowid) and found by (space, seq): several times faster to write
 * than a table in the order of spaces, and far fewer bytes to the disk. There is no index over ids, which are random:
 * see `SqliteItemIds`. That a number is given once is kept by the compare-and-set on the space's row.
 */
const steps: ReadonlyArray<string> = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE spaces (
    id INTEGER PRIMARY KEY, space BLOB NOT NULL UNIQUE, credential BLOB NOT NULL,
    seq INTEGER NOT NULL, head BLOB NOT NULL, log INTEGER NOT NULL, log_head BLOB NOT NULL,
    bytes INTEGER NOT NULL, change INTEGER NOT NULL
  );
  CREATE TABLE retired (
    space INTEGER NOT NULL, credential BLOB NOT NULL, log INTEGER NOT NULL, PRIMARY KEY (space, credential)
  ) WITHOUT ROWID;
  CREATE TABLE items (
    id INTEGER PRIMARY KEY, space INTEGER NOT NULL, seq INTEGER NOT NULL, item_key INTEGER NOT NULL,
    item BLOB NOT NULL, head BLOB NOT NULL, delete_hash BLOB, body BLOB, body_hash BLOB
  );
  CREATE UNIQUE INDEX items_by_seq ON items (space, seq, item_key);
  CREATE TABLE log (space INTEGER NOT NULL, n INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (space, n));
  CREATE TABLE pages (
    space INTEGER NOT NULL, page INTEGER NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL,
    body BLOB NOT NULL, PRIMARY KEY (space, page)
  );
  CREATE UNIQUE INDEX pages_by_change ON pages (space, change);
  CREATE TABLE ring (space INTEGER NOT NULL, slot INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (space, slot));
  CREATE TABLE meetings (id BLOB PRIMARY KEY, until INTEGER NOT NULL, closed INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX meetings_by_end ON meetings (until);
  CREATE TABLE meeting_frames (
    meeting BLOB NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (meeting, n)
  );
  `,
];

/** Newest schema that this program knows. */
export const schemaVersion = steps.length;

/** The data folder belongs to a newer program; it is left exactly as it was. */
export class NewerSchema extends Error {
  constructor(readonly found: number) {
    super(
      `This data folder was written by a newer relay (schema ${found}, this one knows ${schemaVersion}). ` +
        "Nothing was changed. Please start the newer relay again.",
    );
    this.name = "NewerSchema";
  }
}

/** Sets how this database keeps its promises, then brings it to the newest schema. Throws NewerSchema. */
export const prepareDatabase = (driver: SqliteDriver): void => {
  const found = numberIn(driver.prepare("PRAGMA user_version").get([]), "user_version");
  if (found > schemaVersion) throw new NewerSchema(found);
  driver.prepare("PRAGMA journal_mode = WAL").get([]);
  // Acknowledged means on disk: with FULL every commit waits for the disk.
  driver.exec("PRAGMA synchronous = FULL");
  // What is deleted is overwritten with zeros.
  driver.prepare("PRAGMA secure_delete = ON").get([]);
  driver.prepare("PRAGMA wal_autocheckpoint = 4000").get([]);
  driver.prepare("PRAGMA busy_timeout = 5000").get([]);
  for (const [done, step] of steps.entries()) {
    if (done < found) continue;
    driver.exec("BEGIN IMMEDIATE");
    driver.exec(step);
    if (done === 0) {
      const set = driver.prepare("INSERT INTO meta (name, value) VALUES (?, ?)");
      set.run(["generation", randomBytes(16)]);
      set.run(["seed", randomBytes(32)]);
    }
    driver.exec(`PRAGMA user_version = ${done + 1}`);
    driver.exec("COMMIT");
  }
};
