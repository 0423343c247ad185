import type { TimelineEntry } from "@goldseam/vault";
import type { Bytes } from "@goldseam/wire-types";
import { type ReadonlySignal, type Signal, batch, signal } from "@preact/signals";
import type { Change, Offer, TimelineChange, VaultStatus } from "../vault-worker/service.ts";
import type { PairingState } from "./runtime.ts";

/** One room as it was told: what was folded from its beginning, if that was kept, and every entry after that. */
export interface RoomTold {
  /** Gives what this page, or one before it, gave to be kept: once, as it is large and is read once. */
  readonly folds: (() => Bytes | undefined) | undefined;
  /** So many entries `folds` stands for. */
  readonly covered: number;
  readonly entries: ReadonlyArray<TimelineEntry>;
  /** A newer snapshot is wished for, of so many first entries. */
  readonly offer: Offer | undefined;
}
export const EMPTY_ROOM: RoomTold = { folds: undefined, covered: 0, entries: [], offer: undefined };

/** What the page knows of its vault: a copy of everything that the worker has told, in order. */
export interface VaultMirror {
  readonly hear: (change: Change) => void;
  readonly status: ReadonlySignal<VaultStatus>;
  readonly pairing: ReadonlySignal<PairingState>;
  readonly shared: ReadonlySignal<RoomTold>;
  readonly own: ReadonlySignal<RoomTold>;
  readonly drafts: ReadonlySignal<Readonly<Record<string, string>>>;
}

const starting: VaultStatus = {
  phase: { is: "starting" },
  mode: "alone",
  here: [],
  checked: false,
  persons: [],
  app: "none",
  privateRoom: "none",
  unsent: 0,
  link: "none",
  warning: undefined,
  devices: [],
  exchanges: {},
};

const once = (bytes: Bytes): (() => Bytes | undefined) => {
  let left: Bytes | undefined = bytes;
  return () => {
    const given = left;
    left = undefined;
    return given;
  };
};

const after = (room: RoomTold, { from, entries, snapshot, offer }: TimelineChange): RoomTold => {
  const { covered } = room;
  if (snapshot === undefined && from >= covered && from > 0) {
    const stands = room.offer !== undefined && from >= room.offer.covered ? room.offer : undefined;
    return { ...room, entries: [...room.entries.slice(0, from - covered), ...entries], offer: stands };
  }
  // Told from its beginning: by a snapshot, or whole.
  const begins = snapshot?.covered ?? 0;
  const folds = snapshot && once(snapshot.folds);
  return { folds, covered: begins, entries: entries.slice(begins - from), offer };
};

export const createVaultMirror = (): VaultMirror => {
  const status = signal(starting);
  const pairing = signal<PairingState>({ is: "idle" });
  const rooms: Readonly<Record<TimelineChange["room"], Signal<RoomTold>>> = {
    shared: signal(EMPTY_ROOM),
    private: signal(EMPTY_ROOM),
  };
  const drafts = signal<Readonly<Record<string, string>>>({});
  return {
    status,
    pairing,
    shared: rooms.shared,
    own: rooms.private,
    drafts,
    hear: (change) =>
      batch(() => {
        if (change.is === "status") status.value = change.status;
        else if (change.is === "pairing") pairing.value = change.state;
        else if (change.is === "drafts") drafts.value = change.drafts;
        else rooms[change.room].value = after(rooms[change.room].peek(), change);
      }),
  };
};
