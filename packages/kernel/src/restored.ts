import { entriesOf } from "./entries.ts";
import type { Way } from "./kept.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isWay = (value: unknown): value is Way => {
  if (!isRecord(value)) return false;
  const { none, as, each, fields } = value;
  return (
    (none === undefined || none === true) &&
    (as === undefined || as === "map" || as === "set" || as === "own") &&
    (each === undefined || isWay(each)) &&
    (fields === undefined ||
      // A thing without a field of this name would be asked for what every object has.
      (isRecord(fields) && !Object.hasOwn(fields, "__proto__") && Object.values(fields).every(isWay)))
  );
};

/** Told to whoever asked at the end: nearly every value is understood, and none brings word of it. */
interface Reading {
  understood: boolean;
}
const notUnderstood = (reading: Reading): undefined => {
  reading.understood = false;
};

type Entry = [key: unknown, value: unknown];
const isEntry = (value: unknown): value is Entry => Array.isArray(value) && value.length === 2;

/** One loop over what may be ten years. */
const mapOf = (each: Way | undefined, list: ReadonlyArray<unknown>, reading: Reading): unknown => {
  let named = true;
  for (const entry of list) {
    if (!isEntry(entry)) return notUnderstood(reading);
    if (typeof entry[0] !== "string") named = false;
    if (each !== undefined) entry[1] = mended(each, entry[1], reading);
  }
  return named ? entriesOf(list as ReadonlyArray<[string, unknown]>) : new Map(list as ReadonlyArray<Entry>);
};

/** What was parsed, with everything put back that the way names; it is written to. */
const mended = (way: Way, value: unknown, reading: Reading): unknown => {
  if (value === null) return way.none === true ? undefined : null;
  if (typeof value !== "object") return value;
  const { as, each, fields } = way;
  if (!Array.isArray(value)) {
    const thing = value as Record<string, unknown>;
    for (const key in fields) {
      const inner = thing[key];
      const field = fields[key];
      if (inner === undefined || field === undefined) continue;
      const now = mended(field, inner, reading);
      if (now !== inner) thing[key] = now;
    }
    return thing;
  }
  const list: unknown[] = value;
  if (as === "own") return unwrapped(list, reading);
  if (as === "map") return mapOf(each, list, reading);
  if (each !== undefined) list.forEach((item, at) => (list[at] = mended(each, item, reading)));
  return as === "set" ? new Set(list) : list;
};
const unwrapped = ([value, way]: ReadonlyArray<unknown>, reading: Reading): unknown => {
  if (way === null) return value;
  return isWay(way) ? mended(way, value, reading) : notUnderstood(reading);
};

/** What `keep` was given ([Note: kept]); `undefined` where this is not its text. Maps have the shape of their size ([Note: entries]). */
export const restore = (text: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isEntry(parsed)) return undefined;
    const reading = { understood: true };
    const value = unwrapped(parsed, reading);
    return reading.understood ? value : undefined;
  } catch {
    return undefined;
  }
};
