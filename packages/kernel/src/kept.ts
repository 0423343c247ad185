import { isMany } from "./entries.ts";

/**
 * [Note: kept] A state as text. The text is one JSON of two parts: the value as JSON has it, and the way back. What JSON
 * cannot hold stands in the value as something that it can: `undefined` as null, a map as a list of its entries, a set as
 * a list. The way back says where such things stand, once for all entries of a map or list: thousands of things with a
 * field that is `undefined` here and there cost one word. So a value is parsed in one go, and only the fields that the
 * way names are looked at. Where one and the same place holds what would look alike, each value there brings its own way.
 */
export interface Way {
  /** Null stands for `undefined`. */
  readonly none?: true;
  /** A list stands for a map, a set, or for a value and its own way back. */
  readonly as?: "map" | "set" | "own";
  /** Of each item of a list or set, each value of a map. */
  readonly each?: Way;
  readonly fields?: Readonly<Record<string, Way>>;
}

/** What was met in one place, which stands for all entries of a map or list. */
interface Seen {
  none: boolean;
  null: boolean;
  list: boolean;
  map: boolean;
  set: boolean;
  each: Seen | undefined;
  readonly fields: Map<string, Seen>;
}
const unseen = (): Seen => ({
  none: false,
  null: false,
  list: false,
  map: false,
  set: false,
  each: undefined,
  fields: new Map(),
});

const isOf = (value: object, { prototype }: { readonly prototype: object }): boolean =>
  Object.getPrototypeOf(value) === prototype;
const isMap = (value: object): value is ReadonlyMap<unknown, unknown> => isMany(value) || value instanceof Map;
/** JSON has no other numbers, and minus zero loses its sign there. */
const isPlain = (value: unknown): boolean =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0));

/** Notes what stands in a place and below; false where something cannot be kept. */
const look = (seen: Seen, value: unknown): boolean => {
  if (isPlain(value)) return true;
  if (value === undefined) return (seen.none = true);
  if (value === null) return (seen.null = true);
  if (typeof value !== "object") return false;
  if (isOf(value, Object)) return lookAtFields(seen, value);
  if (Array.isArray(value)) return isOf(value, Array) && lookAtList(seen, value);
  if (Reflect.ownKeys(value).length > 0) return false;
  if (isMany(value) || isOf(value, Map)) return lookAtMap(seen, value as ReadonlyMap<unknown, unknown>);
  if (!isOf(value, Set)) return false;
  seen.set = true;
  const each = (seen.each ??= unseen());
  return [...(value as ReadonlySet<unknown>)].every((item) => look(each, item));
};
const lookAtFields = (seen: Seen, value: object): boolean => {
  const keys = Object.keys(value);
  if (Reflect.ownKeys(value).length !== keys.length) return false;
  for (const key of keys) {
    const inner: unknown = Reflect.get(value, key);
    if (isPlain(inner)) continue;
    // Such a field would be mistaken for what every object has.
    if (key === "__proto__") return false;
    const field = seen.fields.get(key) ?? unseen();
    seen.fields.set(key, field);
    if (!look(field, inner)) return false;
  }
  return true;
};
const lookAtList = (seen: Seen, value: ReadonlyArray<unknown>): boolean => {
  seen.list = true;
  // JSON knows no other fields of a list, nor a place that was never filled, which is not `undefined`.
  if (Reflect.ownKeys(value).length !== value.length + 1) return false;
  const each = (seen.each ??= unseen());
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!isPlain(item) && (!look(each, item) || (item === undefined && !(at in value)))) return false;
  }
  return true;
};
const lookAtMap = (seen: Seen, value: ReadonlyMap<unknown, unknown>): boolean => {
  seen.map = true;
  const each = (seen.each ??= unseen());
  for (const [key, inner] of value) if (!isPlain(key) || !look(each, inner)) return false;
  return true;
};

/** The way back, `undefined` where a place and everything below is as JSON has it. */
const wayOf = (seen: Seen): Way | undefined => {
  const { none, list, map, set } = seen;
  if ((none && seen.null) || Number(list) + Number(map) + Number(set) > 1) return { as: "own" };
  const each = seen.each === undefined ? undefined : wayOf(seen.each);
  const fields = [...seen.fields].flatMap(([key, field]) => {
    const way = wayOf(field);
    return way === undefined ? [] : [[key, way] as const];
  });
  if (!none && !map && !set && each === undefined && fields.length === 0) return undefined;
  return {
    ...(none ? { none } : {}),
    ...(map || set ? { as: map ? "map" : "set" } : {}),
    ...(each === undefined ? {} : { each }),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
  };
};

/** A value with everything in it as JSON has it. */
const bare = (way: Way | undefined, value: unknown): unknown => {
  if (way === undefined || isPlain(value)) return value;
  if (way.as === "own") return withWay(value);
  if (typeof value !== "object" || value === null) return null;
  const { each, fields } = way;
  if (isMap(value)) return [...value].map(([key, inner]) => [key, bare(each, inner)]);
  if (value instanceof Set) return [...value].map((item) => bare(each, item));
  if (Array.isArray(value)) return each === undefined ? value : value.map((item) => bare(each, item));
  const copy: Record<string, unknown> = { ...value };
  for (const key in fields) if (Object.hasOwn(copy, key)) copy[key] = bare(fields[key], copy[key]);
  return copy;
};
const withWay = (value: unknown): readonly [value: unknown, way: Way | null] | undefined => {
  const seen = unseen();
  if (!look(seen, value)) return undefined;
  const way = wayOf(seen);
  return [bare(way, value), way ?? null];
};

/**
 * Text from which `restore` makes the same value. `undefined` where the value holds anything else than plain objects,
 * lists, maps, sets, strings, booleans, null, `undefined` and numbers that JSON has; or a field called `__proto__`, or a
 * key of a map that is no plain value, or itself. What an accessor gives is kept as if it were written there.
 */
export const keep = (value: unknown): string | undefined => {
  try {
    const made = withWay(value);
    return made === undefined ? undefined : JSON.stringify(made);
  } catch {
    // Nested too deep for the engine, or without end.
    return undefined;
  }
};
