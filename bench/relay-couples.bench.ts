import { statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { startMeasured } from "./measured-process.ts";
import { BODY_BYTES, type Pair, pairAtFloor, pairAtRelay } from "./pair.ts";
import { median, round } from "./rounding.ts";

const COUPLES = 200;
const EACH = 60;
const WARM_UP = 10;
const IN_FLIGHT = 2;
const RUNS = 3;

interface Run {
  /** Server CPU seconds for a thousand updates. */
  readonly cpu: number;
  readonly perSecond: number;
  /** Handed to the disk an update, over its body. Undefined where the system does not say. */
  readonly written: number | undefined;
  /** At rest, an item, over its body. */
  readonly rests: number;
}

/** All couples at once; over when each update was acknowledged and received. */
const drive = (pairs: ReadonlyArray<Pair>, from: number, count: number): Promise<unknown> =>
  Promise.all(
    pairs.map(
      (pair) =>
        new Promise<void>((done) => {
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
        }),
    ),
  );

/** The whole database after its log was taken in, over what was put into it. */
const restsIn = (file: string): number => {
  const database = new Database(file);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  return statSync(file).size / (COUPLES * (WARM_UP + EACH) * BODY_BYTES);
};

const run = async (name: string, file: string, connect: typeof pairAtFloor): Promise<Run> => {
  const server = await startMeasured(name);
  const pairs = await Promise.all(Array.from({ length: COUPLES }, (_, at) => connect(server.address, at)));
  await drive(pairs, 0, WARM_UP);
  const before = await server.usage();
  const began = performance.now();
  await drive(pairs, WARM_UP, EACH);
  const seconds = (performance.now() - began) / 1000;
  const after = await server.usage();
  for (const pair of pairs) pair.close();
  let rests = NaN;
  await server.stop((folder) => {
    rests = restsIn(join(folder, file));
  });
  const updates = COUPLES * EACH;
  const bytes =
    before.writtenBytes === undefined || after.writtenBytes === undefined
      ? undefined
      : after.writtenBytes - before.writtenBytes;
  return {
    cpu: ((after.cpuSeconds - before.cpuSeconds) / updates) * 1000,
    perSecond: updates / seconds,
    written: bytes === undefined ? undefined : bytes / updates / BODY_BYTES,
    rests,
  };
};

/** P-02, P-05, P-06: 200 couples, each one writer and one reader; relay and floor by turns, both durable. */
export const measure = async () => {
  const relay: Run[] = [];
  const floor: Run[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    floor.push(await run("floor", "floor.db", pairAtFloor));
    relay.push(await run("relay", "relay.db", pairAtRelay));
  }
  const of = (runs: ReadonlyArray<Run>, what: "cpu" | "perSecond" | "rests"): number =>
    median(runs.map((one) => one[what]));
  const writtenOf = (runs: ReadonlyArray<Run>): number => median(runs.flatMap(({ written }) => written ?? []));
  const cpu = round(of(relay, "cpu") / of(floor, "cpu"));
  const rate = round(of(relay, "perSecond") / of(floor, "perSecond"));
  const rests = round(of(relay, "rests"));
  const written = round(writtenOf(relay));
  const what = `${COUPLES} couples, ${BODY_BYTES} B bodies, ${IN_FLIGHT} in flight each`;
  return {
    "P-02": {
      value: {
        "CPU over the floor": cpu,
        "updates/s over the floor": rate,
        "relay, CPU s": round(of(relay, "cpu"), 3),
        "floor, CPU s": round(of(floor, "cpu"), 3),
        "relay, updates/s": Math.round(of(relay, "perSecond")),
        "floor, updates/s": Math.round(of(floor, "perSecond")),
      },
      unit: `(${what}; no peer in this run)`,
      holds: cpu <= 1.5 && rate >= 0.6,
      open: "the relay parses, checks and hashes each update; the floor does none of it",
    },
    ...(Number.isNaN(written)
      ? {}
      : {
          "P-05": {
            value: { "over the body": written, "the floor": round(writtenOf(floor)) },
            unit: `(${what})`,
            holds: written <= 6,
            open: "the more updates share a commit, the fewer bytes each takes",
          },
        }),
    "P-06": {
      value: { "over the body": rests, "the floor": round(of(floor, "rests")) },
      unit: `(the whole database, ${COUPLES * (WARM_UP + EACH)} items)`,
      holds: rests <= 1.25,
      open: "three bodies of the lowest step fill a page of 4 KiB; the bare floor takes nearly as much",
    },
  };
};
