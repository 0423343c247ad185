import type { Bytes, DeviceId, ItemId, SpaceId } from "@goldseam/wire-types";
import type { SealDraft } from "./timeline.ts";

/** What a space is for (vault.md, "Spaces"). `private` is kept on one device and never given a relay here. */
export type SpaceKind = "private" | "shared" | "talk";

/**
 * Why something was not done. Values, never thrown; ids for the app's sentences and for tests.
 * `not-checked`: paired at a distance, pictures not compared yet. `stopped`: the relay was caught lying; nothing is
 * written any more. `update-needed`: the log holds something that this version does not know. `ended`: someone left.
 */
export type Refusal =
  | "stopped"
  | "update-needed"
  | "ended"
  | "not-a-member"
  | "not-own-person"
  | "last-device"
  | "unknown-device"
  | "unknown-item"
  | "unknown-exchange"
  | "already-sealed"
  | "already-released"
  | "both-in"
  | "not-sealed"
  | "not-ready"
  | "not-checked"
  | "needs-both"
  | "person-present"
  | "space-full"
  | "unencodable"
  | "reserved"
  | "too-large"
  | "malformed"
  | "bad-signature"
  | "wrong-space"
  | "no-relay"
  | "local-only"
  | "quota"
  | "failed";

export interface Refused {
  readonly ok: false;
  readonly why: Refusal;
}
/** `queued`: waits for the relay's compare-and-set; it survives a crash and is signed again when somebody was first. */
export type Done = { readonly ok: true; readonly queued: boolean } | Refused;
export type Proposed = { readonly ok: true; readonly item: ItemId } | Refused;
export type Admitted = { readonly ok: true; readonly welcome: Bytes; readonly device: DeviceId } | Refused;
export type JoinPrepared = { readonly ok: true; readonly request: Bytes; readonly device: DeviceId } | Refused;

export interface RelayChoice {
  /** Opaque to the vault; the app connects to it. */
  readonly address: string;
  readonly houseCode?: string;
}

export interface ProposeOptions {
  /** Whose words these are, when two persons share this phone; the space's own person otherwise. */
  readonly as?: string;
  /** A sealed answer that travels in the same envelope. */
  readonly seal?: SealDraft;
  /** Takes back an own sealed answer in the same envelope; stands only if the other's seal has seen it. */
  readonly withdraw?: string;
}

export interface MemberView {
  readonly device: DeviceId;
  readonly person: string;
  /** A device whose private keys are on this phone. */
  readonly here: boolean;
  readonly joined: number;
  /** False until this device has acknowledged on screen that the device was added (S-08). */
  readonly acknowledged: boolean;
}

/**
 * What the app must be able to say. `something-is-missing`: a chain has a gap without a tombstone.
 * `relay-lied`: two log entries over one parent. `relay-inconsistent`: running heads disagree.
 * `relay-lost-data`: older than what it had acknowledged; being refilled. `sealing-cheated`: `about` names the exchange.
 * `relay-refused`: `about` is the relay's error code.
 */
export interface Warning {
  readonly kind:
    | "something-is-missing"
    | "relay-lied"
    | "relay-inconsistent"
    | "relay-lost-data"
    | "relay-refused"
    | "update-needed"
    | "epoch-unreadable"
    | "forked-device"
    | "unreadable-item"
    | "sealing-cheated"
    | "storage-full";
  readonly about?: string;
}

export interface SpaceStatus {
  readonly space: SpaceId;
  readonly kind: SpaceKind;
  readonly person: string;
  readonly persons: ReadonlyArray<string>;
  /** Persons whose keys are on this phone; two in one-phone mode. */
  readonly here: ReadonlyArray<string>;
  readonly checked: boolean;
  readonly ended: boolean;
  readonly stopped: "relay-lied" | "update-needed" | undefined;
  readonly relay: RelayChoice | undefined;
  readonly link: "none" | "offline" | "connecting" | "online";
  /** The relay asked for patience until this instant (ms): call `tick` then. */
  readonly wakeAt: number | undefined;
  /** This phone's devices were removed from the space: what is here stays readable, nothing new comes. */
  readonly removed: boolean;
  /** A lost person's new device waits for its seven days. */
  readonly replacing: { readonly person: string; readonly from: number } | undefined;
  /** Intents of the membership log that the relay has not accepted yet. */
  readonly queued: number;
}
