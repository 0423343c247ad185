import { newMachine } from "@goldseam/simulator/driver";
import type { Space } from "@goldseam/vault";
import { floorOf, median, openYears, timed, writeYears } from "./ten-years.ts";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const RUNS = 5;

/** P-08 in Node: ten years from rows to the timeline, over opening, inflating and parsing as many plain records. */
export const measure = async () => {
  const machine = newMachine("ten years");
  const wrote = timed(() => void writeYears(machine, EVENTS));
  const open = (): Space => {
    const space = openYears(machine);
    if (space.timeline().length !== EVENTS) throw new Error("not everything came back");
    return space;
  };
  const floor = floorOf(open());
  const times = { store: [] as number[], floor: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    times.floor.push(timed(() => void floor.open()));
    times.store.push(timed(() => void open()));
  }
  const [store, lowest] = [median(times.store), median(times.floor)];
  const bytes = [...machine.rows.values()].reduce((sum, row) => sum + row.length, 0);
  console.log(`${EVENTS} events written in ${Math.round(wrote)} ms, ${machine.rows.size} rows, ${bytes} bytes`);
  console.log(`floor: ${floor.bytes} bytes, ${times.floor.map(Math.round).join(" ")} ms`);
  console.log(`store: ${times.store.map(Math.round).join(" ")} ms`);
  const value = Number((store / lowest).toFixed(2));
  return { "P-08 (Node)": { value, unit: "× floor", holds: value <= 2, store, floor: lowest } };
};
