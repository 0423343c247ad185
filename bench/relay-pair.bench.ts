import { startMeasured } from "./measured-process.ts";
import { BODY_BYTES, type Pair, pairAtFloor, pairAtRelay } from "./pair.ts";

const WARM_UP = 2_000;
const UPDATES = 10_000;
const IN_FLIGHT = 64;
const RUNS = 3;

interface Run {
  /** Server CPU seconds for a thousand updates. */
  readonly cpu: number;
  readonly perSecond: number;
}

/** Writes `count` updates with at most `IN_FLIGHT` unacknowledged; over when all are acknowledged and received. */
const drive = (pair: Pair, from: number, count: number): Promise<void> =>
  new Promise((done) => {
    let sent = 0;
    let acknowledged = 0;
    let received = 0;
    const fill = (): void => {
      while (sent < count && sent - acknowledged < IN_FLIGHT) {
        pair.write(from + sent);
        sent += 1;
      }
    };
    pair.heard = (what) => {
      if (what === "ack") acknowledged += 1;
      else received += 1;
      if (acknowledged === count && received === count) done();
      else if (what === "ack") fill();
    };
    fill();
  });

const run = async (name: string, connect: (url: string) => Promise<Pair>): Promise<Run> => {
  const server = await startMeasured(name);
  const pair = await connect(server.address);
  await drive(pair, 0, WARM_UP);
  const before = await server.usage();
  const began = performance.now();
  await drive(pair, WARM_UP, UPDATES);
  const seconds = (performance.now() - began) / 1000;
  const after = await server.usage();
  pair.close();
  await server.stop();
  return { cpu: ((after.cpuSeconds - before.cpuSeconds) / UPDATES) * 1000, perSecond: UPDATES / seconds };
};

const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const round = (number: number, digits = 3): number => Number(number.toFixed(digits));

/** P-01: one writer, one reader, durable before delivered; relay and floor by turns in one run. */
export const measure = async () => {
  const relay: Run[] = [];
  const floor: Run[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    floor.push(await run("floor", pairAtFloor));
    relay.push(await run("relay", pairAtRelay));
  }
  const cpu = { relay: median(relay.map((one) => one.cpu)), floor: median(floor.map((one) => one.cpu)) };
  const rate = { relay: median(relay.map((one) => one.perSecond)), floor: median(floor.map((one) => one.perSecond)) };
  const ratio = round(cpu.relay / cpu.floor, 2);
  return {
    "P-01": {
      value: {
        "over the floor": ratio,
        "relay, CPU s": round(cpu.relay),
        "floor, CPU s": round(cpu.floor),
        "relay, updates/s": Math.round(rate.relay),
        "floor, updates/s": Math.round(rate.floor),
      },
      unit: `(${BODY_BYTES} B bodies, ${IN_FLIGHT} in flight)`,
      holds: ratio <= 1.5,
      ...(ratio <= 1.5
        ? {}
        : {
            open: "the relay parses, checks, hashes twice and finds repeats of each update; the floor does none of it",
          }),
    },
  };
};
