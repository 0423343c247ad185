import { type Folded, instant, type Me, type Now, personId, type Practice, start } from "@goldseam/kernel";
import { drive, newMachine } from "@goldseam/simulator/driver";
import { strategy as communication } from "@goldseam/strategies/communication/strategy";
import { strategy as positivity } from "@goldseam/strategies/positivity/strategy";
import { strategy as qualityTime } from "@goldseam/strategies/quality-time/strategy";
import { strategy as trust } from "@goldseam/strategies/trust/strategy";
import { foldingHalves, type Halves } from "@goldseam/web/halves";
import { packing, unpacking } from "@goldseam/web/packed-entries";
import { writeFolds } from "@goldseam/web/room-folds";
import { foldsOf, roomReader, type RoomRead } from "@goldseam/web/room-reader";
import type { Snapshot, TimelineEntry } from "@goldseam/vault";
import { ANA, BEN, dayOfTwo, liveYears } from "./lived-years.ts";
import { floorOf, median, openYears, worked } from "./ten-years.ts";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const RUNS = Number(process.env["GOLDSEAM_RUNS"] ?? 5);
const practices: ReadonlyArray<Practice> = [positivity, qualityTime, communication, trust].flatMap(
  (strategy): ReadonlyArray<Practice> => strategy.practices,
);
const me: Me = { person: personId(ANA), other: personId(BEN) };

type RoomTold = RoomRead["told"];
type Parts = Record<"vault" | "timeline" | "snapshot" | "across" | "read" | "folds" | "views", number>;
const VERSION = "measured";

/** What the worker tells of a room, as the page has it then. */
const acrossOf = (entries: ReadonlyArray<TimelineEntry>, snapshot: Snapshot | undefined): RoomTold => {
  let here: RoomTold = { folds: undefined, covered: 0, entries: [], offer: undefined };
  const page = unpacking((change) => {
    if (change.is !== "timeline") return;
    here = { ...here, folds: change.snapshot?.folds, covered: change.from, entries: change.entries };
  });
  const first = { is: "timeline", room: "shared", from: 0, entries, ...(snapshot && { snapshot }) } as const;
  const worker = packing({ start: (_, tell) => Promise.resolve(tell(first)) });
  void worker.start("bench", (change) => page(structuredClone(change)));
  return here;
};
const foldedOf = ({ folds, logs }: RoomRead): ReadonlyMap<string, Halves> =>
  new Map(
    practices.map((one) => {
      const joint = { kept: folds.practices.get(one.id), log: logs.get(one.id) ?? [] };
      const halves = foldingHalves(one)({ log: [] }, joint);
      if (halves === undefined) throw new Error("nothing is switched off here");
      return [one.id, halves];
    }),
  );

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
  const snapshot = part("snapshot", () => drive(machine, space.snapshot(VERSION)));
  const told = part("across", () => acrossOf(entries, snapshot));
  const read = part("read", () => roomReader("shared", practices)(told));
  const folded = part("folds", () => foldedOf(read));
  const now = { at: instant(machine.clock), day: entries.at(-1)?.day } as Now;
  part("views", () => practices.forEach((one) => look(one, folded.get(one.id)?.whole ?? start(one), now)));
  const ignored = [...folded.values()].reduce((sum, { whole }) => sum + whole.ignored.length, 0);
  if (entries.length !== events || read.unreadable || ignored > 0) throw new Error(`${ignored} of ${events} ignored`);
  return spent as Parts;
};

/** What the page keeps of all that has settled, as at the opening before. */
const keepSnapshot = async (machine: Parameters<typeof openYears>[0]): Promise<number> => {
  const space = openYears(machine);
  const settled = space.timeline().slice(0, space.settled());
  const read = roomReader("shared", practices)({ folds: undefined, covered: 0, entries: settled, offer: undefined });
  const folds = foldsOf(read, "joint", foldedOf(read), practices);
  const bytes = folds && (await writeFolds(folds, () => Promise.resolve()));
  if (bytes === undefined || !drive(machine, space.keepSnapshot(VERSION, settled, bytes)).ok)
    throw new Error("no snapshot was kept");
  return bytes.length;
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
  const withoutOne = opening(machine, EVENTS);
  const bytes = await keepSnapshot(machine);
  const all = { years: [] as Parts[], day: [] as Parts[], floor: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    all.floor.push(worked(() => void floor.open()));
    all.years.push(opening(machine, EVENTS));
    all.day.push(opening(young, aDay));
  }
  const [years, day, lowest] = [middle(all.years), middle(all.day), Number(median(all.floor).toFixed(1))];
  console.log(`ten years: ${JSON.stringify(years)}`);
  console.log(`one day: ${JSON.stringify(day)}`);
  console.log(`ten years without a snapshot: ${JSON.stringify(withoutOne)}`);
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
