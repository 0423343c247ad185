import type { Bytes, Hash, ItemId, Seq, SpaceId, StoredItem, VerifyKey } from "@goldseam/wire-types";

/**
 * What a relay asks of the place where it keeps things. Every call answers through `done`, once, and for a write only
 * when it is durable. A store in memory may answer before the call returns; a store on disk answers later. Everything is
 * answered in the order in which it was asked, and a read sees the writes asked before it: devices make, enter, write
 * and read in one breath. `store.contract.ts` says the rest.
 */
export interface Store {
  readonly identity: Identity;

  createSpace(space: SpaceId, credential: VerifyKey, done: Done<"created" | "exists" | Refused>): void;
  space(space: SpaceId, done: Done<SpaceFacts | undefined>): void;
  /** Number of the log entry that replaced this credential; `undefined` if the space never had it or has it now. */
  retiredAt(space: SpaceId, credential: VerifyKey, done: Done<number | undefined>): void;

  /** Gives the next number, or the number that this item already has. */
  append(space: SpaceId, item: NewItem, done: Done<Appended | Refused>): void;
  /** Items after a number, oldest first, within both bounds but at least one if there is one. */
  read(space: SpaceId, after: number, bounds: Bounds, done: Done<ItemPage>): void;
  /** Forgets the body against its token and leaves a stub. A stub is deleted already. */
  remove(space: SpaceId, seq: Seq, token: Bytes, done: Done<"removed" | "bad-token" | "not-found" | Refused>): void;

  /** Accepts entry `n` only on the head `parent`; may replace the space's credential in the same step. */
  logAppend(space: SpaceId, entry: NewEntry, done: Done<"appended" | LogConflict | Refused>): void;
  logRead(space: SpaceId, after: number, bounds: Bounds, done: Done<LogPage>): void;

  /** Accepts version `v` of a page only over version `v - 1` (0: not there yet). */
  pagePut(space: SpaceId, page: NewPage, done: Done<StoredPage | PageConflict | Refused>): void;
  /** Pages whose last change came after `change`, in the order of their changes. */
  pagesRead(space: SpaceId, change: number, bounds: Bounds, done: Done<PagePage>): void;

  ringPut(space: SpaceId, slot: number, body: Bytes, done: Done<"put" | Refused>): void;
  ringRead(space: SpaceId, done: Done<ReadonlyArray<{ readonly slot: number; readonly body: Bytes }>>): void;

  /** Opens a meeting until then; an id is used once, closed or over included, until it is swept. */
  meetingOpen(id: Bytes, until: number, done: Done<"opened" | "rendezvous-used" | Refused>): void;
  /** Keeps frame `n`; the same frame again is the same. */
  meetingPut(id: Bytes, n: number, body: Bytes, at: number, done: Done<"put" | MeetingRefusal | Refused>): void;
  meetingRead(id: Bytes, at: number, done: Done<ReadonlyArray<MeetingFrame> | MeetingRefusal>): void;
  meetingClose(id: Bytes, at: number, done: Done<"closed" | MeetingRefusal | Refused>): void;
  /** Forgets the meetings that were over by then. */
  sweep(at: number, done: Done<undefined>): void;

  /** For an operator who put back an older copy: devices see another generation and refill. */
  renewGeneration(done: Done<Bytes>): void;
  /** Everything asked before is durable and answered; nothing may be asked after. */
  close(done: Done<undefined>): void;
}

export type Done<T> = (result: T) => void;

/** Of this store, not of a machine: made once, kept with the data. */
export interface Identity {
  /** 16 random bytes; another value means that what devices remember of this relay no longer holds. */
  readonly generation: Bytes;
  /** Seed of the Ed25519 key that signs heads. */
  readonly seed: Bytes;
}

/** Nothing was changed. `disk-full` may pass; the others are limits of one space. */
export type Refused = "unknown-space" | "space-full" | "too-many-items" | "disk-full";

export interface StoreLimits {
  /** Bytes of bodies, entries, pages and slots that one space may keep. */
  readonly spaceBytes: number;
  readonly spaceItems: number;
  /** Meetings open at one time. */
  readonly meetings: number;
}

export interface Bounds {
  readonly count: number;
  readonly bytes: number;
}

export interface SpaceFacts {
  readonly credential: VerifyKey;
  readonly seq: Seq | 0;
  readonly head: Hash;
  readonly log: number;
  readonly logHead: Hash;
  /** How often pages were put, as each put raises one page's version by one. */
  readonly pages: number;
}

export interface NewItem {
  readonly item: ItemId;
  readonly body: Bytes;
  readonly deleteHash: Hash;
}
export interface Appended {
  readonly seq: Seq;
  /** Running head at that number. */
  readonly head: Hash;
  /** Absent when the item was here before. */
  readonly stored?: StoredItem;
}
export interface ItemPage {
  readonly items: ReadonlyArray<StoredItem>;
  readonly more: boolean;
}

export interface NewEntry {
  readonly n: number;
  readonly parent: Hash;
  readonly entry: Bytes;
  readonly credential?: VerifyKey;
}
export interface LogConflict {
  readonly n: number;
  readonly head: Hash;
}
export interface LogPage {
  readonly from: number;
  readonly entries: ReadonlyArray<Bytes>;
  readonly more: boolean;
}

export interface NewPage {
  readonly page: number;
  readonly version: number;
  readonly body: Bytes;
}
export interface StoredPage extends NewPage {
  /** Grows with every page that is put in the space. */
  readonly change: number;
}
export interface PageConflict {
  readonly conflict: number;
}
export interface PagePage {
  readonly pages: ReadonlyArray<StoredPage>;
  readonly more: boolean;
}

export type MeetingRefusal = "not-found" | "rendezvous-used" | "rendezvous-full" | "rendezvous-over";
export interface MeetingFrame {
  readonly n: number;
  readonly body: Bytes;
}
