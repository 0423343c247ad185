import { startMeasured } from "./measured-process.ts";
import { type Pair, pairAtFloor, pairAtRelay } from "./pair.ts";
import { median, round } from "./rounding.ts";

const PER_SECOND = 200;
const UPDATES = 400;
const WARM_UP = 100;
const RUNS = 3;

interface Run {
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds from each writing to the reader's hearing of it, at a steady pace. */
const pace = (pair: Pair, from: number, count: number): Promise<ReadonlyArray<number>> =>
  new Promise((done) => {
    const sentAt: number[] = [];
    const took: number[] = [];
    pair.heard = (what) => {
      if (what !== "update") return;
      took.push(performance.now() - (sentAt[took.length] ?? NaN));
      if (took.length === count) done(took);
    };
    const pacing = setInterval(() => {
      if (sentAt.length === count) return clearInterval(pacing);
      sentAt.push(performance.now());
      pair.write(from + sentAt.length - 1);
    }, 1000 / PER_SECOND);
  });

const run = async (name: string, connect: (address: string) => Promise<Pair>): Promise<Run> => {
  const server = await startMeasured(name);
  const pair = await connect(server.address);
  await pace(pair, 0, WARM_UP);
  const took = (await pace(pair, WARM_UP, UPDATES)).toSorted((a, b) => a - b);
  pair.close();
  await server.stop();
  return { p50: took[UPDATES >> 1] ?? NaN, p99: took[Math.floor(UPDATES * 0.99)] ?? NaN };
};

/**
 * P-03: from writer to reader at 200 a second: raw sockets, a bare durable hand-on, the relay's items (on the disk
 * first), and its live frames, by turns.
 */
export const measure = async () => {
  const raw: Run[] = [];
  const floor: Run[] = [];
  const durable: Run[] = [];
  const live: Run[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    raw.push(await run("echo", pairAtFloor));
    floor.push(await run("floor", pairAtFloor));
    durable.push(await run("relay", pairAtRelay));
    live.push(await run("relay", (address) => pairAtRelay(address, 0, true)));
  }
  const of = (runs: ReadonlyArray<Run>, which: keyof Run): number => median(runs.map((one) => one[which]));
  const over = (runs: ReadonlyArray<Run>, which: keyof Run): number => round(of(runs, which) / of(raw, which));
  const value = {
    "durable, p50": over(durable, "p50"),
    "durable, p99": over(durable, "p99"),
    "live, p50": over(live, "p50"),
    "live, p99": over(live, "p99"),
    "a bare durable one, p50": over(floor, "p50"),
    "a bare durable one, p99": over(floor, "p99"),
    "raw, p50 ms": round(of(raw, "p50")),
    "raw, p99 ms": round(of(raw, "p99")),
  };
  return {
    "P-03": {
      value,
      unit: `(over raw sockets, ${UPDATES} updates a run)`,
      holds:
        value["durable, p50"] <= 5 && value["durable, p99"] <= 4 && value["live, p50"] <= 2 && value["live, p99"] <= 2,
      open: "a durable hand-on waits for the disk, which is most of it: the bare one waits as well",
    },
  };
};
