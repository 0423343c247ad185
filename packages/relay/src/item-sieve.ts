import { randomInt } from "node:crypto";

/** A stranger that is taken for known costs a walk over all ids of its space: these keep that to one in ten thousand. */
const bitsAnItem = 32;
const probes = 6;
const leastItems = 256;

const salt = (): number => randomInt(2 ** 32) | 1;

/** One layer of fixed size. */
class Layer {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  room: number;

  constructor(items: number) {
    const bits = 2 ** Math.ceil(Math.log2(items * bitsAnItem));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
    this.room = bits / bitsAnItem;
  }

  get bytes(): number {
    return this.#bits.byteLength;
  }

  add(start: number, step: number): void {
    for (let i = 0; i < probes; i += 1) {
      const place = (start + i * step) & this.#mask;
      this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31));
    }
    this.room -= 1;
  }

  holds(start: number, step: number): boolean {
    for (let i = 0; i < probes; i += 1) {
      const place = (start + i * step) & this.#mask;
      if (((this.#bits[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) return false;
    }
    return true;
  }
}

/**
 * Remembers which items a space has, in four bytes an item: it never forgets one, and takes fewer than one stranger in
 * ten thousand for known (a Bloom filter). So a new item costs no search, and no index over random ids has to be written;
 * only what the sieve holds back is looked up. Salted, so that nobody can choose ids that it holds back.
 */
export class ItemSieve {
  readonly #layers: Layer[];
  readonly #first = salt();
  readonly #second = salt();

  /** For about so many items; it grows by layers, each four times the one before. */
  constructor(items: number) {
    this.#layers = [new Layer(Math.max(leastItems, items))];
  }

  get bytes(): number {
    return this.#layers.reduce((bytes, layer) => bytes + layer.bytes, 0);
  }

  add(key: number): void {
    let newest = this.#layers.at(-1);
    if (newest === undefined || newest.room <= 0) {
      newest = new Layer((4 * (newest?.bytes ?? leastItems) * 8) / bitsAnItem);
      this.#layers.push(newest);
    }
    newest.add(this.#start(key), this.#step(key));
  }

  /** False: certainly not added. */
  mayHold(key: number): boolean {
    const start = this.#start(key);
    const step = this.#step(key);
    for (const layer of this.#layers) if (layer.holds(start, step)) return true;
    return false;
  }

  #start(key: number): number {
    return mixed((key >>> 0) ^ this.#first, Math.floor(key / 2 ** 32));
  }

  #step(key: number): number {
    return mixed((key >>> 0) ^ this.#second, Math.floor(key / 2 ** 32)) | 1;
  }
}

/** The finish of MurmurHash3 over both halves. */
const mixed = (low: number, high: number): number => {
  let h = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high + 0x9e3779b9, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
