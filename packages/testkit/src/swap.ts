import type { Logged } from "@goldseam/kernel";
import { ana, ben } from "./people.ts";

const exchanged = (text: string): string => {
  if (text === ana) return ben;
  return text === ben ? ana : text;
};

const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";

/** A state with every map as a plain `Map`, also those that share with others ([Note: entries]). */
export const plainOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainOf);
  if (isMap(value)) return new Map([...value].map(([key, inner]) => [key, plainOf(inner)]));
  if (typeof value !== "object" || value === null || value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainOf(inner)]));
};

/** Ana becomes Ben and Ben becomes Ana, in keys and values of whatever a state is made of. */
export const swapped = (value: unknown): unknown => {
  if (typeof value === "string") return exchanged(value);
  if (Array.isArray(value)) return value.map(swapped);
  if (isMap(value)) return new Map([...value].map(([key, inner]) => [swapped(key), swapped(inner)]));
  if (value instanceof Set) return new Set([...value].map(swapped));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [exchanged(key), swapped(inner)]));
};

/** The same log as if the other had done it; ids, days and lanes stay. */
export const swappedLog = (log: ReadonlyArray<Logged>): ReadonlyArray<Logged> =>
  log.map((entry) => ({
    ...entry,
    data: swapped(entry.data),
    meta: { ...entry.meta, author: entry.meta.author === ana ? ben : ana },
  }));
