/**
 * [Note: entries] What grows with the years is a map that shares with the map before it whatever did not change. A copy
 * for each event would make a fold grow with the square of the history. Up to `FEW` entries it is a plain `Map`, whose
 * copy costs less; above, a `Many`. Which of the two depends on the size alone, so equal content has equal shape.
 */
const FEW = 32;
const BITS = 5;
const LAST = (1 << BITS) - 1;

/** Numbered slots, 32 wide; a node has either nodes below it or items. */
interface Node<T> {
  readonly below: ReadonlyArray<Node<T> | undefined>;
  readonly items: ReadonlyArray<T | undefined>;
}
const EMPTY: Node<never> = { below: [], items: [] };
const UNUSED: ReadonlyArray<undefined> = Array.from({ length: LAST + 1 }, () => undefined);

/** Of just the length it needs: a list that grows by itself would keep room for more in each of thousands of nodes. */
const replaced = <T>(list: ReadonlyArray<T | undefined>, at: number, value: T): ReadonlyArray<T | undefined> => {
  const copy = at < list.length ? list.slice() : list.concat(UNUSED.slice(list.length, at + 1));
  copy[at] = value;
  return copy;
};
const putAt = <T>({ below, items }: Node<T>, shift: number, at: number, value: T | undefined): Node<T> => {
  const slot = (at >>> shift) & LAST;
  if (shift === 0) return { below, items: replaced(items, slot, value) };
  return { below: replaced(below, slot, putAt(below[slot] ?? EMPTY, shift - BITS, at, value)), items };
};
const slotAt = <T>(top: Node<T>, shift: number, at: number): T | undefined => {
  let node: Node<T> | undefined = top;
  for (let left = shift; left > 0; left -= BITS) node = node?.below[(at >>> left) & LAST];
  return node?.items[at & LAST];
};
const collect = <T>({ below, items }: Node<T>, into: T[]): T[] => {
  for (const node of below) if (node !== undefined) collect(node, into);
  for (const item of items) if (item !== undefined) into.push(item);
  return into;
};

/** The same trees as of so many puts, made from below in one go: what is new may still be written to. */
const lineOf = <T>(entries: ReadonlyArray<T>, shift: number): Node<T> => {
  const leaves = chunks(entries).map((items): Node<T> => ({ below: EMPTY.below, items }));
  return topOf(leaves, shift);
};
const topOf = <T>(leaves: ReadonlyArray<Node<T> | undefined>, shift: number): Node<T> => {
  let level = leaves;
  for (let left = shift; left > 0; left -= BITS)
    level = chunks(level).map((below) =>
      below.every((node) => node === undefined) ? undefined : { below, items: [] },
    );
  return level[0] ?? EMPTY;
};
const chunks = <T>(list: ReadonlyArray<T>): ReadonlyArray<ReadonlyArray<T>> => {
  const made: Array<ReadonlyArray<T>> = [];
  for (let at = 0; at < list.length; at += LAST + 1) made.push(list.slice(at, at + LAST + 1));
  return made;
};
const foundOf = (keys: ReadonlyArray<readonly [string, unknown]>, shift: number): Node<ReadonlyArray<number>> => {
  const leaves: Array<Array<number[] | undefined> | undefined> = Array.from({ length: 1 << shift }, () => undefined);
  keys.forEach(([key], at) => {
    const hash = spread(key);
    const leaf = (hash >>> BITS) & ((1 << shift) - 1);
    const items = (leaves[leaf] ??= []);
    const slot = hash & LAST;
    while (items.length <= slot) items.push(undefined);
    const slots = items[slot];
    if (slots === undefined) items[slot] = [at];
    else slots.push(at);
  });
  return topOf(
    leaves.map((items) => (items === undefined ? undefined : { below: EMPTY.below, items })),
    shift,
  );
};

/** Spreads names over the slots (FNV-1a); keeps no secret. */
const spread = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
};
const NOWHERE: ReadonlyArray<number> = [];

interface Inside<K extends string, V> {
  readonly size: number;
  /** Both trees have `32 << shift` slots. */
  readonly shift: number;
  /** Entries in the order in which they came; one that was taken out leaves its slot empty. */
  readonly line: Node<readonly [K, V]>;
  /** Slots of the line that were ever given out. */
  readonly used: number;
  /** By hash of the key: slots of the line. */
  readonly found: Node<ReadonlyArray<number>>;
}

/** A map that never changes: `put` and `out` make another one. `get` and both take a time that hardly grows. */
class Many<K extends string, V> implements ReadonlyMap<K, V> {
  readonly #in: Inside<K, V>;
  /** Kept for who asks again: a view, the ideas and the signals of one state all go through its things. */
  #values: ReadonlyArray<V> | undefined;
  constructor(inside: Inside<K, V>) {
    this.#in = inside;
  }
  /** With room for as many again. Made anew when the slots are used up, or most of them are empty. */
  static of<K extends string, V>(entries: ReadonlyArray<readonly [K, V]>): Many<K, V> {
    const { length } = entries;
    let shift = 0;
    while ((LAST + 1) << shift < 2 * length) shift += BITS;
    return new Many({
      size: length,
      shift,
      line: lineOf(entries, shift),
      used: length,
      found: foundOf(entries, shift),
    });
  }
  #slots(hash: number): ReadonlyArray<number> {
    return slotAt(this.#in.found, this.#in.shift, hash) ?? NOWHERE;
  }
  /** Among the slots of its hash; a loop, as every event of ten years asks several times. */
  #slot(key: string, hash: number): number | undefined {
    const { line, shift } = this.#in;
    for (const at of this.#slots(hash)) if (slotAt(line, shift, at)?.[0] === key) return at;
    return undefined;
  }
  #all(): ReadonlyArray<readonly [K, V]> {
    return collect(this.#in.line, []);
  }
  put(key: K, value: V): Many<K, V> {
    const { size, shift, line, used, found } = this.#in;
    const hash = spread(key);
    const at = this.#slot(key, hash);
    if (at !== undefined) return new Many({ size, shift, line: putAt(line, shift, at, [key, value]), used, found });
    if (used === (LAST + 1) << shift) return Many.of([...this.#all(), [key, value]]);
    return new Many({
      size: size + 1,
      shift,
      line: putAt(line, shift, used, [key, value]),
      used: used + 1,
      found: putAt(found, shift, hash, [...this.#slots(hash), used]),
    });
  }
  out(key: K): ReadonlyMap<K, V> {
    const hash = spread(key);
    const at = this.#slot(key, hash);
    if (at === undefined) return this;
    const { size, shift, used, found } = this.#in;
    const line = putAt(this.#in.line, shift, at, undefined);
    if (size - 1 <= FEW) return new Map(collect(line, []));
    if (size * 4 < used) return Many.of(collect(line, []));
    const others = this.#slots(hash).filter((one) => one !== at);
    return new Many({ size: size - 1, shift, line, used, found: putAt(found, shift, hash, others) });
  }
  get size(): number {
    return this.#in.size;
  }
  get(key: K): V | undefined {
    const { line, shift } = this.#in;
    for (const at of this.#slots(spread(key))) {
      const entry = slotAt(line, shift, at);
      if (entry?.[0] === key) return entry[1];
    }
    return undefined;
  }
  has(key: K): boolean {
    return this.#slot(key, spread(key)) !== undefined;
  }
  forEach(tell: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#all()) tell(value, key, this);
  }
  entries(): MapIterator<[K, V]> {
    return this.#all()
      .map(([key, value]): [K, V] => [key, value])
      .values();
  }
  keys(): MapIterator<K> {
    return this.#all()
      .map(([key]) => key)
      .values();
  }
  values(): MapIterator<V> {
    this.#values ??= this.#all().map(([, value]) => value);
    return this.#values.values();
  }
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
  get [Symbol.toStringTag](): string {
    return "Map";
  }
}

export const isMany = (value: unknown): value is ReadonlyMap<string, unknown> => value instanceof Many;

/** The map of these entries, in their order; no key stands there twice. Takes hardly longer than going through them. */
export const entriesOf = <K extends string, V>(entries: ReadonlyArray<readonly [K, V]>): ReadonlyMap<K, V> =>
  entries.length <= FEW ? new Map(entries) : Many.of(entries);

/** The entries with one more, or with another value in its old place; the map that is given stays as it is. */
export const withEntry = <K extends string, V>(entries: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => {
  if (entries instanceof Many) return entries.put(key, value);
  const few = new Map(entries).set(key, value);
  return few.size <= FEW ? few : Many.of([...few]);
};

/** The entries without one of them; an unknown key changes nothing. */
export const withoutEntry = <K extends string, V>(entries: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => {
  if (!entries.has(key)) return entries;
  if (entries instanceof Many) return entries.out(key);
  const few = new Map(entries);
  few.delete(key);
  return few.size <= FEW ? few : Many.of([...few]);
};
