import { randomInt } from "node:crypto";

const bitsAnItem = 16;
const probes = 4;
const leastItems = 64;

const salt = (): number => randomInt(2 ** 32) | 1;

/**
 * Remembers which items a space has, in two bytes an item: it never forgets one, and takes about one stranger in four
 * hundred for known (a Bloom filter). So a new item costs no search, and no index over random ids has to be written;
 * only what the sieve holds back is looked up. Salted, so that nobody can choose ids that it holds back.
 */
export class ItemSieve {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  readonly #first = salt();
  readonly #second = salt();
  #room: number;

  /** For about so many items; `isFull` afterwards. */
  constructor(items: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(leastItems, items) * bitsAnItem));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
    this.#room = bits / bitsAnItem;
  }

  /** It would begin to hold back too many strangers; time for a larger one. */
  get isFull(): boolean {
    return this.#room <= 0;
  }

  get bytes(): number {
    return this.#bits.byteLength;
  }

  add(key: number): void {
    const { start, step } = this.#places(key);
    for (let i = 0; i < probes; i += 1) {
      const place = (start + i * step) & this.#mask;
      this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31));
    }
    this.#room -= 1;
  }

  /** False: certainly not added. */
  mayHold(key: number): boolean {
    const { start, step } = this.#places(key);
    for (let i = 0; i < probes; i += 1) {
      const place = (start + i * step) & this.#mask;
      if (((this.#bits[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) return false;
    }
    return true;
  }

  #places(key: number): { readonly start: number; readonly step: number } {
    const low = key >>> 0;
    const high = Math.floor(key / 2 ** 32);
    return { start: mixed(low ^ this.#first, high), step: mixed(low ^ this.#second, high) | 1 };
  }
}

/** The finish of MurmurHash3 over both halves. */
const mixed = (low: number, high: number): number => {
  let h = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high + 0x9e3779b9, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
