import type { ItemId } from "@goldseam/wire-types";

/** Words that a device was told are kept. */
export interface Said {
  readonly item: ItemId;
  /** Occurs nowhere else: what an attacker looks for. */
  readonly text: string;
  readonly device: string;
  readonly person: string;
  /** Set for a sealed answer. */
  readonly exchange: string | undefined;
  /** Entries of the log that the author knew. */
  readonly log: number;
}
/** What the simulated world remembers, beside the devices and the relay, to judge them by. */
export interface Ledger {
  readonly said: Map<ItemId, Said>;
  /** The relay said that it has them. */
  readonly acknowledged: Set<ItemId>;
  /** Somebody asked to remove them: done for sure, with the name of the phone, or perhaps, where the phone died. */
  readonly deleted: Map<ItemId, string>;
  readonly perhapsDeleted: Set<ItemId>;
  /** Devices that somebody asked to remove, by name. */
  readonly removing: Set<string>;
  texts: number;
  /** Most effects that one phone has asked for while everything healed. */
  healing: number;
  /** A phone died while it sealed: whether an answer is in, only it knows. */
  unsure: boolean;
  /** How often a phone kept what it had folded, how often that was given back, and what was wrong with it first. */
  readonly folds: { kept: number; read: number; wrong: string | undefined };
  /** What an attacker has tried to read: sealed answers alone, words after a removal, words removed and purged. */
  readonly tried: { peeks: number; removed: number; deleted: number };
}
export const newLedger = (): Ledger => ({
  said: new Map(),
  acknowledged: new Set(),
  deleted: new Map(),
  perhapsDeleted: new Set(),
  removing: new Set(),
  texts: 0,
  healing: 0,
  unsure: false,
  folds: { kept: 0, read: 0, wrong: undefined },
  tried: { peeks: 0, removed: 0, deleted: 0 },
});
