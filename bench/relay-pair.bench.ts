import { loadavg } from "node:os";
import { startMeasured } from "./measured-process.ts";
import { BODY_BYTES, type Pair, pairAtFloor, pairAtRelay } from "./pair.ts";
import { pairAtYWebsocket } from "./pair-at-y-websocket.ts";
import { median, round } from "./rounding.ts";

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

/** Others at work on the machine make every number larger; the page says how busy it was. */
const startLoad = loadavg()[0] ?? NaN;

/** P-01: one writer, one reader; relay, floor (both durable before delivered) and a peer by turns in one run. */
export const measure = async () => {
  const relay: Run[] = [];
  const floor: Run[] = [];
  const peer: Run[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    floor.push(await run("floor", pairAtFloor));
    relay.push(await run("relay", pairAtRelay));
    peer.push(await run("y-websocket", pairAtYWebsocket));
  }
  const cpuOf = (runs: ReadonlyArray<Run>): number => median(runs.map((one) => one.cpu));
  const rateOf = (runs: ReadonlyArray<Run>): number => Math.round(median(runs.map((one) => one.perSecond)));
  const ratio = round(cpuOf(relay) / cpuOf(floor));
  const reasons = [
    ratio > 1.5 && "the relay parses, checks, hashes twice and finds repeats of each update; the floor does none of it",
    cpuOf(relay) >= cpuOf(peer) && "y-websocket keeps all in memory and writes nothing to a disk",
  ].filter((reason) => reason !== false);
  return {
    "P-01": {
      value: {
        "over the floor": ratio,
        "relay, CPU s": round(cpuOf(relay), 3),
        "floor, CPU s": round(cpuOf(floor), 3),
        "y-websocket 2.1.0 in memory, CPU s": round(cpuOf(peer), 3),
        "relay, updates/s": rateOf(relay),
        "floor, updates/s": rateOf(floor),
        "y-websocket, updates/s": rateOf(peer),
        "load of the machine before": round(startLoad, 1),
      },
      unit: `(${BODY_BYTES} B bodies, ${IN_FLIGHT} in flight; Jazz, Hocuspocus and Evolu are not in this run)`,
      holds: reasons.length === 0,
      ...(reasons.length === 0 ? {} : { open: reasons.join("; ") }),
    },
  };
};
