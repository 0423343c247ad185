// Trees of numbered slots, of which one shares with another whatever did not change ([Note: entries]).
const BITS = 5;
const LAST = (1 << BITS) - 1;

/** Numbered slots, 32 wide; a node has either nodes below it or items. */
export interface Node<T> {
  readonly below: ReadonlyArray<Node<T> | undefined>;
  readonly items: ReadonlyArray<T | undefined>;
}
export const EMPTY: Node<never> = { below: [], items: [] };
const UNUSED: ReadonlyArray<undefined> = Array.from({ length: LAST + 1 }, () => undefined);

/** How many slots a tree of that shift has, and the shift of a tree that has at least so many. */
export const slotsOf = (shift: number): number => (LAST + 1) << shift;
export const shiftFor = (slots: number): number => {
  let shift = 0;
  while (slotsOf(shift) < slots) shift += BITS;
  return shift;
};

/** Of just the length it needs: a list that grows by itself would keep room for more in each of thousands of nodes. */
const replaced = <T>(list: ReadonlyArray<T | undefined>, at: number, value: T): ReadonlyArray<T | undefined> => {
  const copy = at < list.length ? list.slice() : list.concat(UNUSED.slice(list.length, at + 1));
  copy[at] = value;
  return copy;
};
/** The tree with another item in one slot, or with none. */
export const putAt = <T>({ below, items }: Node<T>, shift: number, at: number, value: T | undefined): Node<T> => {
  const slot = (at >>> shift) & LAST;
  if (shift === 0) return { below, items: replaced(items, slot, value) };
  return { below: replaced(below, slot, putAt(below[slot] ?? EMPTY, shift - BITS, at, value)), items };
};
export const slotAt = <T>(top: Node<T>, shift: number, at: number): T | undefined => {
  let node: Node<T> | undefined = top;
  for (let left = shift; left > 0; left -= BITS) node = node?.below[(at >>> left) & LAST];
  return node?.items[at & LAST];
};
/** The items in the order of their slots. */
export const collect = <T>({ below, items }: Node<T>, into: T[]): T[] => {
  for (const node of below) if (node !== undefined) collect(node, into);
  for (const item of items) if (item !== undefined) into.push(item);
  return into;
};

const chunked = <T, U>(list: ReadonlyArray<T>, made: (chunk: ReadonlyArray<T>) => U): ReadonlyArray<U> => {
  const all: U[] = [];
  for (let at = 0; at < list.length; at += LAST + 1) all.push(made(list.slice(at, at + LAST + 1)));
  return all;
};
/** The tree of that shift with these in its first slots, made from below in one go; it has room for all of them. */
export const filled = <T>(list: ReadonlyArray<T>, shift: number): Node<T> => {
  let level = chunked(list, (items): Node<T> => ({ below: EMPTY.below, items }));
  for (let left = shift; left > 0; left -= BITS)
    level = chunked(level, (below): Node<T> => ({ below, items: EMPTY.items }));
  return level[0] ?? EMPTY;
};
