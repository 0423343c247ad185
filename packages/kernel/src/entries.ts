import { collect, EMPTY, filled, type Node, putAt, shiftFor, slotAt, slotsOf } from "./slots.ts";

/**
 * [Note: entries] What grows with the years is a map that shares with the map before it whatever did not change. A copy
 * for each event would make a fold grow with the square of the history. Up to `FEW` entries it is a plain `Map`, whose
 * copy costs less; above, a `Many`. Which of the two depends on the size alone, so equal content has equal shape.
 */
const FEW = 32;

/** Spreads names over the slots (FNV-1a); keeps no secret. */
const spread = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
};
/**
 * By hash of the key: its slot of the line, counted from one; where that place is taken, the next one that is free. Made
 * at once for all, without a list for each, as an opening after ten years makes it for all there is.
 */
const indexOf = (entries: ReadonlyArray<readonly [string, unknown]>, room: number): Int32Array => {
  const index = new Int32Array(room);
  entries.forEach((entry, at) => {
    let place = spread(entry[0]) & (room - 1);
    while (index[place] !== 0) place = (place + 1) & (room - 1);
    index[place] = at + 1;
  });
  return index;
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
  /** Where those stand that were there when the map was made anew. */
  readonly index: Int32Array;
  /** By hash of the key: slots of those that came since. */
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
    const size = entries.length;
    const shift = shiftFor(2 * size);
    const index = indexOf(entries, 2 << (32 - Math.clz32(size)));
    return new Many({ size, shift, line: filled(entries, shift), used: size, index, found: EMPTY });
  }
  #slots(hash: number): ReadonlyArray<number> {
    return slotAt(this.#in.found, this.#in.shift, hash) ?? NOWHERE;
  }
  /** Loops, as every event of ten years asks several times. */
  #slot(key: string, hash: number): number | undefined {
    const { line, shift, index } = this.#in;
    for (let place = hash; ; place += 1) {
      const at = index[place & (index.length - 1)] ?? 0;
      if (at === 0) break;
      if (slotAt(line, shift, at - 1)?.[0] === key) return at - 1;
    }
    for (const at of this.#slots(hash)) if (slotAt(line, shift, at)?.[0] === key) return at;
    return undefined;
  }
  #all(): ReadonlyArray<readonly [K, V]> {
    return collect(this.#in.line, []);
  }
  put(key: K, value: V): Many<K, V> {
    const { size, shift, line, used, index, found } = this.#in;
    const hash = spread(key);
    const at = this.#slot(key, hash);
    if (at !== undefined) return new Many({ ...this.#in, line: putAt(line, shift, at, [key, value]) });
    if (used === slotsOf(shift)) return Many.of([...this.#all(), [key, value]]);
    return new Many({
      size: size + 1,
      shift,
      line: putAt(line, shift, used, [key, value]),
      used: used + 1,
      index,
      found: putAt(found, shift, hash, [...this.#slots(hash), used]),
    });
  }
  out(key: K): ReadonlyMap<K, V> {
    const hash = spread(key);
    const at = this.#slot(key, hash);
    if (at === undefined) return this;
    const { size, shift, used, index, found } = this.#in;
    const line = putAt(this.#in.line, shift, at, undefined);
    if (size - 1 <= FEW) return new Map(collect(line, []));
    if (size * 4 < used) return Many.of(collect(line, []));
    const others = this.#slots(hash).filter((one) => one !== at);
    return new Many({ size: size - 1, shift, line, used, index, found: putAt(found, shift, hash, others) });
  }
  get size(): number {
    return this.#in.size;
  }
  get(key: K): V | undefined {
    const at = this.#slot(key, spread(key));
    return at === undefined ? undefined : slotAt(this.#in.line, this.#in.shift, at)?.[1];
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
