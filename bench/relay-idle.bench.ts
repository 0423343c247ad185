import { startMeasured } from "./measured-process.ts";
import { pairAtFloor, pairAtRelay } from "./pair.ts";
import { round } from "./rounding.ts";

const COUPLES = 500;
const SOCKETS = 2 * COUPLES;

interface Kept {
  /** Kilobytes a socket. */
  readonly heap: number;
  readonly resident: number;
}

/** What so many sockets keep that say nothing: at the relay each one logged in, and one of two subscribed. */
const run = async (name: string, connect: typeof pairAtFloor): Promise<Kept> => {
  const server = await startMeasured(name);
  // What the first sockets bring with them is no part of those after them.
  const first = await connect(server.address, COUPLES);
  const before = await server.usage("memory");
  const pairs = await Promise.all(Array.from({ length: COUPLES }, (_, at) => connect(server.address, at)));
  const after = await server.usage("memory");
  for (const pair of [first, ...pairs]) pair.close();
  await server.stop();
  return {
    heap: (after.heapBytes - before.heapBytes) / SOCKETS / 1000,
    resident: (after.rssBytes - before.rssBytes) / SOCKETS / 1000,
  };
};

/** P-04: memory of an idle socket at the relay, over one at a server of raw sockets. */
export const measure = async () => {
  const raw = await run("echo", pairAtFloor);
  const relay = await run("relay", pairAtRelay);
  const over = round(relay.resident / raw.resident);
  return {
    "P-04": {
      value: {
        "over a raw one": over,
        "relay, kB": round(relay.resident, 1),
        "raw, kB": round(raw.resident, 1),
        "in the engine's heap alone, over a raw one": round(relay.heap / raw.heap),
      },
      unit: `(resident memory after a collection, ${SOCKETS} sockets in ${COUPLES} spaces)`,
      holds: over <= 1.5,
      open: "each socket keeps its challenge, its rates and its place in a room",
    },
  };
};
