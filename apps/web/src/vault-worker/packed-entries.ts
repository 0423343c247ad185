import type { Delivery, LoggedEvent, TimelineEntry } from "@goldseam/vault";
import type { Change, TimelineChange, VaultService } from "./service.ts";

/**
 * Many entries as they cross from the worker to the page. A copy of them as they are writes and reads each name of each
 * field of each entry, and every author and day anew; so words go as one text, places as numbers, names once.
 */
export interface PackedEntries {
  /** `Words` as JSON. */
  readonly text: string;
  /** For each entry: see `unpackEntries`. */
  readonly numbers: Float64Array;
  /** What JSON cannot carry as it is, by its place among `said`. */
  readonly apart: ReadonlyArray<readonly [place: number, data: unknown]>;
}
interface Words {
  readonly items: ReadonlyArray<TimelineEntry["item"]>;
  readonly devices: ReadonlyArray<TimelineEntry["device"]>;
  /** Authors, days, practices and types. */
  readonly names: ReadonlyArray<string>;
  /** What each event says, in order. */
  readonly said: ReadonlyArray<unknown>;
}
/** From so many on it is cheaper than the plain copy. */
const MANY = 200;
const DELIVERIES: ReadonlyArray<Delivery> = ["kept", "sent", "on-other-device"];
const NONE = -1;
/** Numbers of an entry, and of each of its events. */
const OF_ENTRY = 8;
const OF_EVENT = 2;

/** Things that stand in nearly every entry, each once: an entry says where in the list its own are. */
const listOnce = <T>() => {
  const list: T[] = [];
  const places = new Map<T, number>();
  const placeOf = (one: T): number => {
    const known = places.get(one);
    if (known !== undefined) return known;
    places.set(one, list.length);
    return list.push(one) - 1;
  };
  return { list, placeOf };
};

/** Whether it comes out of JSON as it went in: no bytes, no `undefined`, no number that has no digits of its own. */
const isPlain = (data: unknown): boolean => {
  if (typeof data === "string" || typeof data === "boolean" || data === null) return true;
  if (typeof data === "number") return Number.isFinite(data) && !Object.is(data, -0);
  if (Array.isArray(data)) return Object.keys(data).length === data.length && data.every(isPlain);
  if (typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype) return false;
  return Object.values(data).every(isPlain);
};

export const packEntries = (entries: ReadonlyArray<TimelineEntry>): PackedEntries => {
  const names = listOnce<string>();
  const devices = listOnce<TimelineEntry["device"]>();
  const count = entries.reduce((sum, { events }) => sum + events.length, 0);
  const numbers = new Float64Array(entries.length * OF_ENTRY + count * OF_EVENT);
  let end = 0;
  const put = (value: number): void => {
    numbers[end] = value;
    end += 1;
  };
  const said: unknown[] = [];
  const apart: Array<readonly [number, unknown]> = [];
  for (const { author, device, at, day, events, delivery, opened, removed } of entries) {
    put(names.placeOf(author));
    put(devices.placeOf(device));
    put(at);
    put(names.placeOf(day));
    put(DELIVERIES.indexOf(delivery));
    put(opened ? 1 : 0);
    put(removed === undefined ? NONE : names.placeOf(removed.day));
    put(events.length);
    for (const { practice, type, data } of events) {
      put(names.placeOf(practice));
      put(names.placeOf(type));
      const plain = isPlain(data);
      if (!plain) apart.push([said.length, data]);
      said.push(plain ? data : null);
    }
  }
  const words: Words = { items: entries.map(({ item }) => item), devices: devices.list, names: names.list, said };
  return { text: JSON.stringify(words), numbers, apart };
};

/** Parses what this build's own worker has packed: every place is in its list. */
export const unpackEntries = ({ text, numbers, apart }: PackedEntries): ReadonlyArray<TimelineEntry> => {
  const { items, devices, names, said } = JSON.parse(text) as Words;
  const others = apart.length === 0 ? undefined : new Map(apart);
  let at = 0;
  let place = 0;
  const next = (): number => numbers[at++] ?? NONE;
  const name = (): string => names[next()] ?? "";
  return items.map((item) => {
    const author = name();
    const device = devices[next()] as TimelineEntry["device"];
    const when = next();
    const day = name();
    const delivery = DELIVERIES[next()] ?? "kept";
    const opened = next() === 1;
    const gone = next();
    const removed = gone === NONE ? undefined : names[gone];
    const events: LoggedEvent[] = [];
    for (let left = next(); left > 0; left -= 1, place += 1) {
      const [practice, type] = [name(), name()];
      events.push({ practice, type, data: others?.has(place) === true ? others.get(place) : said[place] });
    }
    const entry = { item, author, device, at: when, day, events, delivery, opened };
    return removed === undefined ? entry : { ...entry, removed: { day: removed } };
  });
};

interface PackedTimeline extends Omit<TimelineChange, "is" | "entries"> {
  readonly is: "packed-timeline";
  readonly packed: PackedEntries;
}
type Crossing = Change | PackedTimeline;

/** What a snapshot says need not cross as well; many entries are packed. */
const pack = (change: TimelineChange): Crossing => {
  const { snapshot, entries, ...rest } = change;
  const from = Math.max(change.from, snapshot?.covered ?? 0);
  const crossing = { ...rest, from, ...(snapshot && { snapshot }) };
  const told = from === change.from ? entries : entries.slice(from - change.from);
  if (told.length < MANY) return { ...crossing, entries: told };
  return { ...crossing, is: "packed-timeline", packed: packEntries(told) };
};

/** On the worker's side: a long list of entries is packed before it crosses. */
export const packing = <S extends Pick<VaultService, "start">>(service: S) => ({
  ...service,
  start: (profile: string, listener: (change: Crossing) => void, folds?: string): Promise<void> =>
    service.start(profile, (change) => listener(change.is === "timeline" ? pack(change) : change), folds),
});

/** On the page's side: the change as it was told. */
export const unpacking =
  <T>(listener: (change: Change) => T) =>
  (change: Crossing): T => {
    if (change.is !== "packed-timeline") return listener(change);
    const { packed, ...rest } = change;
    return listener({ ...rest, is: "timeline", entries: unpackEntries(packed) });
  };
