import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { drive, newMachine } from "@goldseam/simulator/driver";
import { roomReader } from "@goldseam/web/room-reader";
import { liveYears } from "./lived-years.ts";
import { acrossOf, foldedOf, keepSnapshot, practices, VERSION } from "./opened-room.ts";
import { floorOf, openYears } from "./ten-years.ts";

const TEN_YEARS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const MB = 2 ** 20;
setFlagsFromString("--expose-gc");
const clear = runInNewContext("gc") as () => void;

/** Megabytes that are still held when everything else was cleared. */
const kept = (): number => {
  clear();
  clear();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
};
const holding = (what: () => unknown): number => {
  const before = kept();
  const held = what();
  const after = kept();
  if (held === undefined) throw new Error("nothing is held");
  return after - before;
};

/** What the worker and the page hold of one room once Today is open, and the bytes of its rows not with them. */
const opened = async (events: number) => {
  const machine = newMachine(`${events} lived`);
  liveYears(machine, events);
  await keepSnapshot(machine);
  const megabytes = holding(() => {
    const space = openYears(machine);
    const entries = space.timeline();
    const read = roomReader("shared", practices)(acrossOf(entries, drive(machine, space.snapshot(VERSION))));
    return [space, entries, read, foldedOf(read)];
  });
  return { machine, megabytes };
};

/** P-09 in Node: worker and page together, over the plain records in a map; ten years over one. */
export const measure = async () => {
  const { machine, megabytes } = await opened(TEN_YEARS);
  const floor = floorOf(openYears(machine));
  const least = holding(() => floor.read());
  const year = (await opened(Math.floor(TEN_YEARS / 10))).megabytes;
  console.log(JSON.stringify({ megabytes, least, year }));
  const value = Number((megabytes / least).toFixed(2));
  const open = `in Node, worker and page together: ${megabytes.toFixed(0)} MB, one year ${year.toFixed(0)} MB`;
  return { "P-09": { value, unit: "× plain objects", holds: value <= 1.7 && megabytes <= 1.3 * year, open } };
};
