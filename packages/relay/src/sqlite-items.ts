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
import { itemKey, SqliteItemIds } from "./sqlite-item-ids.ts";
import { idBytes, type SqliteSpaces } from "./sqlite-spaces.ts";
import type { Appended, Bounds, ItemPage, NewItem, Refused, StoreLimits } from "./store.ts";
import { withinBounds } from "./within-bounds.ts";

/** Only a stub keeps the hash of its body; otherwise the body says it. */
const storedItem = (row: SqlRow): StoredItem => {
  const seq = numberIn(row, "seq") as Seq;
  const item = toHex(bytesIn(row, "item")) as ItemId;
  if (row["body"] === null) return { seq, item, bodyHash: bytesIn(row, "body_hash") as Hash };
  const body = bytesIn(row, "body");
  return { seq, item, body, bodyHash: sha256(body) };
};

/** Items of all spaces in one table, in the order of their arrival. */
export class SqliteItems {
  readonly #spaces: SqliteSpaces;
  readonly #limits: StoreLimits;
  readonly #insert: SqlStatement;
  readonly #ids: SqliteItemIds;
  readonly #bySeq: SqlStatement;
  readonly #sizes: SqlStatement;
  readonly #range: SqlStatement;
  readonly #forget: SqlStatement;

  constructor(driver: SqliteDriver, spaces: SqliteSpaces, limits: StoreLimits) {
    this.#spaces = spaces;
    this.#limits = limits;
    this.#insert = driver.prepare(
      "INSERT INTO items (space, seq, item_key, item, head, delete_hash, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#ids = new SqliteItemIds(driver);
    this.#bySeq = driver.prepare("SELECT id, delete_hash, body FROM items WHERE space = ? AND seq = ?");
    this.#sizes = driver.prepare(
      "SELECT seq, coalesce(length(body), 0) AS size FROM items WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?",
    );
    this.#range = driver.prepare(
      "SELECT seq, item, body_hash, body FROM items WHERE space = ? AND seq > ? AND seq <= ? ORDER BY seq",
    );
    this.#forget = driver.prepare("UPDATE items SET body = NULL, delete_hash = NULL, body_hash = ? WHERE id = ?");
  }

  append(space: SpaceId, { item, body, deleteHash }: NewItem): Appended | Refused {
    const known = this.#spaces.find(space);
    if (known === undefined) return "unknown-space";
    const id = idBytes(item);
    const key = itemKey(id);
    const before = this.#ids.find(known, id, key);
    if (before !== undefined) return { seq: numberIn(before, "seq") as Seq, head: bytesIn(before, "head") as Hash };
    if (known.bytes + body.length > this.#limits.spaceBytes) return "space-full";
    if (known.seq >= this.#limits.spaceItems) return "too-many-items";
    const seq = (known.seq + 1) as Seq;
    const bodyHash = sha256(body);
    const head = nextItemHead(known.head, seq, id, bodyHash);
    this.#insert.run([known.id, seq, key, id, head, deleteHash, body]);
    this.#ids.add(known, key);
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
    this.#forget.run([sha256(bytesIn(row, "body")), numberIn(row, "id")]);
    this.#spaces.change(space, known, { bytes: known.bytes - bytesIn(row, "body").length });
    scrub();
    return "removed";
  }
}
