import type { ItemId } from "@goldseam/wire-types";
import type { SignedItem } from "./signed-items.ts";

/** Items of one segment, unless told. */
export const segmentItems = 1000;
/** Bytes of signed envelopes in one segment: rewriting one stays quick, however long the words are. */
export const segmentBytes = 2 * 1024 * 1024;

/** Which items rest in which segment. The rows themselves are read at start and at a removal only. */
export class Segments {
  readonly size: number;
  /** A segment's words were there at the start and did not read. */
  unreadable = false;
  /** The tail is worth folding from so many items on; more after a disk was full. */
  due: number;
  readonly #items = new Map<number, ReadonlyArray<ItemId>>();
  /** Made when first asked for: most starts never ask. */
  #where: Map<ItemId, number> | undefined;
  /** Items of a segment that also have rows of their own: numbers and keys at a relay that was begun anew. */
  readonly #loose = new Map<number, Set<ItemId>>();
  /** The signed items that were read last. */
  read: { readonly segment: number; readonly items: ReadonlyMap<ItemId, SignedItem> } | undefined;

  constructor(size = segmentItems) {
    this.size = size;
    this.due = this.step;
  }
  /** The tail is folded by quarters of a segment: each of its rows is opened alone at start, and that is slow. */
  get step(): number {
    return Math.ceil(this.size / 4);
  }
  /** The newest segment; 0: none. */
  get last(): number {
    return Math.max(0, ...this.#items.keys());
  }
  itemsOf(segment: number): ReadonlyArray<ItemId> {
    return this.#items.get(segment) ?? [];
  }
  segmentOf(item: ItemId): number | undefined {
    if (this.#items.size === 0) return undefined;
    if (this.#where === undefined) {
      this.#where = new Map();
      for (const [segment, items] of this.#items) for (const id of items) this.#where.set(id, segment);
    }
    return this.#where.get(item);
  }
  /** The segment holds these from now on; none: it is gone. */
  put(segment: number, items: ReadonlyArray<ItemId>): void {
    if (this.read?.segment === segment) this.read = undefined;
    this.#loose.delete(segment);
    if (this.#where !== undefined) {
      for (const id of this.itemsOf(segment)) this.#where.delete(id);
      for (const id of items) this.#where.set(id, segment);
    }
    if (items.length === 0) this.#items.delete(segment);
    else this.#items.set(segment, items);
  }
  /** An item got a row of its own beside its segment. */
  loosen(item: ItemId): void {
    const segment = this.segmentOf(item);
    if (segment === undefined) return;
    const items = this.#loose.get(segment) ?? new Set<ItemId>();
    this.#loose.set(segment, items.add(item));
  }
  looseIn(segment: number): ReadonlySet<ItemId> {
    return this.#loose.get(segment) ?? new Set();
  }
  /** A segment most of whose items have rows beside it. */
  get ragged(): number | undefined {
    for (const [segment, items] of this.#loose) if (2 * items.size > this.itemsOf(segment).length) return segment;
    return undefined;
  }
}
