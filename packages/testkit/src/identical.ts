const inside = (value: object): ReadonlyArray<unknown> => {
  if (Symbol.iterator in value && !Array.isArray(value)) return [...(value as Iterable<unknown>)];
  return Reflect.ownKeys(value).flatMap((key) => [key, Reflect.get(value, key)]);
};

/**
 * Whether two states are made of the same: the same kinds of map, set and object, with the same in the same order, also
 * where it is `undefined`. Maps that share with others show nothing of themselves to a deep comparison ([Note: entries]).
 */
export const identical = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [these, those] = [inside(one), inside(other)];
  return these.length === those.length && these.every((value, at) => identical(value, those[at]));
};
