import { instant, type Now, start } from "@goldseam/kernel";
import { drive, type Machine, newMachine } from "@goldseam/simulator/driver";
import { roomReader } from "@goldseam/web/room-reader";
import { dayOfTwo, liveYears } from "./lived-years.ts";
import { acrossOf, foldedOf, keepSnapshot, look, practices, VERSION } from "./opened-room.ts";
import { floorOf, median, openYears, worked } from "./ten-years.ts";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const RUNS = Number(process.env["GOLDSEAM_RUNS"] ?? 5);

type Parts = Record<"vault" | "timeline" | "snapshot" | "across" | "read" | "folds" | "views", number>;

/** From rows to what Today is made of, part by part; each in milliseconds of processor time. */
const opening = (machine: Machine, events: number, version = VERSION): Parts => {
  const spent: Partial<Parts> = {};
  const part = <T>(name: keyof Parts, what: () => T): T => {
    let made: T | undefined;
    spent[name] = worked(() => (made = what()));
    return made as T;
  };
  const space = part("vault", () => openYears(machine));
  const entries = part("timeline", () => space.timeline());
  const snapshot = part("snapshot", () => drive(machine, space.snapshot(version)));
  const told = part("across", () => acrossOf(entries, snapshot));
  const read = part("read", () => roomReader("shared", practices)(told));
  const folded = part("folds", () => foldedOf(read));
  const now = { at: instant(machine.clock), day: entries.at(-1)?.day } as Now;
  part("views", () => practices.forEach((one) => look(one, folded.get(one.id)?.whole ?? start(one), now)));
  const ignored = [...folded.values()].reduce((sum, { whole }) => sum + whole.ignored.length, 0);
  if (entries.length !== events || read.unreadable || ignored > 0) throw new Error(`${ignored} of ${events} ignored`);
  return spent as Parts;
};

const names = ["vault", "timeline", "snapshot", "across", "read", "folds", "views"] as const;
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
  const bytes = await keepSnapshot(machine);
  const all = { years: [] as Parts[], whole: [] as Parts[], day: [] as Parts[], floor: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    all.floor.push(worked(() => void floor.open()));
    all.years.push(opening(machine, EVENTS));
    // Another build finds the snapshot, and cannot use it.
    all.whole.push(opening(machine, EVENTS, "another"));
    all.day.push(opening(young, aDay));
  }
  const [years, day, lowest] = [middle(all.years), middle(all.day), Number(median(all.floor).toFixed(1))];
  console.log(`ten years: ${JSON.stringify(years)}, all ${total(years).toFixed(0)}`);
  console.log(`one day: ${JSON.stringify(day)}`);
  const whole = middle(all.whole);
  console.log(`ten years from the beginning: ${JSON.stringify(whole)}, all ${total(whole).toFixed(0)}`);
  console.log(`floor: ${lowest}; the snapshot: ${(bytes / 2 ** 20).toFixed(1)} MB before it is squeezed`);
  const flat = Number((total(years) / total(day)).toFixed(1));
  const value = Number((total(years) / lowest).toFixed(2));
  const short = "in Node, from the rows to the views, without loading the page: every opening still reads every row";
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
