import { readFileSync } from "node:fs";
import {
  calendarDay,
  eventId,
  type Instant,
  instant,
  type Lane,
  type Logged,
  type Meta,
  personId,
} from "@goldseam/kernel";
import { at } from "./clock.ts";
import { ana, ben } from "./people.ts";

/** A log that was lawful once and stays readable for ever: added, never edited. */
export interface GoldenLog {
  readonly practice: string;
  readonly story: string;
  readonly log: ReadonlyArray<Logged>;
}
interface GoldenEntry {
  readonly author: "ana" | "ben";
  readonly day: string;
  readonly type: string;
  readonly data: unknown;
  readonly lane?: Lane;
  readonly at?: number;
}

/** In fixtures people are written `@ana` and `@ben`. */
const named = (value: unknown): unknown => {
  if (value === "@ana") return ana;
  if (value === "@ben") return ben;
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
};

/** Reads `fixtures/*.json`; a malformed fixture is a broken test and throws. */
export const readGolden = (file: URL | string): GoldenLog => {
  const read = JSON.parse(readFileSync(file, "utf8")) as {
    practice: string;
    story: string;
    log: ReadonlyArray<GoldenEntry>;
  };
  const log = read.log.map((entry, index): Logged => {
    const day = calendarDay(entry.day);
    if (day === undefined) throw new Error(`${String(file)}: entry ${index} has no real day`);
    const author = entry.author === "ana" ? ana : ben;
    const when: Instant = entry.at === undefined ? at(day) : instant(entry.at);
    const meta: Meta = { id: eventId(`golden-${index}`, 0), author: personId(author), at: when, day };
    const { type, data, lane = "shared" } = entry;
    return { practice: read.practice, type, data: named(data), lane, meta };
  });
  return { practice: read.practice, story: read.story, log };
};
