import type { DeviceId, ItemId } from "@goldseam/wire-types";
import type { LoggedEvent } from "../timeline.ts";
import { type SignedEnvelope } from "./envelope.ts";
import { practiceEventsOf, type Tombstone, type VaultEvent, vaultEventsOf } from "./vault-event.ts";

/** One place in the space's order: an envelope, or what its author's tombstone left of it. */
export interface Node {
  readonly id: ItemId;
  readonly device: DeviceId;
  readonly person: string;
  readonly session: string;
  readonly seq: number;
  readonly prev: ItemId | undefined;
  readonly parents: ReadonlyArray<ItemId>;
  readonly depth: number;
  readonly at: number;
  readonly day: string;
  readonly events: ReadonlyArray<LoggedEvent>;
  readonly vault: ReadonlyArray<VaultEvent>;
  /** Removed by its author: no text, no key; only its place. */
  readonly gone: boolean;
}

export const nodeOf = (item: SignedEnvelope, person: string): Node => {
  const { envelope } = item;
  const { prev, seen } = envelope;
  return {
    id: item.id,
    device: envelope.device,
    person,
    session: envelope.session,
    seq: envelope.seq,
    prev,
    parents: prev === undefined ? seen : [prev, ...seen.filter((id) => id !== prev)],
    depth: envelope.lamport,
    at: envelope.at,
    day: envelope.day,
    events: practiceEventsOf(envelope),
    vault: vaultEventsOf(envelope),
    gone: false,
  };
};

/** What stays of a removed item: `at` and `day` are those of the removal. */
export const stubOf = (tombstone: Tombstone, by: Node): Node => ({
  id: tombstone.item,
  device: tombstone.device,
  person: by.person,
  session: tombstone.session,
  seq: tombstone.seq,
  prev: undefined,
  parents: tombstone.parents,
  depth: tombstone.lamport,
  at: by.at,
  day: by.day,
  events: [],
  vault: [],
  gone: true,
});

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The space's order: depth, then device, session, number; the id last, for a device that says two things at once. */
export const inOrder = (a: Node, b: Node): number =>
  a.depth - b.depth || text(a.device, b.device) || text(a.session, b.session) || a.seq - b.seq || text(a.id, b.id);

/** Of two removals of one item (by two phones of its author) the earlier one is shown, on every device. */
export const firstRemoval = (a: Node, b: Node | undefined): Node =>
  b === undefined || !b.gone || (text(a.day, b.day) || a.at - b.at) <= 0 ? a : b;
