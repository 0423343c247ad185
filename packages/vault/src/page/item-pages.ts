import type { ItemId } from "@goldseam/wire-types";

/** Which pages hold which items' keys, looked up from either side; an item sealed anew stands on more than one. */
export class ItemPages {
  #pages = new Map<ItemId, ReadonlyArray<number>>();
  readonly #items = new Map<number, Set<ItemId>>();
  /** What whole segments said at start, taken in when something is first asked: most starts ask nothing. */
  #said: Array<readonly [items: ReadonlyArray<ItemId>, pages: ReadonlyArray<ReadonlyArray<number>>]> = [];

  #takeIn(): void {
    if (this.#said.length === 0) return;
    const [said, later] = [this.#said, this.#pages];
    this.#said = [];
    this.#pages = new Map();
    for (const [items, pages] of said)
      for (const [i, item] of items.entries()) for (const page of pages[i] ?? []) this.put(item, page);
    for (const [item, pages] of later) for (const page of pages) this.put(item, page);
  }
  /** Oldest first; none for an item that was never sealed. */
  pagesOf(item: ItemId): ReadonlyArray<number> {
    this.#takeIn();
    return this.#pages.get(item) ?? [];
  }
  itemsOn(page: number): ReadonlySet<ItemId> {
    this.#takeIn();
    return this.#items.get(page) ?? new Set();
  }
  /** The item is sealed under this page from now on; the older ones stay known. */
  put(item: ItemId, page: number): void {
    this.#pages.set(item, [...(this.#pages.get(item) ?? []).filter((known) => known !== page), page]);
    const items = this.#items.get(page) ?? new Set<ItemId>();
    this.#items.set(page, items.add(item));
  }
  /** Pages of many items, older than whatever is put one by one. */
  putAll(items: ReadonlyArray<ItemId>, pages: ReadonlyArray<ReadonlyArray<number>>): void {
    if (pages.some((of) => of.length > 0)) this.#said.push([items, pages]);
  }
  forget(item: ItemId): void {
    for (const page of this.pagesOf(item)) this.#items.get(page)?.delete(item);
    this.#pages.delete(item);
  }
}
