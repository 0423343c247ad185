import { firstHead } from "@goldseam/crypto";
import type { Bytes, DeviceId, Hash, ItemId, RelayMessage, Seq, VerifyKey } from "@goldseam/wire-types";
import type { KeyHandle } from "./effects.ts";
import { type Graph, newGraph } from "./envelope/graph.ts";
import type { Node } from "./envelope/node.ts";
import type { Reached } from "./envelope/reach.ts";
import type { Resolution } from "./exchange/resolve.ts";
import type { RelayChoice, SpaceKind, Warning } from "./facade.ts";
import type { Members } from "./log/members.ts";
import { ItemPages } from "./page/item-pages.ts";
import type { Page } from "./page/page.ts";
import { Segments } from "./segment/segments.ts";
import type { Store } from "./store/rows.ts";
import type { TimelineEntry } from "./timeline.ts";

/** A one-epoch sealing key of a device on this phone. */
export interface SealingKey {
  readonly publicKey: Bytes;
  readonly wrapped: Bytes;
  readonly handle: KeyHandle;
}
/** A device whose private keys are here; two of them in one-phone mode. */
export interface LocalDevice {
  readonly device: DeviceId;
  readonly person: string;
  readonly sign: { readonly publicKey: VerifyKey; readonly wrapped: Bytes; readonly handle: KeyHandle };
  /** Oldest first. */
  readonly sealing: ReadonlyArray<SealingKey>;
  /** Makes the delete tokens of this person's words. */
  readonly deleteSecret: Bytes;
}
/** A key of the log and the entry after which it seals; the relay's credential derives from it. */
export interface LogKey {
  readonly after: number;
  readonly key: Bytes;
}
/** What this phone knows for itself about the space; one row. */
export interface Meta {
  readonly kind: SpaceKind;
  readonly person: string;
  readonly relay: RelayChoice | undefined;
  /** The relay has made the space. */
  readonly made: boolean;
  readonly checked: boolean;
  readonly stopped: "relay-lied" | "update-needed" | undefined;
  /** The head of the log that the inviter named. */
  readonly pinned: { readonly n: number; readonly hash: string } | undefined;
  readonly acknowledged: ReadonlyArray<DeviceId>;
}
export interface Keys {
  readonly logKeys: ReadonlyArray<LogKey>;
  /** Epoch name to key. */
  readonly epochs: ReadonlyMap<string, Bytes>;
}
/** Reading position at the relay; positions of one generation mean nothing in another. */
export interface Cursor {
  readonly generation: string;
  readonly seq: Seq | 0;
  readonly head: Hash;
  /** Entries of the log as the relay counts them, void ones too. */
  readonly log: number;
  readonly logHead: Hash;
  readonly pages: number;
}
export type IntentOp =
  | { readonly op: "addPerson"; readonly request: Bytes; readonly distance: boolean }
  | { readonly op: "addDevice"; readonly request: Bytes }
  | { readonly op: "removeDevice"; readonly device: DeviceId }
  | { readonly op: "replacePerson"; readonly step: "announce"; readonly request: Bytes }
  | { readonly op: "replacePerson"; readonly step: "undo" | "complete" }
  | { readonly op: "leave" | "newEpoch" | "purge" }
  | { readonly op: "relay"; readonly address: string };
export interface Intent {
  readonly id: string;
  /** Place in the queue. */
  readonly n: number;
  readonly by: DeviceId;
  readonly do: IntentOp;
}
/** An own removed item; kept, as a relay restored from an old copy has to be told again. */
export interface Removal {
  readonly item: ItemId;
  readonly tombstone: ItemId;
  readonly device: DeviceId;
  readonly at: number;
  /** The relay's generation in which its row is known to be gone. */
  readonly rowGone: string;
}
/** What was asked of the relay, by request number; forgotten with the connection. */
export type Pending =
  | { readonly is: "create" | "subscribe" | "log-read" | "read" | "pages-read" }
  | { readonly is: "append"; readonly item: ItemId; readonly bodyHash: Hash }
  | { readonly is: "log"; readonly sealed: Bytes; readonly n: number; readonly refill: boolean }
  | {
      readonly is: "page";
      readonly page: number;
      readonly version: number;
      readonly rev: number;
      readonly epoch: string;
    }
  | { readonly is: "delete"; readonly item: ItemId };
export interface Challenge {
  readonly nonce: Bytes;
  readonly generation: Bytes;
  readonly relayKey: VerifyKey;
}
export interface Link {
  /** `retired`: the credential was replaced by a removal; only the log may be read, then the socket ends. */
  phase: "offline" | "connecting" | "retired" | "catching-up" | "online";
  nextRequest: number;
  readonly pending: Map<number, Pending>;
  challenge: Challenge | undefined;
  /** How many log keys back the credential is: a relay restored from an old copy knows only an older one. */
  olderCredential: number;
  /** The connection before this one ended with its credential refused. */
  refusedBefore: boolean;
  /** Log keys at the hello; more of them later means that the credential has changed. */
  logKeysAtHello: number;
  /** The welcome's counts: compared when this device has read that far. */
  welcome: { readonly seq: number; readonly head: Hash } | undefined;
  /** Entries up to this number are at the relay; the rest is refilled. */
  logAtRelay: { n: number; head: Hash } | undefined;
  /** Acknowledged beyond the cursor: own items whose turn comes after others' that are still to be read. */
  readonly ahead: Map<number, { readonly item: ItemId; readonly bodyHash: Hash; readonly head: Hash }>;
  /** Own items that the relay had taken beyond the cursor before this connection: another item there means they are lost. */
  readonly taken: Map<number, ItemId>;
  /** Acknowledged under a head that our body does not give: kept there sealed otherwise, or not at all. Read back. */
  readonly doubted: Set<ItemId>;
  /** Nothing is sent between these instants (ms of this device's clock), because the relay asked for patience. */
  waitFrom: number;
  waitUntil: number;
  /** Writes that may be on their way at once: one after the relay asked for patience, doubling with each that it takes. */
  window: number;
  /** The relay takes nothing more: full. Tried again at the next tick and the next connection. */
  full: boolean;
  /** What the relay holds is not what this device had read there. `again`: it is read anew, once a connection. */
  differs: "no" | "again" | "read";
  /** A log-in that could not be taken in, for want of room: tried again at the next tick. */
  waiting: Extract<RelayMessage, { t: "welcome" }> | undefined;
  /** Something that the relay had said could not be kept, for want of room: it is read again at the next tick. */
  missed: "no" | "yes" | "asked";
  /** How often in about a minute another's row asked for each page to be put again: two devices that disagree wait. */
  readonly answers: Map<number, number>;
  answersFrom: number;
  /** The whole log is compared with ours, once a connection. */
  compared: boolean;
}
export const offline = (): Link => ({
  phase: "offline",
  nextRequest: 1,
  pending: new Map(),
  challenge: undefined,
  olderCredential: 0,
  refusedBefore: false,
  logKeysAtHello: 0,
  welcome: undefined,
  logAtRelay: undefined,
  ahead: new Map(),
  taken: new Map(),
  doubted: new Set(),
  waitFrom: 0,
  waitUntil: 0,
  window: 32,
  full: false,
  differs: "no",
  waiting: undefined,
  missed: "no",
  answers: new Map(),
  answersFrom: 0,
  compared: false,
});

/** Everything in memory. Mutable inside a flow, and only after its rows are durable. */
export interface State {
  readonly store: Store;
  readonly session: string;
  meta: Meta;
  keys: Keys;
  locals: ReadonlyArray<LocalDevice>;
  members: Members;
  /** Next number in this session, for each device here. */
  readonly nextSeq: Map<DeviceId, number>;
  readonly graph: Graph;
  /** Number at the relay, in the cursor's generation. */
  readonly seqs: Map<ItemId, Seq>;
  /** Items that rest in a row of their own. */
  readonly tail: Set<ItemId>;
  /** Where the others rest, about a thousand in a row. */
  readonly segments: Segments;
  /** Item to the pages under which it was sealed, oldest first; its key rests in a row of each. */
  readonly itemPages: ItemPages;
  readonly pages: Map<number, Page>;
  /** Received and not opened yet, by the relay's number: the page, the epoch or the log is missing. */
  readonly raw: Map<Seq, { readonly item: ItemId; readonly body: Bytes }>;
  /** Numbers whose row the relay no longer has, with the item's id. */
  readonly stubs: Map<ItemId, Seq>;
  cursor: Cursor;
  intents: ReadonlyArray<Intent>;
  /** Opening keys of own seals, by the seal's item. */
  readonly ring: Map<ItemId, Bytes>;
  readonly removals: Map<ItemId, Removal>;
  readonly reached: Reached;
  /** Not at the relay in the cursor's generation, in the order to send. */
  readonly unsent: Set<ItemId>;
  /** Page rows that need a log entry or an epoch key which is not here yet; read again at the next connection. */
  readonly rawPages: Map<number, { readonly version: number; readonly body: Bytes }>;
  readonly exchanges: Map<string, Set<ItemId>>;
  readonly resolved: Map<string, Resolution>;
  readonly published: Map<DeviceId, string[]>;
  timeline: ReadonlyArray<TimelineEntry> | undefined;
  readonly warnings: Map<string, Warning>;
  link: Link;
  /** The relay was read to its end at least once since the start. */
  readToEnd: boolean;
}

export const warn = (state: State, kind: Warning["kind"], about?: string): void => {
  state.warnings.set(`${kind}/${about ?? ""}`, about === undefined ? { kind } : { kind, about });
};
export const nodesOf = (state: State, items: Iterable<ItemId>): Node[] =>
  [...items].map((id) => state.graph.nodes.get(id)).filter((node) => node !== undefined);

export interface StateParts {
  readonly store: Store;
  readonly session: string;
  readonly meta: Meta;
  readonly keys: Keys;
  readonly locals: ReadonlyArray<LocalDevice>;
  readonly members: Members;
  readonly cursor: Cursor;
}
/** A state without any item: a new space's, or the beginning of one that is read from rows. */
export const newState = (parts: StateParts): State => ({
  ...parts,
  nextSeq: new Map(),
  graph: newGraph(),
  seqs: new Map(),
  tail: new Set(),
  segments: new Segments(parts.store.segmentItems),
  itemPages: new ItemPages(),
  pages: new Map(),
  raw: new Map(),
  stubs: new Map(),
  intents: [],
  ring: new Map(),
  removals: new Map(),
  reached: new Map(),
  unsent: new Set(),
  rawPages: new Map(),
  exchanges: new Map(),
  resolved: new Map(),
  published: new Map(),
  timeline: undefined,
  warnings: new Map(),
  link: offline(),
  readToEnd: false,
});
export const firstCursor: Cursor = { generation: "", seq: 0, head: firstHead, log: 0, logHead: firstHead, pages: 0 };
