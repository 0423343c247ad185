import type { Signal } from "@goldseam/kernel";

const ALONE = new Set(["solo", "settle", "help"]);

/**
 * One opaque text for each joint act, oldest first, from which the bowl lays its gold. Two acts of one practice on one
 * day are one: both phones say the same, and nothing can be counted from it.
 */
export const goldOf = (signals: ReadonlyArray<Signal>): ReadonlyArray<string> => [
  ...new Set(
    signals
      .flatMap((one) => (one.is === "done" && !ALONE.has(one.kind) ? [`${one.day} ${one.practice}`] : []))
      .toSorted(),
  ),
];

/** Whether a practice's view says that something of it stands now: `alive` is there and not empty. */
export const isAlive = (view: unknown): boolean => {
  if (typeof view !== "object" || view === null) return false;
  const alive: unknown = Reflect.get(view, "alive");
  return Array.isArray(alive) ? alive.length > 0 : alive !== undefined && alive !== null && alive !== false;
};

/** Practices that were used together at some time, by name, each once. */
export const usedIn = (signals: ReadonlyArray<Signal>): ReadonlyArray<string> => [
  ...new Set(signals.flatMap((one) => (one.is === "done" && !ALONE.has(one.kind) ? [one.practice] : []))),
];
