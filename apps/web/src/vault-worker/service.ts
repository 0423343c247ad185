import type { Person } from "@goldseam/ui";
import type { ExchangeView, LoggedEvent, Snapshot, TimelineEntry } from "@goldseam/vault";
import type { Bytes } from "@goldseam/wire-types";
import type { PairingState, Phase } from "../runtime/runtime.ts";
import type { Matchings } from "../runtime/practice-host.ts";
import type { CodeDone } from "./house.ts";

/**
 * What the page and its vault worker say to each other. Keys, sockets and databases stay in the worker; the page gets
 * opened entries and states, and never a key.
 */
export interface VaultService {
  /**
   * Opens this profile's databases; everything from now on is told to `listener`, in order. `folds`: the version of this
   * page's folds, whose snapshots it can read; without one none is kept.
   */
  readonly start: (profile: string, listener: (change: Change) => void, folds?: string) => Promise<void>;
  /** Keeps what the page has folded by an offer, sealed in that room. Where the room has changed, nothing is kept. */
  readonly keepSnapshot: (room: RoomName, offer: Offer, folds: Bytes) => Promise<void>;
  /** Tells every entry of a room whose beginning was told by a snapshot. */
  readonly tellWhole: (room: RoomName) => Promise<void>;
  readonly begin: (person: Person) => Promise<Told>;
  readonly secondPerson: (person: Person) => Promise<Told>;
  /** Another name, or another way to be addressed, for a person of this phone. */
  readonly describe: (person: Person) => Promise<Told>;
  /** One envelope; private-lane events and others are never mixed (the caller sees to it). */
  readonly propose: (writing: Writing) => Promise<Told>;
  /** Removes own items everywhere: from this phone, from the relay, and from the other phone when it hears of it. */
  readonly remove: (items: ReadonlyArray<string>) => Promise<Told>;
  readonly withdraw: (exchange: string, as: string) => Promise<Told>;
  readonly openNow: (exchange: string, as: string) => Promise<Told>;
  readonly invite: (atDistance: boolean) => Promise<void>;
  readonly readLink: (link: string) => Promise<void>;
  /** After `begin`: asks to join, in the name of this phone's person. */
  readonly acceptInvitation: () => Promise<void>;
  readonly notNow: () => Promise<void>;
  readonly confirmJoiner: (itIsThem: boolean) => Promise<void>;
  readonly comparePictures: (same: boolean) => Promise<void>;
  readonly setCode: (which: Room, code: string) => Promise<CodeDone>;
  readonly unlock: (which: Room, code: string) => Promise<boolean>;
  readonly lock: (which: Room) => Promise<void>;
  /** Sealed at rest like everything else; an empty text removes it. */
  readonly keepDraft: (key: string, text: string) => Promise<Told>;
  /** The page knows of a gap: the network is back, or the phone has slept. */
  readonly lineReturned: () => Promise<void>;
  readonly leave: () => Promise<Told>;
  /** Removes every database of this profile. */
  readonly erase: () => Promise<void>;
  /** Drops keys and sockets at once; the next `start` opens anew. */
  readonly stop: () => Promise<void>;
}

/** The same, with what follows by itself: the weekly match of each practice that has one. */
export interface MatchingService extends VaultService {
  /** Lists whose rounds go on by themselves from here on, with what this person says yes to today. */
  readonly match: (matchings: ReadonlyArray<Matchings>) => Promise<void>;
}

export type Room = "app" | "private";
export type RoomName = "shared" | "private";

/** Asks the page for a snapshot of what it has folded from so many first entries. */
export interface Offer {
  readonly covered: number;
  readonly turn: number;
}

export type Told =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: "storage-full" | "locked" | "read-only" | "no-private-room" | "failed" };

export interface Writing {
  readonly room: RoomName;
  readonly as: string;
  readonly events: ReadonlyArray<LoggedEvent>;
  readonly seal?: { readonly exchange: string; readonly heavy: boolean; readonly opens: LoggedEvent };
}

/** Everything small about the vault, told whole whenever any of it changes. */
export interface VaultStatus {
  readonly phase: Phase;
  readonly mode: "two" | "one" | "alone";
  /** Persons whose keys are on this phone; the first is its own. */
  readonly here: ReadonlyArray<string>;
  /** Paired in person, or the pictures were the same: until then nothing is matched. */
  readonly checked: boolean;
  readonly persons: ReadonlyArray<string>;
  readonly app: "none" | "locked" | "open";
  readonly privateRoom: "none" | "locked" | "open" | "not-on-this-phone";
  readonly unsent: number;
  readonly link: "none" | "offline" | "connecting" | "online";
  readonly warning: string | undefined;
  readonly devices: ReadonlyArray<{ readonly id: string; readonly person: string; readonly here: boolean }>;
  /** By `<exchange> <person>`: what each person of this phone may know of an exchange. */
  readonly exchanges: Readonly<Record<string, ExchangeView>>;
}

export type Change =
  | { readonly is: "status"; readonly status: VaultStatus }
  | { readonly is: "pairing"; readonly state: PairingState }
  | TimelineChange
  | { readonly is: "drafts"; readonly drafts: Readonly<Record<string, string>> };

/** Entries from position `from` on replace what stood there. */
export interface TimelineChange {
  readonly is: "timeline";
  readonly room: RoomName;
  readonly from: number;
  readonly entries: ReadonlyArray<TimelineEntry>;
  /** With the first word of a room: what was folded from its beginning, and need not be folded again. */
  readonly snapshot?: Snapshot;
  /** With the first word of a room, where a newer snapshot is worth its writing. */
  readonly offer?: Offer;
}
