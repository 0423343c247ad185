import { type SpaceId, sameBytes } from "@goldseam/wire-types";
import { nextLogHead } from "./native.ts";
import { bytesIn, numberIn, type SqliteDriver, type SqlStatement } from "./sqlite-driver.ts";
import type { SqliteSpaces } from "./sqlite-spaces.ts";
import type { Bounds, LogConflict, LogPage, NewEntry, Refused, StoreLimits } from "./store.ts";
import { withinBounds } from "./within-bounds.ts";

/** The membership logs: appended to by compare-and-set, never changed. */
export class SqliteLog {
  readonly #spaces: SqliteSpaces;
  readonly #limits: StoreLimits;
  readonly #insert: SqlStatement;
  readonly #sizes: SqlStatement;
  readonly #range: SqlStatement;

  constructor(driver: SqliteDriver, spaces: SqliteSpaces, limits: StoreLimits) {
    this.#spaces = spaces;
    this.#limits = limits;
    this.#insert = driver.prepare("INSERT INTO log (space, n, entry) VALUES (?, ?, ?)");
    this.#sizes = driver.prepare("SELECT length(entry) AS size FROM log WHERE space = ? AND n > ? ORDER BY n LIMIT ?");
    this.#range = driver.prepare("SELECT entry FROM log WHERE space = ? AND n > ? AND n <= ? ORDER BY n");
  }

  append(space: SpaceId, { n, parent, entry, credential }: NewEntry): "appended" | LogConflict | Refused {
    const known = this.#spaces.find(space);
    if (known === undefined) return "unknown-space";
    if (n !== known.log + 1 || !sameBytes(parent, known.logHead)) return { n: known.log, head: known.logHead };
    const bytes = known.bytes + entry.length;
    if (bytes > this.#limits.spaceBytes) return "space-full";
    this.#insert.run([known.id, n, entry]);
    if (credential !== undefined) this.#spaces.replaceCredential(space, known, n, credential);
    this.#spaces.change(space, known, {
      log: n,
      logHead: nextLogHead(known.logHead, n, entry),
      bytes,
      credential: credential === undefined ? known.credential : (credential.slice() as typeof credential),
    });
    return "appended";
  }

  read(space: SpaceId, after: number, bounds: Bounds): LogPage {
    const known = this.#spaces.find(space);
    if (known === undefined || after >= known.log) return { from: after + 1, entries: [], more: false };
    const sizes = this.#sizes.all([known.id, after, bounds.count]);
    const upTo = after + withinBounds(sizes, (row) => numberIn(row, "size"), bounds).length;
    const entries = this.#range.all([known.id, after, upTo]).map((row) => bytesIn(row, "entry"));
    return { from: after + 1, entries, more: upTo < known.log };
  }
}
