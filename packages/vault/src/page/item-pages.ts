import type { ItemId } from "@goldseam/wire-types";

/** Which pages hold which items' keys, looked up from either side; an item sealed anew stands on more than one. */
export class ItemPages {
  readonly #pages = new Map<ItemId, ReadonlyArray<number>>();
  readonly #items = new Map<number, Set<ItemId>>();

  /** Oldest first; none for an item that was never sealed. */
  pagesOf(item: ItemId): ReadonlyArray<number> {
    return this.#pages.get(item) ?? [];
  }
  itemsOn(page: number): ReadonlySet<ItemId> {
    return this.#items.get(page) ?? new Set();
  }
  /** The item is sealed under this page from now on; the older ones stay known. */
  put(item: ItemId, page: number): void {
    this.#pages.set(item, [...this.pagesOf(item).filter((known) => known !== page), page]);
    const items = this.#items.get(page) ?? new Set<ItemId>();
    this.#items.set(page, items.add(item));
  }
  forget(item: ItemId): void {
    for (const page of this.pagesOf(item)) this.#items.get(page)?.delete(item);
    this.#pages.delete(item);
  }
}
