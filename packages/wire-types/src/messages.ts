import type { Bytes, Hash, ItemId, Seq, Signature, SpaceId, VerifyKey } from "./ids.ts";

/**
 * What a device and a relay say to each other about ONE space on ONE socket. Codec and state machines are in
 * `packages/sync`; meaning of the sealed bodies is the vault's alone. `r` matches a reply to its request.
 *
 * Credential: one Ed25519 key pair for each space, shared by its members (so the relay cannot tell who wrote),
 * derived from the log key; a log append may replace it (removal).
 * Running head of items: head(0) = 32 zero bytes, head(n) = SHA-256(head(n-1) ‖ u64be(seq) ‖ itemId ‖ SHA-256(body)).
 * Running head of the log: the same with the entry's number and SHA-256(entry) only.
 */
export type ClientMessage =
  | { readonly t: "hello"; readonly v: 1; readonly space: SpaceId; readonly credential: VerifyKey }
  | { readonly t: "proof"; readonly signature: Signature }
  | {
      readonly t: "create";
      readonly r: number;
      readonly space: SpaceId;
      readonly credential: VerifyKey;
      readonly houseCode?: string;
    }
  | {
      readonly t: "subscribe";
      readonly r: number;
      readonly after: Seq | 0;
      readonly logAfter: number;
      readonly pagesAfter: number;
    }
  | { readonly t: "append"; readonly r: number; readonly item: ItemId; readonly body: Bytes; readonly deleteHash: Hash }
  | { readonly t: "read"; readonly r: number; readonly after: Seq | 0; readonly limit: number }
  | { readonly t: "delete"; readonly r: number; readonly seq: Seq; readonly token: Bytes }
  | {
      readonly t: "log-append";
      readonly r: number;
      readonly n: number;
      readonly parent: Hash;
      readonly entry: Bytes;
      readonly credential?: VerifyKey;
    }
  | { readonly t: "log-read"; readonly r: number; readonly after: number }
  /** Compare-and-set: accepted when the stored version is `version - 1`. */
  | {
      readonly t: "page-put";
      readonly r: number;
      readonly page: number;
      readonly version: number;
      readonly body: Bytes;
    }
  | { readonly t: "pages-read"; readonly r: number; readonly after: number }
  | { readonly t: "head"; readonly r: number }
  | { readonly t: "live"; readonly body: Bytes }
  | { readonly t: "ring-put"; readonly r: number; readonly slot: number; readonly body: Bytes }
  /** Rendezvous for pairing needs no credential: 16-byte random id, at most 9 frames of 4 KiB, one use. */
  | { readonly t: "rendezvous-open"; readonly r: number; readonly id: Bytes; readonly seconds: number }
  | { readonly t: "rendezvous-put"; readonly r: number; readonly id: Bytes; readonly n: number; readonly body: Bytes }
  | { readonly t: "rendezvous-watch"; readonly r: number; readonly id: Bytes }
  | { readonly t: "rendezvous-close"; readonly r: number; readonly id: Bytes };

export interface StoredItem {
  readonly seq: Seq;
  readonly item: ItemId;
  /** Absent in the stub that a deletion leaves. */
  readonly body?: Bytes;
  /** SHA-256 of the body as it was stored. */
  readonly bodyHash: Hash;
}

export type RelayMessage =
  | { readonly t: "challenge"; readonly nonce: Bytes; readonly generation: Bytes; readonly relayKey: VerifyKey }
  | {
      readonly t: "welcome";
      readonly seq: Seq | 0;
      readonly head: Hash;
      readonly log: number;
      readonly logHead: Hash;
      /** How often pages were put. */
      readonly pages: number;
      readonly time: number;
    }
  | { readonly t: "created"; readonly r: number }
  | { readonly t: "ok"; readonly r: number }
  | { readonly t: "ack"; readonly r: number; readonly item: ItemId; readonly seq: Seq; readonly head: Hash }
  | { readonly t: "items"; readonly r?: number; readonly items: ReadonlyArray<StoredItem>; readonly more: boolean }
  | { readonly t: "log"; readonly r?: number; readonly from: number; readonly entries: ReadonlyArray<Bytes> }
  | { readonly t: "log-conflict"; readonly r: number; readonly n: number; readonly head: Hash }
  | {
      readonly t: "pages";
      readonly r?: number;
      readonly pages: ReadonlyArray<{
        readonly page: number;
        readonly version: number;
        readonly change: number;
        readonly body: Bytes;
      }>;
    }
  | { readonly t: "page-conflict"; readonly r: number; readonly page: number; readonly version: number }
  | {
      readonly t: "signed-head";
      readonly r: number;
      readonly seq: Seq | 0;
      readonly head: Hash;
      readonly log: number;
      readonly logHead: Hash;
      readonly time: number;
      readonly signature: Signature;
    }
  | { readonly t: "live"; readonly body: Bytes }
  | { readonly t: "deleted"; readonly seq: Seq }
  | { readonly t: "rendezvous"; readonly id: Bytes; readonly n: number; readonly body: Bytes }
  | { readonly t: "error"; readonly r?: number; readonly code: ErrorCode; readonly retryAfter?: number }
  /** The relay stops gracefully; come back after about this many milliseconds, with jitter. */
  | { readonly t: "going"; readonly after: number };

export type ErrorCode =
  | "malformed"
  | "too-large"
  | "unknown-space"
  | "space-exists"
  | "not-a-member"
  | "house-code-needed"
  | "house-code-wrong"
  | "space-full"
  | "too-many-items"
  | "too-fast"
  | "too-many-sockets"
  | "disk-full"
  | "bad-token"
  | "not-found"
  | "rendezvous-used"
  | "rendezvous-full"
  | "rendezvous-over"
  | "version-unknown"
  | "not-authenticated"
  | "internal";
