import { isDiskRefusal, numberIn, type SqliteDriver, type SqlStatement } from "./sqlite-driver.ts";
import type { Done } from "./store.ts";

interface Job {
  /** Runs inside the transaction; returns what tells the caller once it is durable. */
  readonly work: () => () => void;
  readonly refused: () => void;
}

export interface Transactions {
  /** Writes what the jobs of this transaction left in memory; still inside it. */
  readonly settle: () => void;
  /** The transaction was rolled back: forget what the jobs left in memory. */
  readonly undo: () => void;
}

/**
 * Group commit: everything asked in one turn of the event loop shares one transaction and one wait for the disk, and
 * is answered after it. If the shared transaction fails, each job is tried alone, so that one that does not fit takes
 * nobody else with it.
 */
export class SqliteWriter {
  readonly #driver: SqliteDriver;
  readonly #around: Transactions;
  readonly #begin: SqlStatement;
  readonly #commit: SqlStatement;
  readonly #checkpoint: SqlStatement;
  #jobs: Job[] = [];
  #scheduled: NodeJS.Immediate | undefined;
  #scrubbing: NodeJS.Timeout | undefined;
  #scrubNow = false;

  constructor(driver: SqliteDriver, around: Transactions) {
    this.#driver = driver;
    this.#around = around;
    this.#begin = driver.prepare("BEGIN IMMEDIATE");
    this.#commit = driver.prepare("COMMIT");
    this.#checkpoint = driver.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  /** Queues a write; `done` is told when it is on the disk, or that the disk refused and nothing changed. */
  write<T>(work: () => T, done: Done<NoInfer<T> | "disk-full">): void {
    this.#jobs.push({
      work: () => {
        const result = work();
        return () => done(result);
      },
      refused: () => done("disk-full"),
    });
    this.#scheduled ??= setImmediate(() => this.flush());
  }

  /** Reads what was asked before it, too: at once when nothing waits, otherwise in its turn. */
  read<T>(work: () => T, done: Done<T>): void {
    if (this.#jobs.length === 0) return done(work());
    const answer = (): void => done(work());
    this.#jobs.push({ work: () => answer, refused: answer });
  }

  /** Before anything of this transaction is answered, the write-ahead log shall hold no older image of a page. */
  scrubBeforeAnswer(): void {
    this.#scrubNow = true;
  }

  /** The same, a second from now at the latest: for what is overwritten often. */
  scrubSoon(): void {
    this.#scrubbing ??= setTimeout(() => {
      this.#scrubbing = undefined;
      this.#scrub();
    }, 1_000).unref();
  }

  flush(): void {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const jobs = this.#jobs;
    this.#jobs = [];
    if (jobs.length === 0) return;
    const answers = this.#together(jobs) ?? jobs.flatMap((job) => this.#together([job]) ?? [job.refused]);
    if (this.#scrubNow) this.#scrub();
    for (const answer of answers) answer();
  }

  /** Flushes, empties the write-ahead log and closes the database. */
  close(): void {
    this.flush();
    clearTimeout(this.#scrubbing);
    this.#scrub();
    this.#driver.close();
  }

  /** All jobs in one transaction; `undefined` when the disk refused and it was rolled back. */
  #together(jobs: ReadonlyArray<Job>): ReadonlyArray<() => void> | undefined {
    try {
      this.#begin.run([]);
      const answers = jobs.map((job) => job.work());
      this.#around.settle();
      this.#commit.run([]);
      return answers;
    } catch (error) {
      this.#around.undo();
      this.#rollback();
      if (isDiskRefusal(error)) return undefined;
      throw error;
    }
  }

  #rollback(): void {
    try {
      this.#driver.exec("ROLLBACK");
    } catch {
      // SQLite rolls back by itself on some failures of the disk; then there is nothing left to roll back.
    }
  }

  #scrub(): void {
    this.#scrubNow = numberIn(this.#checkpoint.get([]), "busy") !== 0;
    if (this.#scrubNow) this.scrubSoon();
  }
}
