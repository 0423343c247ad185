/** A stream of numbers in [0, 1) that one seed decides: a red test names its seed. */
export interface Random {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: ReadonlyArray<T>) => T | undefined;
  readonly shuffled: <T>(from: ReadonlyArray<T>) => ReadonlyArray<T>;
}

export const randomOf = (seed: number): Random => {
  let state = (seed * 2_654_435_769 + 0x9e37) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)],
    shuffled: (from) => {
      const out = [...from];
      for (let last = out.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const [a, b] = [out[last], out[other]];
        if (a !== undefined && b !== undefined) [out[last], out[other]] = [b, a];
      }
      return out;
    },
  };
};
