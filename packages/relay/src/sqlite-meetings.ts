import { sizes } from "@goldseam/sync";
import { type Bytes, sameBytes } from "@goldseam/wire-types";
import { bytesIn, numberIn, type SqliteDriver, type SqlStatement } from "./sqlite-driver.ts";
import type { MeetingFrame, MeetingRefusal } from "./store.ts";

/** Meetings for pairing. They outlive a restart: an invitation at a distance stands for a day. */
export class SqliteMeetings {
  readonly #most: number;
  readonly #insert: SqlStatement;
  readonly #count: SqlStatement;
  readonly #one: SqlStatement;
  readonly #frame: SqlStatement;
  readonly #putFrame: SqlStatement;
  readonly #frames: SqlStatement;
  readonly #close: SqlStatement;
  readonly #empty: SqlStatement;
  readonly #sweepFrames: SqlStatement;
  readonly #sweep: SqlStatement;

  constructor(driver: SqliteDriver, most: number) {
    this.#most = most;
    this.#insert = driver.prepare("INSERT INTO meetings (id, until, closed) VALUES (?, ?, 0) ON CONFLICT DO NOTHING");
    this.#count = driver.prepare("SELECT count(*) AS open FROM meetings");
    this.#one = driver.prepare("SELECT until, closed FROM meetings WHERE id = ?");
    this.#frame = driver.prepare("SELECT body FROM meeting_frames WHERE meeting = ? AND n = ?");
    this.#putFrame = driver.prepare("INSERT INTO meeting_frames (meeting, n, body) VALUES (?, ?, ?)");
    this.#frames = driver.prepare("SELECT n, body FROM meeting_frames WHERE meeting = ? ORDER BY n");
    this.#close = driver.prepare("UPDATE meetings SET closed = 1 WHERE id = ?");
    this.#empty = driver.prepare("DELETE FROM meeting_frames WHERE meeting = ?");
    this.#sweepFrames = driver.prepare(
      "DELETE FROM meeting_frames WHERE meeting IN (SELECT id FROM meetings WHERE until <= ?)",
    );
    this.#sweep = driver.prepare("DELETE FROM meetings WHERE until <= ?");
  }

  open(id: Bytes, until: number): "opened" | "rendezvous-used" | "disk-full" {
    if (this.#one.get([id]) !== undefined) return "rendezvous-used";
    if (numberIn(this.#count.get([]), "open") >= this.#most) return "disk-full";
    this.#insert.run([id, until]);
    return "opened";
  }

  put(id: Bytes, n: number, body: Bytes, at: number): "put" | MeetingRefusal {
    const refusal = this.#refusal(id, at);
    if (refusal !== undefined) return refusal;
    if (n >= sizes.rendezvousFrames) return "rendezvous-full";
    const before = this.#frame.get([id, n]);
    if (before !== undefined) return sameBytes(bytesIn(before, "body"), body) ? "put" : "rendezvous-used";
    this.#putFrame.run([id, n, body]);
    return "put";
  }

  read(id: Bytes, at: number): ReadonlyArray<MeetingFrame> | MeetingRefusal {
    const refusal = this.#refusal(id, at);
    if (refusal !== undefined) return refusal;
    return this.#frames.all([id]).map((row) => ({ n: numberIn(row, "n"), body: bytesIn(row, "body") }));
  }

  close(id: Bytes, at: number): "closed" | MeetingRefusal {
    const refusal = this.#refusal(id, at);
    if (refusal !== undefined) return refusal;
    this.#empty.run([id]);
    this.#close.run([id]);
    return "closed";
  }

  sweep(at: number): void {
    this.#sweepFrames.run([at]);
    this.#sweep.run([at]);
  }

  #refusal(id: Bytes, at: number): MeetingRefusal | undefined {
    const row = this.#one.get([id]);
    if (row === undefined) return "not-found";
    if (numberIn(row, "closed") === 1) return "rendezvous-used";
    return numberIn(row, "until") <= at ? "rendezvous-over" : undefined;
  }
}
