import { type Bytes, sameBytes } from "@goldseam/wire-types";
import { ItemSieve } from "./item-sieve.ts";
import { bytesIn, numberIn, type SqliteDriver, type SqlRow, type SqlStatement } from "./sqlite-driver.ts";
import type { KnownSpace } from "./sqlite-spaces.ts";

/** Sieves kept at one time, in bytes when they were made; beyond it all are made again when they are needed. */
const mostBytes = 64 * 1024 * 1024;

/** First six bytes of an id as a number: in the index, so that ids are searched without reading bodies. */
export const itemKey = (item: Bytes): number => {
  let key = 0;
  for (let i = 0; i < 6; i += 1) key = key * 256 + (item[i] ?? 0);
  return key;
};

/** Which items are already here: asked of a sieve in memory first, of the database only when the sieve holds it back. */
export class SqliteItemIds {
  readonly #find: SqlStatement;
  readonly #all: SqlStatement;
  readonly #sieves = new Map<number, ItemSieve>();
  #bytes = 0;

  constructor(driver: SqliteDriver) {
    // Newest first: what comes twice mostly came a moment ago.
    this.#find = driver.prepare("SELECT seq, head, item FROM items WHERE space = ? AND item_key = ? ORDER BY seq DESC");
    this.#all = driver.prepare("SELECT item_key FROM items WHERE space = ?");
  }

  /** The row of this item, if the space has it. */
  find(known: KnownSpace, item: Bytes, key: number): SqlRow | undefined {
    if (!this.#sieveOf(known).mayHold(key)) return undefined;
    return this.#find.all([known.id, key]).find((row) => sameBytes(bytesIn(row, "item"), item));
  }

  /** To be called for each stored item. A sieve that remembers more than was committed only searches once too often. */
  add(known: KnownSpace, key: number): void {
    this.#sieveOf(known).add(key);
  }

  #sieveOf(known: KnownSpace): ItemSieve {
    const kept = this.#sieves.get(known.id);
    if (kept !== undefined) return kept;
    if (this.#bytes > mostBytes) {
      this.#sieves.clear();
      this.#bytes = 0;
    }
    const sieve = new ItemSieve(2 * known.seq);
    if (known.seq > 0) for (const row of this.#all.all([known.id])) sieve.add(numberIn(row, "item_key"));
    this.#sieves.set(known.id, sieve);
    this.#bytes += sieve.bytes;
    return sieve;
  }
}
