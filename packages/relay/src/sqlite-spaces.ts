import { firstHead } from "@goldseam/crypto/public";
import {
  type Bytes,
  fromHex,
  type Hash,
  type Seq,
  type SpaceId,
  sameBytes,
  type VerifyKey,
} from "@goldseam/wire-types";
import { bytesIn, numberIn, type SqliteDriver, type SqlStatement } from "./sqlite-driver.ts";
import type { SpaceFacts } from "./store.ts";

/** A space as the store keeps it in memory: what the row says, with what this transaction changed. */
export interface KnownSpace {
  readonly id: number;
  readonly credential: VerifyKey;
  readonly seq: Seq | 0;
  readonly head: Hash;
  readonly log: number;
  readonly logHead: Hash;
  readonly bytes: number;
  readonly change: number;
}

const mostKept = 20_000;

/** Ids are made by the codec, which knows their form. */
export const idBytes = (id: string): Bytes => fromHex(id) ?? new Uint8Array();

/** The rows of spaces, remembered between transactions and written once a transaction. */
export class SqliteSpaces {
  readonly #select: SqlStatement;
  readonly #insert: SqlStatement;
  readonly #update: SqlStatement;
  readonly #advance: SqlStatement;
  readonly #retire: SqlStatement;
  readonly #unretire: SqlStatement;
  readonly #retired: SqlStatement;
  readonly #known = new Map<SpaceId, KnownSpace>();
  /** What the rows of changed spaces hold. */
  readonly #changed = new Map<SpaceId, KnownSpace>();

  constructor(driver: SqliteDriver) {
    this.#select = driver.prepare("SELECT * FROM spaces WHERE space = ?");
    this.#insert = driver.prepare(
      "INSERT INTO spaces (space, credential, seq, head, log, log_head, bytes, change) VALUES (?, ?, 0, ?, 0, ?, 0, 0)",
    );
    this.#update = driver.prepare(
      "UPDATE spaces SET credential = ?, seq = ?, head = ?, log = ?, log_head = ?, bytes = ?, change = ? WHERE id = ? " +
        "AND seq = ? AND log = ? AND change = ?",
    );
    // What an append changes, and what is written most by far.
    this.#advance = driver.prepare(
      "UPDATE spaces SET seq = ?, head = ?, bytes = ? WHERE id = ? AND seq = ? AND log = ? AND change = ?",
    );
    this.#retire = driver.prepare("INSERT OR REPLACE INTO retired (space, credential, log) VALUES (?, ?, ?)");
    this.#unretire = driver.prepare("DELETE FROM retired WHERE space = ? AND credential = ?");
    this.#retired = driver.prepare("SELECT log FROM retired WHERE space = ? AND credential = ?");
  }

  find(space: SpaceId): KnownSpace | undefined {
    const known = this.#known.get(space);
    if (known !== undefined) return known;
    const row = this.#select.get([idBytes(space)]);
    if (row === undefined) return undefined;
    const found: KnownSpace = {
      id: numberIn(row, "id"),
      credential: bytesIn(row, "credential") as VerifyKey,
      seq: numberIn(row, "seq") as Seq | 0,
      head: bytesIn(row, "head") as Hash,
      log: numberIn(row, "log"),
      logHead: bytesIn(row, "log_head") as Hash,
      bytes: numberIn(row, "bytes"),
      change: numberIn(row, "change"),
    };
    this.#remember(space, found);
    return found;
  }

  facts(space: SpaceId): SpaceFacts | undefined {
    const known = this.find(space);
    return known && { ...known, pages: known.change };
  }

  create(space: SpaceId, credential: VerifyKey): void {
    this.#insert.run([idBytes(space), credential, firstHead, firstHead]);
  }

  /** Changes what is remembered; the row follows at the end of the transaction. */
  change(space: SpaceId, known: KnownSpace, change: Partial<KnownSpace>): void {
    this.#known.set(space, { ...known, ...change });
    if (!this.#changed.has(space)) this.#changed.set(space, known);
  }

  /** Another credential from log entry `n` on; the older one may still read the log up to it. */
  replaceCredential(space: SpaceId, known: KnownSpace, n: number, credential: VerifyKey): void {
    if (sameBytes(known.credential, credential)) return;
    this.#retire.run([known.id, known.credential, n]);
    this.#unretire.run([known.id, credential]);
  }

  retiredAt(space: SpaceId, credential: VerifyKey): number | undefined {
    const known = this.find(space);
    const row = known && this.#retired.get([known.id, credential]);
    return row && numberIn(row, "log");
  }

  /** Writes what changed. Throws when another process has written meanwhile: two would give one number twice. */
  settle(): void {
    for (const [space, before] of this.#changed) {
      const known = this.#known.get(space);
      if (known === undefined) continue;
      const { credential, seq, head, log, logHead, bytes, change, id } = known;
      const was = [id, before.seq, before.log, before.change];
      const rows =
        log === before.log && change === before.change
          ? this.#advance.run([seq, head, bytes, ...was])
          : this.#update.run([credential, seq, head, log, logHead, bytes, change, ...was]);
      if (rows !== 1) throw new Error("another relay writes to this data folder");
    }
    this.#changed.clear();
  }

  undo(): void {
    this.#known.clear();
    this.#changed.clear();
  }

  #remember(space: SpaceId, found: KnownSpace): void {
    if (this.#known.size >= mostKept && this.#changed.size === 0) this.#known.clear();
    this.#known.set(space, found);
  }
}
