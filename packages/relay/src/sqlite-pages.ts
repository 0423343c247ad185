import type { Bytes, SpaceId } from "@goldseam/wire-types";
import { bytesIn, numberIn, type SqliteDriver, type SqlStatement } from "./sqlite-driver.ts";
import type { SqliteSpaces } from "./sqlite-spaces.ts";
import type { Bounds, NewPage, PageConflict, PagePage, Refused, StoredPage, StoreLimits } from "./store.ts";
import { withinBounds } from "./within-bounds.ts";

/** Key pages by compare-and-set, and the ring of cover slots: the only rows that are overwritten. */
export class SqlitePages {
  readonly #spaces: SqliteSpaces;
  readonly #limits: StoreLimits;
  readonly #one: SqlStatement;
  readonly #put: SqlStatement;
  readonly #sizes: SqlStatement;
  readonly #range: SqlStatement;
  readonly #slot: SqlStatement;
  readonly #putSlot: SqlStatement;
  readonly #slots: SqlStatement;

  constructor(driver: SqliteDriver, spaces: SqliteSpaces, limits: StoreLimits) {
    this.#spaces = spaces;
    this.#limits = limits;
    this.#one = driver.prepare("SELECT version, length(body) AS size FROM pages WHERE space = ? AND page = ?");
    this.#put = driver.prepare(
      "INSERT INTO pages (space, page, version, change, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (space, page) " +
        "DO UPDATE SET version = excluded.version, change = excluded.change, body = excluded.body",
    );
    this.#sizes = driver.prepare(
      "SELECT change, length(body) AS size FROM pages WHERE space = ? AND change > ? ORDER BY change",
    );
    this.#range = driver.prepare(
      "SELECT page, version, change, body FROM pages WHERE space = ? AND change > ? AND change <= ? ORDER BY change",
    );
    this.#slot = driver.prepare("SELECT length(body) AS size FROM ring WHERE space = ? AND slot = ?");
    this.#putSlot = driver.prepare(
      "INSERT INTO ring (space, slot, body) VALUES (?, ?, ?) ON CONFLICT (space, slot) DO UPDATE SET body = excluded.body",
    );
    this.#slots = driver.prepare("SELECT slot, body FROM ring WHERE space = ? ORDER BY slot");
  }

  /** `scrub` is called when an older version was overwritten: it may hold keys that were meant to go. */
  put(space: SpaceId, { page, version, body }: NewPage, scrub: () => void): StoredPage | PageConflict | Refused {
    const known = this.#spaces.find(space);
    if (known === undefined) return "unknown-space";
    const before = this.#one.get([known.id, page]);
    const stands = before === undefined ? 0 : numberIn(before, "version");
    if (version !== stands + 1) return { conflict: stands };
    const bytes = known.bytes + body.length - (before === undefined ? 0 : numberIn(before, "size"));
    if (bytes > this.#limits.spaceBytes) return "space-full";
    const change = known.change + 1;
    this.#put.run([known.id, page, version, change, body]);
    this.#spaces.change(space, known, { change, bytes });
    if (before !== undefined) scrub();
    return { page, version, change, body };
  }

  read(space: SpaceId, after: number, bounds: Bounds): PagePage {
    const known = this.#spaces.find(space);
    if (known === undefined || after >= known.change) return { pages: [], more: false };
    const found = this.#sizes.all([known.id, after]);
    const sizes = withinBounds(found, (row) => numberIn(row, "size"), bounds);
    const last = sizes.at(-1);
    if (last === undefined) return { pages: [], more: false };
    const pages = this.#range.all([known.id, after, numberIn(last, "change")]).map((row) => ({
      page: numberIn(row, "page"),
      version: numberIn(row, "version"),
      change: numberIn(row, "change"),
      body: bytesIn(row, "body"),
    }));
    return { pages, more: sizes.length < found.length };
  }

  putSlot(space: SpaceId, slot: number, body: Bytes): "put" | Refused {
    const known = this.#spaces.find(space);
    if (known === undefined) return "unknown-space";
    const before = this.#slot.get([known.id, slot]);
    const bytes = known.bytes + body.length - (before === undefined ? 0 : numberIn(before, "size"));
    if (bytes > this.#limits.spaceBytes) return "space-full";
    this.#putSlot.run([known.id, slot, body]);
    this.#spaces.change(space, known, { bytes });
    return "put";
  }

  slots(space: SpaceId): ReadonlyArray<{ readonly slot: number; readonly body: Bytes }> {
    const known = this.#spaces.find(space);
    if (known === undefined) return [];
    return this.#slots.all([known.id]).map((row) => ({ slot: numberIn(row, "slot"), body: bytesIn(row, "body") }));
  }
}
