import { firstHead } from "@goldseam/crypto";
import { type DeviceId, type Hash, type SpaceId, toHex, type VerifyKey } from "@goldseam/wire-types";
import type { SpaceKind } from "../facade.ts";

export interface Member {
  readonly device: DeviceId;
  readonly person: string;
  readonly sign: VerifyKey;
  /** The sealing key it came with; later ones it publishes in envelopes. Hex. */
  readonly seal: string;
  readonly joined: number;
  readonly removed: number | undefined;
}
export interface Epoch {
  /** Hash of the entry that made it, hex. */
  readonly name: string;
  readonly n: number;
  readonly at: number;
  readonly by: DeviceId;
  readonly purge: boolean;
  /** What its key is committed to, hex. */
  readonly commit: string;
  /** The sealing key, hex, that each device got it by. */
  readonly to: ReadonlyMap<DeviceId, string>;
}
export interface Replacing {
  readonly person: string;
  readonly member: Member;
  readonly by: string;
  readonly at: number;
}
/** Everything that a space's log says, as a plain value. */
export interface Members {
  readonly space: SpaceId;
  readonly kind: SpaceKind;
  readonly n: number;
  readonly head: Hash;
  /** Entry hash, hex, to its number. */
  readonly names: ReadonlyMap<string, number>;
  readonly devices: ReadonlyMap<DeviceId, Member>;
  /** In the order in which they came; at most two. */
  readonly persons: ReadonlyArray<string>;
  /** Who left, and at which entry. */
  readonly left: ReadonlyMap<string, number>;
  readonly epochs: ReadonlyArray<Epoch>;
  readonly replacing: Replacing | undefined;
  readonly relay: string | undefined;
  /** The second person came by a link from afar. */
  readonly distance: boolean;
}

/** An empty log's head. */
export const noParent: Hash = firstHead;
/** A log that has not been read yet. */
export const noMembers = (space: SpaceId, kind: SpaceKind): Members => ({
  space,
  kind,
  n: 0,
  head: noParent,
  names: new Map(),
  devices: new Map(),
  persons: [],
  left: new Map(),
  epochs: [],
  replacing: undefined,
  relay: undefined,
  distance: false,
});

export const epochOf = (members: Members): Epoch | undefined => members.epochs.at(-1);
export const presentAt = (member: Member, n: number): boolean =>
  member.joined <= n && (member.removed === undefined || n < member.removed);
/** Devices that are members now, in id order. */
export const present = (members: Members): ReadonlyArray<Member> =>
  [...members.devices.values()]
    .filter((member) => member.removed === undefined)
    .sort((a, b) => (a.device < b.device ? -1 : 1));
export const memberNow = (members: Members, device: DeviceId): Member | undefined => {
  const member = members.devices.get(device);
  return member?.removed === undefined ? member : undefined;
};
export const devicesOf = (members: Members, person: string): ReadonlyArray<Member> =>
  present(members).filter((member) => member.person === person);
/** Somebody left: nothing is written any more, everything stays readable. */
export const hasEnded = (members: Members): boolean => members.left.size > 0;
export const headName = (members: Members): string => toHex(members.head);
/** The number of the entry with this hash, hex; `undefined` when it is not known here yet. */
export const entryNamed = (members: Members, name: string): number | undefined => members.names.get(name);
