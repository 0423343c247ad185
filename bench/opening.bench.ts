import { type Folded, fold, instant, type Me, type Now, personId, type Practice } from "@goldseam/kernel";
import { newMachine } from "@goldseam/simulator/driver";
import { strategy as communication } from "@goldseam/strategies/communication/strategy";
import { strategy as positivity } from "@goldseam/strategies/positivity/strategy";
import { strategy as qualityTime } from "@goldseam/strategies/quality-time/strategy";
import { strategy as trust } from "@goldseam/strategies/trust/strategy";
import { packing, unpacking } from "@goldseam/web/packed-entries";
import { readerOf, sorterOf } from "@goldseam/web/timeline-log";
import type { TimelineEntry } from "@goldseam/vault";
import { ANA, BEN, dayOfTwo, liveYears } from "./lived-years.ts";
import { floorOf, median, openYears, worked } from "./ten-years.ts";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const RUNS = Number(process.env["GOLDSEAM_RUNS"] ?? 5);
const practices: ReadonlyArray<Practice> = [positivity, qualityTime, communication, trust].flatMap(
  (strategy): ReadonlyArray<Practice> => strategy.practices,
);
const me: Me = { person: personId(ANA), other: personId(BEN) };

type Parts = Record<"vault" | "timeline" | "across" | "log" | "folds" | "views", number>;

/** What the worker tells of a room, as the page has it then. */
const acrossOf = (entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<TimelineEntry> => {
  let here: ReadonlyArray<TimelineEntry> = [];
  const page = unpacking((change) => {
    if (change.is === "timeline") here = change.entries;
  });
  const worker = packing({
    start: (_, tell) => Promise.resolve(tell({ is: "timeline", room: "shared", from: 0, entries })),
  });
  void worker.start("bench", (change) => page(structuredClone(change)));
  return here;
};

/** What Today asks of every practice, and what their pages show. */
const look = (practice: Practice, { shown, mine }: Folded<unknown, unknown>, now: Now): void => {
  practice.view(shown, mine, me, now);
  practice.ideas(shown, mine, me, now);
  practice.limits(shown, mine, me, now);
  practice.signals(shown, mine, me, now);
};

/** From rows to what Today is made of, part by part; each in milliseconds of processor time. */
const opening = (machine: Parameters<typeof openYears>[0], events: number): Parts => {
  const spent: Partial<Parts> = {};
  const part = <T>(name: keyof Parts, what: () => T): T => {
    let made: T | undefined;
    spent[name] = worked(() => (made = what()));
    return made as T;
  };
  const space = part("vault", () => openYears(machine));
  const entries = part("timeline", () => space.timeline());
  const here = part("across", () => acrossOf(entries));
  const logs = part("log", () => sorterOf()(readerOf("shared")(here)));
  const folded = part("folds", () => practices.map((one) => [one, fold(one, logs.get(one.id) ?? [])] as const));
  const last = entries.at(-1);
  const now = { at: instant(machine.clock), day: logs.get("thanks")?.at(-1)?.meta.day } as Now;
  part("views", () => folded.forEach(([practice, state]) => look(practice, state, now)));
  const ignored = folded.reduce((sum, [, state]) => sum + state.ignored.length, 0);
  if (entries.length !== events || last === undefined || ignored > 0)
    throw new Error(`${ignored} of ${events} ignored`);
  return spent as Parts;
};

const names = ["vault", "timeline", "across", "log", "folds", "views"] as const;
const total = (parts: Parts): number => names.reduce((sum, name) => sum + parts[name], 0);
const middle = (all: ReadonlyArray<Parts>): Parts =>
  Object.fromEntries(names.map((name) => [name, Number(median(all.map((one) => one[name])).toFixed(1))])) as Parts;

/**
 * P-07 and P-08 in Node: an opening on ten years from the rows to what Today and the pages show, over the same on one
 * day, and over inflating and parsing as many plain records. What the page itself costs to load is not in it.
 */
export const measure = async () => {
  const [machine, young] = [newMachine("ten lived years"), newMachine("one day")];
  const aDay = dayOfTwo(0).length + dayOfTwo(1).length;
  liveYears(young, aDay);
  liveYears(machine, EVENTS);
  const floor = floorOf(openYears(machine));
  const all = { years: [] as Parts[], day: [] as Parts[], floor: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    all.floor.push(worked(() => void floor.open()));
    all.years.push(opening(machine, EVENTS));
    all.day.push(opening(young, aDay));
  }
  const [years, day, lowest] = [middle(all.years), middle(all.day), Number(median(all.floor).toFixed(1))];
  console.log(`ten years: ${JSON.stringify(years)}`);
  console.log(`one day: ${JSON.stringify(day)}`);
  console.log(`floor: ${lowest}`);
  const flat = Number((total(years) / total(day)).toFixed(1));
  const value = Number((total(years) / lowest).toFixed(2));
  const short = "in Node, from the rows to the views, without loading the page: every opening still reads everything";
  return {
    "P-07": { value: flat, unit: "× one day", holds: flat <= 1.2, open: short, years, day },
    "P-08": {
      value,
      unit: "× floor",
      holds: value <= 2,
      open: "in Node, with the way from the worker to the page",
      lowest,
    },
  };
};
