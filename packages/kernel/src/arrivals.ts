import type { CalendarDay, PersonId } from "./brand.ts";
import { addDays, dayNumber } from "./calendar.ts";
import { withEntry } from "./entries.ts";
import { privately } from "./lanes.ts";
import type { EventShape, Inbound, Recorded, Schema } from "./practice.ts";

/**
 * [Note: arrivals] Rates and the silent off switch of everything that can arrive unasked (S-48).
 * The rate is counted in the shared log by the author's own `day`, so both phones reach the same verdict. The switch
 * is private: the author may go on sending, the shared state stays the same, and the switching person's phone shows a
 * state folded without what came while the switch was off. A practice with inbound kinds spreads `arrivals` into its
 * events; nothing else is asked of it.
 */
export interface Closing {
  /** Inbound event type that stops arriving here. */
  readonly kind: string;
  /** For so many days from today on; absent: until it is switched on again. */
  readonly days?: number;
}
interface Opening {
  readonly kind: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const schemaOf = <T>(read: (value: Readonly<Record<string, unknown>>) => T | undefined): Schema<T> => ({
  "~standard": {
    validate: (value) => {
      const found = isRecord(value) ? read(value) : undefined;
      return found === undefined ? { issues: [{ message: "not readable" }] } : { value: found };
    },
  },
});
const closing = schemaOf<Closing>(({ kind, days }) => {
  if (typeof kind !== "string") return undefined;
  if (days === undefined) return { kind };
  return typeof days === "number" && Number.isInteger(days) && days > 0 && days <= 3660 ? { kind, days } : undefined;
});
const opening = schemaOf<Opening>(({ kind }) => (typeof kind === "string" ? { kind } : undefined));

export const arrivals = {
  "arrivals-closed": privately(closing),
  "arrivals-opened": privately(opening),
} as const;

/** One stretch in which a kind does not arrive; `until` is the first day on which it arrives again. */
export interface Closed {
  readonly kind: string;
  readonly by: PersonId;
  readonly from: CalendarDay;
  readonly until: CalendarDay | undefined;
}
type SwitchEvent =
  | { readonly type: "arrivals-closed"; readonly data: Closing }
  | { readonly type: "arrivals-opened"; readonly data: Opening };

export const isSwitch = (event: Recorded<EventShape>): event is Recorded<SwitchEvent> =>
  event.type === "arrivals-closed" || event.type === "arrivals-opened";

const covers = (closed: Closed, kind: string, day: CalendarDay): boolean =>
  closed.kind === kind && closed.from <= day && (closed.until === undefined || day < closed.until);

/** The stretches after one more turn of the switch. */
export const turned = (stretches: ReadonlyArray<Closed>, event: Recorded<SwitchEvent>): ReadonlyArray<Closed> => {
  const { author: by, day } = event.meta;
  const ended = stretches.map((one) => (covers(one, event.data.kind, day) ? { ...one, until: day } : one));
  if (event.type === "arrivals-opened") return ended;
  const { kind, days } = event.data;
  return [...ended, { kind, by, from: day, until: days === undefined ? undefined : addDays(day, days) }];
};

/** Whether the kind is off on this phone on that day. */
export const isClosed = (stretches: ReadonlyArray<Closed>, kind: string, day: CalendarDay): boolean =>
  stretches.some((one) => covers(one, kind, day));

/** Whether an event of another person stays out of what this phone shows. */
export const isHidden = (stretches: ReadonlyArray<Closed>, event: Recorded<EventShape>): boolean =>
  stretches.some((one) => one.by !== event.meta.author && covers(one, event.type, event.meta.day));

/**
 * Days on which each author's inbound events stand, by type and author and then by stretches as long as the rate. Two
 * days within the rate are in one stretch or in neighbours, and no stretch holds more than the rate allows: so a verdict
 * costs the same after ten years, and it is the one of the full count, also for a day that went back.
 */
export type Counted = ReadonlyMap<string, Stretches>;
type Stretches = ReadonlyMap<string, ReadonlyArray<number>>;
const NONE: Stretches = new Map();

const counterOf = ({ type, meta }: Recorded<EventShape>): string => `${type} ${meta.author}`;
const rateOf = (inbound: ReadonlyArray<Inbound>, event: Recorded<EventShape>): Inbound | undefined =>
  inbound.find((one) => one.type === event.type);

/** Whether one more such event is within its declared rate. */
export const withinRate = (inbound: ReadonlyArray<Inbound>, counted: Counted, event: Recorded<EventShape>): boolean => {
  const rate = rateOf(inbound, event);
  if (rate === undefined) return true;
  const day = dayNumber(event.meta.day);
  const stretch = Math.floor(day / rate.days);
  const stretches = counted.get(counterOf(event)) ?? NONE;
  let near = 0;
  for (const one of [stretch - 1, stretch, stretch + 1])
    for (const other of stretches.get(String(one)) ?? []) if (Math.abs(other - day) < rate.days) near += 1;
  return near < rate.atMost;
};

/** The count with an event that is within its rate. */
export const counting = (inbound: ReadonlyArray<Inbound>, counted: Counted, event: Recorded<EventShape>): Counted => {
  const rate = rateOf(inbound, event);
  if (rate === undefined) return counted;
  const day = dayNumber(event.meta.day);
  const stretches = counted.get(counterOf(event)) ?? NONE;
  const key = String(Math.floor(day / rate.days));
  return withEntry(counted, counterOf(event), withEntry(stretches, key, [...(stretches.get(key) ?? []), day]));
};
