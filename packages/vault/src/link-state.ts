import type { Bytes, Hash, ItemId, RelayMessage, VerifyKey } from "@goldseam/wire-types";

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
