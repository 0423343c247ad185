import type { Bounds } from "./store.ts";

/** The longest front part of the list that fits; at least one, so that a reader always moves on. */
export const withinBounds = <T>(found: ReadonlyArray<T>, sizeOf: (one: T) => number, bounds: Bounds): T[] => {
  let bytes = 0;
  const cut = found.findIndex((one, i) => {
    bytes += sizeOf(one);
    return i > 0 && (i >= bounds.count || bytes > bounds.bytes);
  });
  return cut < 0 ? [...found] : found.slice(0, cut);
};
