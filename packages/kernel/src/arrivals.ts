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
 * Days on which each author's inbound events stand, by type and author and then by stretches of `WIDE` times the rate's
 * days. Two days within the rate are in one stretch or in neighbours, and no stretch holds more than the rate allows: so
 * a verdict costs the same after ten years, and it is the one of the full count, also for a day that went back. The
 * stretch that was written to last stands beside the others, as nearly every event belongs to it.
 */
export type Counted = ReadonlyMap<string, Stretches>;
interface Stretches {
  readonly at: number;
  readonly days: ReadonlyArray<number>;
  readonly others: ReadonlyMap<string, ReadonlyArray<number>>;
}
const WIDE = 16;
const NO_DAYS: ReadonlyArray<number> = [];

const counterOf = ({ type, meta }: Recorded<EventShape>): string => `${type} ${meta.author}`;
const rateOf = (inbound: ReadonlyArray<Inbound>, event: Recorded<EventShape>): Inbound | undefined =>
  inbound.find((one) => one.type === event.type);
const stretchOf = (day: number, rate: Inbound): number => Math.floor(day / (rate.days * WIDE));
const daysIn = (stretches: Stretches | undefined, stretch: number): ReadonlyArray<number> => {
  if (stretches === undefined) return NO_DAYS;
  if (stretches.at === stretch) return stretches.days;
  return stretches.others.size === 0 ? NO_DAYS : (stretches.others.get(String(stretch)) ?? NO_DAYS);
};

/** Whether one more such event is within its declared rate. */
export const withinRate = (inbound: ReadonlyArray<Inbound>, counted: Counted, event: Recorded<EventShape>): boolean => {
  const rate = rateOf(inbound, event);
  if (rate === undefined) return true;
  const day = dayNumber(event.meta.day);
  const stretches = counted.get(counterOf(event));
  let near = 0;
  // The first and the last day that are near: at most two stretches.
  const [first, last] = [stretchOf(day - rate.days + 1, rate), stretchOf(day + rate.days - 1, rate)];
  for (let stretch = first; stretch <= last; stretch += 1)
    for (const other of daysIn(stretches, stretch)) if (Math.abs(other - day) < rate.days) near += 1;
  return near < rate.atMost;
};

/** The count with an event that is within its rate. */
export const counting = (inbound: ReadonlyArray<Inbound>, counted: Counted, event: Recorded<EventShape>): Counted => {
  const rate = rateOf(inbound, event);
  if (rate === undefined) return counted;
  const day = dayNumber(event.meta.day);
  const counter = counterOf(event);
  const before = counted.get(counter);
  const at = stretchOf(day, rate);
  const days = [...daysIn(before, at), day];
  const others = before === undefined ? new Map<string, ReadonlyArray<number>>() : before.others;
  const aside = before === undefined || before.at === at ? others : withEntry(others, String(before.at), before.days);
  return withEntry(counted, counter, { at, days, others: aside });
};
