import { type Instant, type Limit, type Logged, type Now, addDays, instant, practiceId } from "@goldseam/kernel";
import type { TimelineEntry } from "@goldseam/vault";
import { type ReadonlySignal, computed, effect, signal, untracked } from "@preact/signals";
import * as v from "valibot";
import { logOf } from "./timeline-log.ts";

/**
 * [Note: kept steering] What a private room goes on doing while it is locked: its limits go on taking offers away, and
 * its silent switches stay off. For that the app keeps outside of it, sealed under the app's own unlock key, what is
 * covered and when, and which kinds do not arrive: no word, no level, no reason, and always of one size. What a copied
 * phone gives away by that stands in docs/threat-model.md.
 */
const KEY = "steering";

const STEP = 30;
const MINUTE = 60_000;
const DAY = 1440;
/** Days ahead in which hours count; whoever opens the private room begins them anew. */
const HOURS_FOR = 14;
/** Days ahead after which what stands by then stands: the longest time with an end is shorter. */
const DAYS_FOR = 62;
/** Characters; what is longer takes the next multiple. */
const SIZE = 4096;

type LimitsAt = (now: Now) => ReadonlyArray<Limit>;
interface Stretch {
  /** From this instant on, until the next. */
  readonly from: Instant;
  readonly limits: ReadonlyArray<Limit>;
}
interface Steering {
  readonly stretches: ReadonlyArray<Stretch>;
  readonly switches: ReadonlyArray<TimelineEntry>;
}

/** What this phone's clock will say so many minutes after its last midnight; a change of clocks moves it by an hour. */
const later = (now: Now, minutes: number): Now => ({
  at: instant(now.at - (now.at % MINUTE) + (minutes - now.minute) * MINUTE),
  day: addDays(now.day, Math.floor(minutes / DAY)),
  minute: minutes % DAY,
});

/** How the private limits will stand from `now` on, where they change. */
export const stretchesOf = (limitsAt: LimitsAt, now: Now): ReadonlyArray<Stretch> => {
  const found: Stretch[] = [];
  const add = (from: Instant, limits: ReadonlyArray<Limit>): void => {
    if (JSON.stringify(found.at(-1)?.limits ?? null) !== JSON.stringify(limits)) found.push({ from, limits });
  };
  add(instant(0), limitsAt(now));
  for (let at = now.minute - (now.minute % STEP) + STEP; at < HOURS_FOR * DAY; at += STEP)
    add(later(now, at).at, limitsAt(later(now, at)));
  for (let day = HOURS_FOR; day < DAYS_FOR; day += 1) {
    const noon = limitsAt(later(now, day * DAY + DAY / 2)).map((limit) => JSON.stringify(limit));
    const midnight = later(now, day * DAY);
    add(
      midnight.at,
      limitsAt(midnight).filter((limit) => noon.includes(JSON.stringify(limit))),
    );
  }
  return found;
};

const isSwitch = ({ type }: { readonly type: string }): boolean =>
  type === "arrivals-closed" || type === "arrivals-opened";
export const switchesOf = (own: ReadonlyArray<TimelineEntry>): ReadonlyArray<TimelineEntry> =>
  own.flatMap((entry) => {
    const events = entry.events.filter(isSwitch);
    return events.length === 0 ? [] : [{ ...entry, events }];
  });

export const writeSteering = (steering: Steering): string => {
  const text = JSON.stringify(steering);
  return text.padEnd(Math.ceil(text.length / SIZE) * SIZE);
};

const kinds = ["talk", "thanks", "repair", "time", "touch", "plan", "play", "solo", "help", "settle"] as const;
const yes = v.exactOptional(v.literal(true));
const covers = v.object({
  practices: v.exactOptional(v.array(v.pipe(v.string(), v.transform(practiceId)))),
  kinds: v.exactOptional(v.array(v.picklist(kinds))),
  topics: v.exactOptional(v.array(v.string())),
  ...{ joint: yes, conflict: yes, news: yes },
});
const stretches = v.array(
  v.object({
    from: v.pipe(v.number(), v.transform(instant)),
    limits: v.array(v.object({ reach: v.literal("mine"), covers })),
  }),
);
const event = v.looseObject({ practice: v.string(), type: v.picklist(["arrivals-closed", "arrivals-opened"]) });
const entry = v.looseObject({
  ...{ item: v.string(), author: v.string(), at: v.number(), day: v.string(), opened: v.boolean() },
  events: v.array(event),
});
const schema = v.object({ stretches, switches: v.array(v.custom<TimelineEntry>((given) => v.is(entry, given))) });

/** Nothing where nothing can be read: then the room steers when it is open. */
export const readSteering = (text: string | undefined): Steering => {
  try {
    const read = v.safeParse(schema, JSON.parse(text ?? ""));
    if (read.success) return read.output;
  } catch {
    // Never written, or by another version.
  }
  return { stretches: [], switches: [] };
};

export interface SteeringPorts {
  readonly room: ReadonlySignal<"none" | "locked" | "open" | "not-on-this-phone">;
  readonly own: ReadonlySignal<ReadonlyArray<TimelineEntry>>;
  /** What the worker has told of sealed small texts. */
  readonly drafts: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly now: ReadonlySignal<Now>;
  /** Private limits that practices yield at a time; empty and untracked until the practices are here. */
  readonly limitsAt: () => LimitsAt | undefined;
  readonly keep: (key: string, text: string) => void;
}
export interface KeptSteering {
  /** Private limits of the locked room, as they stand now. */
  readonly limits: ReadonlySignal<ReadonlyArray<Limit>>;
  /** Its silent switches. */
  readonly switches: ReadonlySignal<ReadonlyArray<Logged>>;
}

/** Keeps the copy while the private room is open under its own code, and reads it while that is locked. */
export const keepSteering = ({ room, own, drafts, now, limitsAt, keep }: SteeringPorts): KeptSteering => {
  const written = signal<string | undefined>(undefined);
  let before: readonly [unknown, string] | undefined;
  effect(() => {
    const at = limitsAt();
    if (room.value !== "open" || at === undefined) return;
    const time = untracked(() => now.value);
    // Looking ahead costs more than looking: only when something private is new, or stands otherwise.
    const standing = JSON.stringify(at(time));
    if (before?.[0] === own.value && before[1] === standing) return;
    before = [own.value, standing];
    const text = writeSteering({ stretches: stretchesOf(at, time), switches: switchesOf(own.value) });
    if (text === untracked(() => written.value ?? drafts.value[KEY])) return;
    written.value = text;
    keep(KEY, text);
  });
  const kept = computed(() => (room.value === "locked" ? readSteering(written.value ?? drafts.value[KEY]) : undefined));
  return {
    limits: computed(() => kept.value?.stretches.findLast(({ from }) => from <= now.value.at)?.limits ?? []),
    switches: computed(() => logOf("private", kept.value?.switches ?? [])),
  };
};
