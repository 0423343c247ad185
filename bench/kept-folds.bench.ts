import {
  dayFromNumber,
  eventId,
  fold,
  instant,
  jointHalf,
  keep,
  type Logged,
  personId,
  type Practice,
  restore,
} from "@goldseam/kernel";
import { strategy as communication } from "@goldseam/strategies/communication/strategy";
import { strategy as positivity } from "@goldseam/strategies/positivity/strategy";
import { strategy as qualityTime } from "@goldseam/strategies/quality-time/strategy";
import { strategy as trust } from "@goldseam/strategies/trust/strategy";
import { dayOfTwo } from "./lived-years.ts";
import { median, worked } from "./ten-years.ts";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const RUNS = Number(process.env["GOLDSEAM_RUNS"] ?? 15);
const practices: ReadonlyArray<Practice> = [positivity, qualityTime, communication, trust].flatMap(
  (strategy): ReadonlyArray<Practice> => strategy.practices,
);

const lived = (events: number): ReadonlyArray<Logged> => {
  const log: Logged[] = [];
  for (let day = 0; log.length < events; day += 1)
    for (const [author, { practice, type, data }] of dayOfTwo(day).slice(0, events - log.length)) {
      const at = instant(day * 86_400_000 + log.length);
      const meta = { id: eventId(`item-${log.length}`, 0), author: personId(author), at, day: dayFromNumber(day) };
      log.push({ practice, type, data, lane: "shared", meta });
    }
  return log;
};

/** As JSON alone would have it, for the floor: maps as lists of entries, and what is `undefined` left out. */
const plain = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

/**
 * What the folds of ten years cost to keep and to restore, over writing and parsing the same as plain JSON. Processor
 * time of the whole process: what the engine collects and compiles beside the thread counts as well.
 */
export const measure = async () => {
  const log = lived(EVENTS);
  const halves = Object.fromEntries(practices.map((one) => [one.id, jointHalf(fold(one, log))]));
  const text = keep(halves) ?? "";
  const bareText = JSON.stringify(plain(halves));
  const bare: unknown = JSON.parse(bareText);
  const times = { parse: [] as number[], restore: [] as number[], stringify: [] as number[], keep: [] as number[] };
  // Held, as a page holds them: what is thrown away at once costs an engine less to clear.
  let held: unknown;
  for (let run = 0; run < RUNS; run += 1) {
    times.parse.push(worked(() => (held = JSON.parse(bareText))));
    times.restore.push(worked(() => (held = restore(text))));
    times.stringify.push(worked(() => (held = JSON.stringify(bare))));
    times.keep.push(worked(() => (held = keep(halves))));
  }
  if (held !== text) throw new Error("not kept");
  const spent = Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, Number(median(all).toFixed(1))]),
  ) as Record<keyof typeof times, number>;
  const restored = Number((spent.restore / spent.parse).toFixed(2));
  const kept = Number((spent.keep / spent.stringify).toFixed(2));
  const sizes = { text: text.length, floor: bareText.length };
  console.log(JSON.stringify({ ...spent, ...sizes }));
  return {
    "restoring folds": { value: restored, unit: "× parsing the same", holds: restored <= 1.6, ...spent },
    "keeping folds": { value: kept, unit: "× writing the same", holds: kept <= 6, ...sizes },
  };
};
