import { firstHead } from "@goldseam/crypto";
import type { Bytes, DeviceId, Hash, ItemId, Seq, VerifyKey } from "@goldseam/wire-types";
import type { KeyHandle } from "./effects.ts";
import { type Graph, newGraph } from "./envelope/graph.ts";
import type { Node } from "./envelope/node.ts";
import type { Reached } from "./envelope/reach.ts";
import { KeptAnswers } from "./exchange/kept-answers.ts";
import type { Resolution } from "./exchange/resolve.ts";
import type { RelayChoice, SpaceKind, Warning } from "./facade.ts";
import { type Link, offline } from "./link-state.ts";
import type { Members } from "./log/members.ts";
import { ItemPages } from "./page/item-pages.ts";
import type { Page } from "./page/page.ts";
import { Segments } from "./segment/segments.ts";
import type { Store } from "./store/rows.ts";
import type { Shown } from "./shown.ts";

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
  /** Answers that need not be decrypted again. */
  readonly answers: KeptAnswers;
  readonly published: Map<DeviceId, string[]>;
  /** Absent: to be made anew. */
  timeline: Shown | undefined;
  /** What the timeline does not tell yet: what came at the end of the order; or also where the others have got to. */
  behind: "no" | "longer" | "moved";
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
  answers: new KeptAnswers(),
  published: new Map(),
  timeline: undefined,
  behind: "no",
  warnings: new Map(),
  link: offline(),
  readToEnd: false,
});
export const firstCursor: Cursor = { generation: "", seq: 0, head: firstHead, log: 0, logHead: firstHead, pages: 0 };
