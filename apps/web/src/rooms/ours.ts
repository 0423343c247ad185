import { daysBetween, type Signal } from "@goldseam/kernel";

const ALONE = new Set(["solo", "settle", "help"]);
/** Days from an apology on in which nothing turns gold: it is not what lays it. */
const AFTER_APOLOGY = 3;

/**
 * One opaque text for each joint act, oldest first, from which the bowl lays its gold. Two acts of one practice on one
 * day are one: both phones say the same, and nothing can be counted from it.
 */
export const goldOf = (signals: ReadonlyArray<Signal>): ReadonlyArray<string> => {
  const apologies = signals.flatMap((one) => (one.is === "apology" ? [one.day] : []));
  const rests = (day: (typeof apologies)[number]): boolean =>
    apologies.some((since) => since <= day && daysBetween(since, day) <= AFTER_APOLOGY);
  const acts = signals.flatMap((one) =>
    one.is === "done" && !ALONE.has(one.kind) && !rests(one.day) ? [`${one.day} ${one.practice}`] : [],
  );
  return [...new Set(acts.toSorted())];
};

/** Whether a practice's view says that something of it stands now: `alive` is there and not empty. */
export const isAlive = (view: unknown): boolean => {
  if (typeof view !== "object" || view === null) return false;
  const alive: unknown = Reflect.get(view, "alive");
  return Array.isArray(alive) ? alive.length > 0 : alive !== undefined && alive !== null && alive !== false;
};

/** One standing thing in its writer's own words, with its day where it has one. */
export interface Standing {
  readonly text: string;
  readonly language: string | undefined;
  readonly day: string | undefined;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
const asText = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** The own words of what is alive in a view; a thing that was put together from chips has none and is not listed. */
export const standingIn = (view: unknown): ReadonlyArray<Standing> => {
  const alive = field(view, "alive");
  const things: ReadonlyArray<unknown> = Array.isArray(alive) ? alive : [alive];
  return things.flatMap((thing) => {
    const words = field(thing, "words");
    const text = asText(field(words, "text"));
    if (text === undefined) return [];
    return [{ text, language: asText(field(words, "language")), day: asText(field(thing, "due")) }];
  });
};

/** Practices that were used together at some time, by name, each once. */
export const usedIn = (signals: ReadonlyArray<Signal>): ReadonlyArray<string> => [
  ...new Set(signals.flatMap((one) => (one.is === "done" && !ALONE.has(one.kind) ? [one.practice] : []))),
];
