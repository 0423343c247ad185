import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { drive, type Machine, newMachine } from "@goldseam/simulator/driver";
import { createSpace, openSpace, rowsKeyOf, type Space } from "@goldseam/vault";

const EVENTS = Number(process.env["GOLDSEAM_EVENTS"] ?? 75_000);
const RUNS = 5;
const SEGMENT = 1000;

const names =
  "listen rest walk tea sorry thanks warm small door lamp bread hand rain slow again good yes not my your".split(" ");
/** About 300 bytes in an envelope, as in the study of sync engines. */
const wordsOf = (n: number): string =>
  Array.from({ length: 24 }, (_, i) => names[(n * 7 + i * i * (1 + (n % 5))) % names.length]).join(" ");

const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const timed = (what: () => void): number => {
  globalThis.gc?.();
  const began = performance.now();
  what();
  return performance.now() - began;
};

/** Ten years of two people on one phone: the same store as with a relay, and quick to write. */
const write = (machine: Machine): Space => {
  const made = drive(machine, createSpace({ kind: "shared", person: "ana", rowsKey: rowsKeyOf(machine.unlockKey) }));
  if (!made.ok) throw new Error("no space");
  drive(machine, made.space.addLocalPerson("ben"));
  for (let n = 0; n < EVENTS; n += 1) {
    const event = { practice: "thanks", type: "thanked", data: { text: wordsOf(n), about: `p${n % 97}`, n } };
    machine.clock += 4_200_000;
    drive(machine, made.space.propose([event], { as: n % 2 === 0 ? "ana" : "ben" }));
  }
  return made.space;
};

/** The floor: the same events as plain records, a thousand in a segment, sealed by AES-256-GCM. */
const floorOf = (space: Space) => {
  const key = randomBytes(32);
  const rows: Array<readonly [nonce: Uint8Array, sealed: Uint8Array, tag: Uint8Array]> = [];
  const entries = space.timeline();
  for (let i = 0; i < entries.length; i += SEGMENT) {
    const records = entries
      .slice(i, i + SEGMENT)
      .map(({ item, device, at, day, events }) => ({ item, device, at, day, events }));
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    const sealed = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(records))), cipher.final()]);
    rows.push([nonce, sealed, cipher.getAuthTag()]);
  }
  const open = (): number => {
    const found = new Map<string, unknown>();
    for (const [nonce, sealed, tag] of rows) {
      const cipher = createDecipheriv("aes-256-gcm", key, nonce);
      cipher.setAuthTag(tag);
      const plain = Buffer.concat([cipher.update(sealed), cipher.final()]);
      const records = JSON.parse(inflateRawSync(plain).toString()) as ReadonlyArray<{ readonly item: string }>;
      for (const record of records) found.set(record.item, record);
    }
    return found.size;
  };
  return { open, bytes: rows.reduce((sum, [, sealed]) => sum + sealed.length, 0) };
};

/** P-08 in Node: ten years from rows to the timeline, over opening, inflating and parsing as many plain records. */
export const measure = async () => {
  const machine = newMachine("ten years");
  const wrote = timed(() => void write(machine));
  const rowsKey = rowsKeyOf(machine.unlockKey);
  const [key = ""] = [...machine.rows.keys()].filter((name) => name.startsWith("space/"));
  const id = key.slice("space/".length);
  const open = (): Space => {
    const space = drive(machine, listed(id, rowsKey));
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

function* listed(id: string, rowsKey: Uint8Array) {
  const opened = yield* openSpace({ space: id as Parameters<typeof openSpace>[0]["space"], rowsKey });
  if (!opened.ok) throw new Error("does not open");
  return opened.space;
}
