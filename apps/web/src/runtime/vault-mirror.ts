import type { TimelineEntry } from "@goldseam/vault";
import { type ReadonlySignal, batch, signal } from "@preact/signals";
import type { Change, VaultStatus } from "../vault-worker/service.ts";
import type { PairingState } from "./runtime.ts";

/** What the page knows of its vault: a copy of everything that the worker has told, in order. */
export interface VaultMirror {
  readonly hear: (change: Change) => void;
  readonly status: ReadonlySignal<VaultStatus>;
  readonly pairing: ReadonlySignal<PairingState>;
  readonly shared: ReadonlySignal<ReadonlyArray<TimelineEntry>>;
  readonly own: ReadonlySignal<ReadonlyArray<TimelineEntry>>;
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

export const createVaultMirror = (): VaultMirror => {
  const status = signal(starting);
  const pairing = signal<PairingState>({ is: "idle" });
  const shared = signal<ReadonlyArray<TimelineEntry>>([]);
  const own = signal<ReadonlyArray<TimelineEntry>>([]);
  const drafts = signal<Readonly<Record<string, string>>>({});
  return {
    status,
    pairing,
    shared,
    own,
    drafts,
    hear: (change) =>
      batch(() => {
        if (change.is === "status") status.value = change.status;
        else if (change.is === "pairing") pairing.value = change.state;
        else if (change.is === "drafts") drafts.value = change.drafts;
        else {
          const room = change.room === "shared" ? shared : own;
          room.value = [...room.value.slice(0, change.from), ...change.entries];
        }
      }),
  };
};
