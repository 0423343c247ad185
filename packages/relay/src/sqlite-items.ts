import {
  type Bytes,
  type Hash,
  type ItemId,
  type Seq,
  type SpaceId,
  type StoredItem,
  sameBytes,
  toHex,
} from "@goldseam/wire-types";
import { nextItemHead, sha256 } from "./native.ts";
import { bytesIn, numberIn, type SqliteDriver, type SqlRow, type SqlStatement } from "./sqlite-driver.ts";
import { idBytes, type KnownSpace, type SqliteSpaces } from "./sqlite-spaces.ts";
import type { Appended, Bounds, ItemPage, NewItem, Refused, StoreLimits } from "./store.ts";
import { withinBounds } from "./within-bounds.ts";

const storedItem = (row: SqlRow): StoredItem => ({
  seq: numberIn(row, "seq") as Seq,
  item: toHex(bytesIn(row, "item")) as ItemId,
  bodyHash: bytesIn(row, "body_hash") as Hash,
  ...(row["body"] === null ? {} : { body: bytesIn(row, "body") }),
});

/** Items of all spaces in one table, in the order of their arrival. */
export class SqliteItems {
  readonly #spaces: SqliteSpaces;
  readonly #limits: StoreLimits;
  readonly #insert: SqlStatement;
  readonly #byItem: SqlStatement;
  readonly #bySeq: SqlStatement;
  readonly #sizes: SqlStatement;
  readonly #range: SqlStatement;
  readonly #forget: SqlStatement;

  constructor(driver: SqliteDriver, spaces: SqliteSpaces, limits: StoreLimits) {
    this.#spaces = spaces;
    this.#limits = limits;
    this.#insert = driver.prepare(
      "INSERT INTO items (space, seq, item, body_hash, head, delete_hash, body) VALUES (?, ?, ?, ?, ?, ?, ?) " +
        "ON CONFLICT (space, item) DO NOTHING",
    );
    this.#byItem = driver.prepare("SELECT seq, head FROM items WHERE space = ? AND item = ?");
    this.#bySeq = driver.prepare("SELECT id, delete_hash, length(body) AS size FROM items WHERE space = ? AND seq = ?");
    this.#sizes = driver.prepare(
      "SELECT seq, coalesce(length(body), 0) AS size FROM items WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?",
    );
    this.#range = driver.prepare(
      "SELECT seq, item, body_hash, body FROM items WHERE space = ? AND seq > ? AND seq <= ? ORDER BY seq",
    );
    this.#forget = driver.prepare("UPDATE items SET body = NULL, delete_hash = NULL WHERE id = ?");
  }

  append(space: SpaceId, { item, body, deleteHash }: NewItem): Appended | Refused {
    const known = this.#spaces.find(space);
    if (known === undefined) return "unknown-space";
    const key = idBytes(item);
    const full = this.#fullFor(known, body.length);
    if (full !== undefined) return this.#before(known, key) ?? full;
    const seq = (known.seq + 1) as Seq;
    const bodyHash = sha256(body);
    const head = nextItemHead(known.head, seq, item, bodyHash);
    if (this.#insert.run([known.id, seq, key, bodyHash, head, deleteHash, body]) === 0)
      return this.#before(known, key) ?? "unknown-space";
    this.#spaces.change(space, known, { seq, head, bytes: known.bytes + body.length });
    return { seq, head, stored: { seq, item, body, bodyHash } };
  }

  /** Sizes first, so that a page that is too large is never read whole. */
  read(space: SpaceId, after: number, bounds: Bounds): ItemPage {
    const known = this.#spaces.find(space);
    if (known === undefined || after >= known.seq) return { items: [], more: false };
    const sizes = this.#sizes.all([known.id, after, bounds.count]);
    const upTo = after + withinBounds(sizes, (row) => numberIn(row, "size"), bounds).length;
    return { items: this.#range.all([known.id, after, upTo]).map(storedItem), more: upTo < known.seq };
  }

  /** `scrub` is called when bytes were forgotten that older images of pages still hold. */
  remove(space: SpaceId, seq: Seq, token: Bytes, scrub: () => void): "removed" | "bad-token" | "not-found" | Refused {
    const known = this.#spaces.find(space);
    if (known === undefined) return "unknown-space";
    const row = this.#bySeq.get([known.id, seq]);
    if (row === undefined) return "not-found";
    if (row["delete_hash"] === null) return "removed";
    if (!sameBytes(sha256(token), bytesIn(row, "delete_hash"))) return "bad-token";
    this.#forget.run([numberIn(row, "id")]);
    this.#spaces.change(space, known, { bytes: known.bytes - numberIn(row, "size") });
    scrub();
    return "removed";
  }

  #before(known: KnownSpace, item: Bytes): Appended | undefined {
    const row = this.#byItem.get([known.id, item]);
    return row && { seq: numberIn(row, "seq") as Seq, head: bytesIn(row, "head") as Hash };
  }

  #fullFor(known: KnownSpace, more: number): Refused | undefined {
    if (known.bytes + more > this.#limits.spaceBytes) return "space-full";
    return known.seq >= this.#limits.spaceItems ? "too-many-items" : undefined;
  }
}
