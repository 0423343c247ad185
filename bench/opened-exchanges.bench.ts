import { drive, newMachine } from "@goldseam/simulator/driver";
import type { Space } from "@goldseam/vault";
import { floorOf, median, openYears, timed, writeYears } from "./ten-years.ts";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const EXCHANGES = 400;
const RUNS = 5;
const SAID = 20;

/** What one more envelope costs until the timeline tells it: where a phone of ten years waits after a tap. */
const perEnvelope = (machine: Parameters<typeof drive>[0], space: Space): number => {
  space.timeline();
  const event = { practice: "thanks", type: "thanked", data: { text: "one more" } };
  const told: number[] = [];
  for (let n = 0; n < SAID; n += 1) {
    drive(machine, space.propose([event], { as: "ana" }));
    told.push(timed(() => void space.timeline()));
  }
  return median(told);
};

/**
 * Ten years in which 400 answers were sealed and have opened, from rows to the timeline, over as many plain records; and
 * telling one more envelope, over telling them all.
 */
export const measure = async () => {
  const machine = newMachine("opened exchanges");
  const wrote = timed(() => void writeYears(machine, EVENTS, EXCHANGES));
  const floor = floorOf(openYears(machine));
  const times = { store: [] as number[], floor: [] as number[], whole: [] as number[] };
  let space = openYears(machine);
  for (let run = 0; run < RUNS; run += 1) {
    times.floor.push(timed(() => void floor.open()));
    const opened = timed(() => void (space = openYears(machine)));
    const whole = timed(() => {
      if (space.timeline().length !== EVENTS - 2 * EXCHANGES) throw new Error("not everything came back");
    });
    times.store.push(opened + whole);
    times.whole.push(whole);
  }
  console.log(`${EVENTS} envelopes written in ${Math.round(wrote)} ms, ${machine.rows.size} rows`);
  for (const [what, all] of Object.entries(times)) console.log(`${what}: ${all.map(Math.round).join(" ")} ms`);
  const [store, lowest, whole] = [median(times.store), median(times.floor), median(times.whole)];
  const value = Number((store / lowest).toFixed(2));
  const more = Number((perEnvelope(machine, space) / whole).toFixed(3));
  return {
    "P-08 (Node, 400 exchanges)": { value, unit: "× floor", holds: value <= 2, store, floor: lowest },
    "one more envelope": { value: more, unit: "× the whole timeline", holds: more <= 0.2, whole },
  };
};
