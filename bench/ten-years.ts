import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { drive, type Machine } from "@goldseam/simulator/driver";
import { createSpace, openSpace, rowsKeyOf, type Space } from "@goldseam/vault";

const SEGMENT = 1000;
/** Envelopes of one exchange: two seals, two keys. */
const OF_ONE = 4;

const names =
  "listen rest walk tea sorry thanks warm small door lamp bread hand rain slow again good yes not my your".split(" ");
/** About 300 bytes in an envelope, as in the study of sync engines. */
const wordsOf = (n: number): string =>
  Array.from({ length: 24 }, (_, i) => names[(n * 7 + i * i * (1 + (n % 5))) % names.length]).join(" ");

export const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
export const timed = (what: () => void): number => {
  globalThis.gc?.();
  const began = performance.now();
  what();
  return performance.now() - began;
};

/** Milliseconds of processor time: it stays the same on a busy machine. */
export const worked = (what: () => void): number => {
  globalThis.gc?.();
  const before = process.cpuUsage();
  what();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * Ten years of two people on one phone: the same store as with a relay, and quick to write. `exchanges` of the
 * envelopes, four each, are answers that were sealed and have opened.
 */
export const writeYears = (machine: Machine, envelopes: number, exchanges = 0): Space => {
  const made = drive(machine, createSpace({ kind: "shared", person: "ana", rowsKey: rowsKeyOf(machine.unlockKey) }));
  if (!made.ok) throw new Error("no space");
  const { space } = made;
  drive(machine, space.addLocalPerson("ben"));
  const every = exchanges === 0 ? Infinity : Math.floor(envelopes / exchanges);
  for (let n = 0; n < envelopes; n += 1) {
    const data = { text: wordsOf(n), about: `p${n % 97}`, n };
    machine.clock += 4_200_000;
    if (n % every === 0 && n / every < exchanges) {
      const exchange = `asked ${n}`;
      const seal = { exchange, heavy: false, opens: { practice: "first-opening", type: "answered", data } };
      drive(machine, space.propose([], { as: "ana", seal }));
      drive(machine, space.propose([], { as: "ben", seal }));
      n += OF_ONE - 1;
    } else {
      const event = { practice: "thanks", type: "thanked", data };
      drive(machine, space.propose([event], { as: n % 2 === 0 ? "ana" : "ben" }));
    }
  }
  return space;
};

/** Opens the one space that lies in a machine's rows. */
export const openYears = (machine: Machine): Space => {
  const rowsKey = rowsKeyOf(machine.unlockKey);
  const [key = ""] = [...machine.rows.keys()].filter((name) => name.startsWith("space/"));
  return drive(machine, listed(key.slice("space/".length), rowsKey));
};
function* listed(id: string, rowsKey: Uint8Array) {
  const opened = yield* openSpace({ space: id as Parameters<typeof openSpace>[0]["space"], rowsKey });
  if (!opened.ok) throw new Error("does not open");
  return opened.space;
}

/** The floor: the same events as plain records, a thousand in a segment, sealed by AES-256-GCM. */
export const floorOf = (space: Space) => {
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
  /** Every record by its item's id. */
  const read = (): ReadonlyMap<string, unknown> => {
    const found = new Map<string, unknown>();
    for (const [nonce, sealed, tag] of rows) {
      const cipher = createDecipheriv("aes-256-gcm", key, nonce);
      cipher.setAuthTag(tag);
      const plain = Buffer.concat([cipher.update(sealed), cipher.final()]);
      const records = JSON.parse(inflateRawSync(plain).toString()) as ReadonlyArray<{ readonly item: string }>;
      for (const record of records) found.set(record.item, record);
    }
    return found;
  };
  return { read, open: (): number => read().size, bytes: rows.reduce((sum, [, sealed]) => sum + sealed.length, 0) };
};
