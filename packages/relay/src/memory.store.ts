import { firstHead, randomBytes } from "@goldseam/crypto/public";
import {
  type Bytes,
  fromHex,
  type Hash,
  type ItemId,
  type Seq,
  type SpaceId,
  type StoredItem,
  sameBytes,
  toHex,
  type VerifyKey,
} from "@goldseam/wire-types";
import { defaultStoreLimits } from "./limits.ts";
import { MemoryMeetings } from "./memory-meetings.ts";
import { nextItemHead, nextLogHead, sha256 } from "./native.ts";
import type { Identity, Refused, SpaceFacts, Store, StoredPage, StoreLimits } from "./store.ts";
import { withinBounds } from "./within-bounds.ts";

interface Row {
  readonly item: ItemId;
  readonly bodyHash: Hash;
  readonly head: Hash;
  readonly body?: Bytes;
  readonly deleteHash?: Hash;
}
interface MemorySpace {
  credential: VerifyKey;
  readonly retired: Map<string, number>;
  readonly rows: Row[];
  readonly byItem: Map<ItemId, number>;
  readonly log: Bytes[];
  logHead: Hash;
  readonly pages: Map<number, StoredPage>;
  change: number;
  readonly ring: Map<number, Bytes>;
  bytes: number;
}

/** Everything a store in memory remembers. */
export interface MemoryState {
  readonly identity: Identity;
  readonly spaces: Map<SpaceId, MemorySpace>;
  readonly meetings: MemoryMeetings;
}

export interface MemoryStore extends Store {
  /** A copy of everything, as an operator's backup would be. */
  readonly copy: () => MemoryState;
  /** Goes back to an older copy, silently: the same generation, lower heads. */
  readonly restore: (state: MemoryState) => void;
  /** Every write is refused as on a full disk while this is on. */
  readonly setFull: (full: boolean) => void;
}

const stored = (row: Row, seq: number): StoredItem => ({
  seq: seq as Seq,
  item: row.item,
  bodyHash: row.bodyHash,
  ...(row.body === undefined ? {} : { body: row.body }),
});

/**
 * A store that forgets everything with its process and answers before a call returns: for the simulator and for
 * tests. Bodies are kept as they come; whoever passes a view of a buffer must not write to it again.
 */
export const memoryStore = (
  options: { readonly limits?: Partial<StoreLimits>; readonly identity?: Identity } = {},
): MemoryStore => {
  const limits = { ...defaultStoreLimits, ...options.limits };
  let state: MemoryState = {
    identity: options.identity ?? { generation: randomBytes(16), seed: randomBytes(32) },
    spaces: new Map(),
    meetings: new MemoryMeetings(limits.meetings),
  };
  let full = false;

  const refusal = (space: MemorySpace | undefined, more: number): Refused | undefined => {
    if (full) return "disk-full";
    if (space === undefined) return "unknown-space";
    return space.bytes + more > limits.spaceBytes ? "space-full" : undefined;
  };

  return {
    get identity() {
      return state.identity;
    },
    copy: () => structuredCloneOf(state),
    restore: (older) => {
      state = structuredCloneOf(older);
    },
    setFull: (now) => {
      full = now;
    },
    createSpace: (id, credential, done) => {
      if (state.spaces.has(id)) return done("exists");
      if (full) return done("disk-full");
      state.spaces.set(id, newSpace(credential));
      done("created");
    },
    space: (id, done) => {
      const space = state.spaces.get(id);
      done(space && factsOf(space));
    },
    retiredAt: (id, credential, done) => done(state.spaces.get(id)?.retired.get(toHex(credential))),
    append: (id, { item, body, deleteHash }, done) => {
      const space = state.spaces.get(id);
      const before = space?.byItem.get(item);
      const known = before === undefined ? undefined : space?.rows[before - 1];
      if (known !== undefined) return done({ seq: before as Seq, head: known.head });
      const refused = refusal(space, body.length);
      if (space === undefined || refused !== undefined) return done(refused ?? "unknown-space");
      const seq = (space.rows.length + 1) as Seq;
      if (seq > limits.spaceItems) return done("too-many-items");
      const bodyHash = sha256(body);
      const head = nextItemHead(factsOf(space).head, seq, fromHex(item) ?? new Uint8Array(32), bodyHash);
      const row: Row = { item, body, deleteHash, bodyHash, head };
      space.rows.push(row);
      space.byItem.set(item, seq);
      space.bytes += body.length;
      done({ seq, head, stored: stored(row, seq) });
    },
    read: (id, after, bounds, done) => {
      const found = (state.spaces.get(id)?.rows ?? []).slice(after).map((row, i) => stored(row, after + i + 1));
      const items = withinBounds(found, (one) => one.body?.length ?? 0, bounds);
      done({ items, more: items.length < found.length });
    },
    remove: (id, seq, token, done) => {
      const space = state.spaces.get(id);
      const row = space?.rows[seq - 1];
      if (space === undefined || row === undefined) return done(space === undefined ? "unknown-space" : "not-found");
      if (row.body === undefined || row.deleteHash === undefined) return done("removed");
      if (!sameBytes(sha256(token), row.deleteHash)) return done("bad-token");
      if (full) return done("disk-full");
      space.rows[seq - 1] = { item: row.item, bodyHash: row.bodyHash, head: row.head };
      space.bytes -= row.body.length;
      done("removed");
    },
    logAppend: (id, { n, parent, entry, credential }, done) => {
      const space = state.spaces.get(id);
      const refused = refusal(space, entry.length);
      if (space === undefined || refused !== undefined) return done(refused ?? "unknown-space");
      if (n !== space.log.length + 1 || !sameBytes(parent, space.logHead))
        return done({ n: space.log.length, head: space.logHead });
      space.log.push(entry);
      space.logHead = nextLogHead(space.logHead, n, entry);
      space.bytes += entry.length;
      if (credential !== undefined && !sameBytes(credential, space.credential)) {
        space.retired.set(toHex(space.credential), n);
        space.retired.delete(toHex(credential));
        space.credential = credential;
      }
      done("appended");
    },
    logRead: (id, after, bounds, done) => {
      const found = (state.spaces.get(id)?.log ?? []).slice(after);
      const entries = withinBounds(found, (one) => one.length, bounds);
      done({ from: after + 1, entries, more: entries.length < found.length });
    },
    pagePut: (id, { page, version, body }, done) => {
      const space = state.spaces.get(id);
      const before = space?.pages.get(page);
      const more = body.length - (before?.body.length ?? 0);
      const refused = refusal(space, more);
      if (space === undefined || refused !== undefined) return done(refused ?? "unknown-space");
      if (version !== (before?.version ?? 0) + 1) return done({ conflict: before?.version ?? 0 });
      space.change += 1;
      const put: StoredPage = { page, version, body, change: space.change };
      space.pages.set(page, put);
      space.bytes += more;
      done(put);
    },
    pagesRead: (id, change, bounds, done) => {
      const all = [...(state.spaces.get(id)?.pages.values() ?? [])].filter((page) => page.change > change);
      const found = all.sort((a, b) => a.change - b.change);
      const pages = withinBounds(found, (one) => one.body.length, bounds);
      done({ pages, more: pages.length < found.length });
    },
    ringPut: (id, slot, body, done) => {
      const space = state.spaces.get(id);
      const more = body.length - (space?.ring.get(slot)?.length ?? 0);
      const refused = refusal(space, more);
      if (space === undefined || refused !== undefined) return done(refused ?? "unknown-space");
      space.ring.set(slot, body);
      space.bytes += more;
      done("put");
    },
    ringRead: (id, done) => {
      const slots = [...(state.spaces.get(id)?.ring ?? [])].map(([slot, body]) => ({ slot, body }));
      done(slots.sort((a, b) => a.slot - b.slot));
    },
    meetingOpen: (id, until, done) => done(full ? "disk-full" : state.meetings.open(id, until)),
    meetingPut: (id, n, body, at, done) => done(full ? "disk-full" : state.meetings.put(id, n, body, at)),
    meetingRead: (id, at, done) => done(state.meetings.read(id, at)),
    meetingClose: (id, at, done) => done(full ? "disk-full" : state.meetings.close(id, at)),
    sweep: (at, done) => {
      state.meetings.sweep(at);
      done(undefined);
    },
    renewGeneration: (done) => {
      state = { ...state, identity: { ...state.identity, generation: randomBytes(16) } };
      done(state.identity.generation);
    },
    close: (done) => done(undefined),
  };
};

const newSpace = (credential: VerifyKey): MemorySpace => ({
  credential,
  retired: new Map(),
  rows: [],
  byItem: new Map(),
  log: [],
  logHead: firstHead,
  pages: new Map(),
  change: 0,
  ring: new Map(),
  bytes: 0,
});

const factsOf = (space: MemorySpace): SpaceFacts => ({
  credential: space.credential,
  seq: space.rows.length as Seq | 0,
  head: space.rows.at(-1)?.head ?? firstHead,
  log: space.log.length,
  logHead: space.logHead,
  pages: space.change,
});

/** Rows, entries and frames never change, so only the containers are copied. */
const structuredCloneOf = (state: MemoryState): MemoryState => ({
  identity: state.identity,
  meetings: state.meetings.copy(),
  spaces: new Map(
    [...state.spaces].map(([id, space]) => [
      id,
      {
        ...space,
        retired: new Map(space.retired),
        rows: [...space.rows],
        byItem: new Map(space.byItem),
        log: [...space.log],
        pages: new Map(space.pages),
        ring: new Map(space.ring),
      },
    ]),
  ),
});
