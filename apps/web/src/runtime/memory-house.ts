import type { PairingState } from "./runtime.ts";
import { type MemorySpace, createMemorySpace } from "./memory-space.ts";
import type { Person } from "@goldseam/ui";

/** One end of a pairing: what the other end may do to it. */
export interface PairingEnd {
  readonly person: () => Person | undefined;
  readonly show: (state: PairingState) => void;
  readonly joins: (space: MemorySpace) => void;
}
export interface Invitation {
  readonly inviter: PairingEnd;
  readonly atDistance: boolean;
  readonly space: MemorySpace;
  joiner: PairingEnd | undefined;
  agreed: number;
}

/** Where two memory runtimes find each other: the relay of the tests. */
export interface MemoryHouse {
  readonly invitations: Map<string, Invitation>;
  readonly newSpace: () => MemorySpace;
}

export const createMemoryHouse = (): MemoryHouse => ({ invitations: new Map(), newSpace: createMemorySpace });

/** Pictures that both ends compare; the vault takes its own from the keys. */
export const MEMORY_PICTURES = ["anchor", "lemon", "turtle", "bell"];
