import { firstHead, nextItemHead } from "@goldseam/crypto";
import type { Bytes, Hash, RelayMessage, Seq, StoredItem } from "@goldseam/wire-types";

export interface Row {
  readonly seq: Seq;
  readonly item: StoredItem["item"];
  body: Bytes | undefined;
  readonly bodyHash: Hash;
  readonly deleteHash: Hash;
}
export interface Kept {
  credential: Bytes;
  retired: Array<readonly [Bytes, number]>;
  rows: Row[];
  head: Hash;
  log: Bytes[];
  logHead: Hash;
  pages: Map<number, { version: number; change: number; body: Bytes }>;
  change: number;
}

/** One socket at the plain relay; `out` waits for the device to take it. */
export interface Socket {
  readonly out: RelayMessage[];
  readonly nonce: Bytes;
  claimed: { space: string; credential: Bytes } | undefined;
  member: string | undefined;
  live: boolean;
  closed: boolean;
}

export const emptySpace = (credential: Bytes): Kept => ({
  credential,
  retired: [],
  rows: [],
  head: firstHead,
  log: [],
  logHead: firstHead,
  pages: new Map(),
  change: 0,
});
/** A copy of everything a relay holds, as a backup does. */
export const copyOf = (spaces: ReadonlyMap<string, Kept>): Map<string, Kept> =>
  new Map(
    [...spaces].map(([id, kept]) => [
      id,
      {
        ...kept,
        retired: [...kept.retired],
        rows: kept.rows.map((row) => ({ ...row })),
        log: [...kept.log],
        pages: new Map(kept.pages),
      },
    ]),
  );
export const headAt = (kept: Kept, seq: number): Hash => {
  let head = firstHead;
  for (const row of kept.rows.slice(0, seq)) head = nextItemHead(head, row.seq, row.item, row.bodyHash);
  return head;
};
export const stored = ({ seq, item, body, bodyHash }: Row): StoredItem =>
  body === undefined ? { seq, item, bodyHash } : { seq, item, body, bodyHash };
