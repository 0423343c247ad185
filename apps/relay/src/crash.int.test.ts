import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { firstHead, nextItemHead, nextLogHead, randomBytes, sha256 } from "@goldseam/crypto/public";
import {
  deleteToken,
  join,
  newAppend,
  newPlace,
  type Place,
  settle,
  type TalkingClient,
} from "@goldseam/relay/testing";
import { type Bytes, type Hash, type Seq, toHex } from "@goldseam/wire-types";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { buildForTest, startChild } from "./built-relay.test-support.ts";

const rounds = 12;
const couples = 6;

/** What a device was told is safe. */
interface Kept {
  readonly place: Place;
  readonly acked: Map<number, { readonly item: string; readonly bodyHash: string; deleted: boolean }>;
  log: number;
  logHead: Hash;
}

let program: Awaited<ReturnType<typeof buildForTest>>;
beforeAll(async () => {
  program = await buildForTest();
});
afterAll(() => program.remove());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes as fast as it is answered, until the socket is gone. */
const write = async (client: TalkingClient, kept: Kept): Promise<void> => {
  for (;;) {
    const said = Array.from({ length: 8 }, () => newAppend(client.next(), randomBytes(200 + (client.next() % 3_000))));
    for (const one of said) client.say(one);
    for (const { item, body, r } of said) {
      const ack = await client.hear("ack", (message) => message.r === r);
      kept.acked.set(ack.seq, { item, bodyHash: toHex(sha256(body)), deleted: false });
    }
    const oldest = [...kept.acked].find(([, one]) => !one.deleted);
    if (oldest !== undefined) {
      const answer = await client.ask({ t: "delete", r: client.next(), seq: oldest[0] as Seq, token: deleteToken });
      if (answer.t === "ok") oldest[1].deleted = true;
    }
    const entry: Bytes = randomBytes(100);
    const appended = { t: "log-append", r: client.next(), n: kept.log + 1, parent: kept.logHead, entry } as const;
    if ((await client.ask(appended)).t !== "ok") continue;
    kept.log += 1;
    kept.logHead = nextLogHead(kept.logHead, kept.log, entry);
  }
};

/** Reads everything back: all that was acknowledged is there, and the heads are the chain over it. */
const check = async (url: string, kept: Kept): Promise<void> => {
  const client = await join(url, kept.place);
  const { head, log, logHead } = await (async () => {
    const answer = await client.ask({ t: "head", r: client.next() });
    if (answer.t !== "signed-head") throw new Error("no head");
    return answer;
  })();
  const found = new Map<number, { readonly item: string; readonly bodyHash: string; readonly there: boolean }>();
  let chain: Hash = firstHead;
  for (let more = true; more; ) {
    const answer = await client.ask({ t: "read", r: client.next(), after: found.size as Seq, limit: 1_000 });
    if (answer.t !== "items") throw new Error("no items");
    for (const { seq, item, body, bodyHash } of answer.items) {
      expect(seq).toBe(found.size + 1);
      if (body !== undefined) expect(sha256(body)).toEqual(bodyHash);
      found.set(seq, { item, bodyHash: toHex(bodyHash), there: body !== undefined });
      chain = nextItemHead(chain, seq, item, bodyHash);
    }
    more = answer.more;
  }
  expect(toHex(chain)).toBe(toHex(head));
  const lost = [...kept.acked].filter(([seq, { item, bodyHash, deleted }]) => {
    const one = found.get(seq);
    return one?.item !== item || one.bodyHash !== bodyHash || (deleted && one.there);
  });
  expect(lost).toEqual([]);
  // The newest entry may have been written without its answer arriving.
  expect([kept.log, kept.log + 1]).toContain(log);
  if (log === kept.log) expect(toHex(logHead)).toBe(toHex(kept.logHead));
  kept.log = log;
  kept.logHead = logHead;
  client.close();
};

it(`killed ${rounds} times under load, the relay loses nothing that it acknowledged`, async () => {
  const dataDir = mkdtempSync(pathOf(tmpdir(), "goldseam-crash-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const env = { GOLDSEAM_DATA_DIR: dataDir };
  const all: Kept[] = Array.from({ length: couples }, () => ({
    place: newPlace(),
    acked: new Map(),
    log: 0,
    logHead: firstHead,
  }));
  for (let round = 0; round < rounds; round += 1) {
    const relay = await startChild(program.file, env);
    if (round > 0) for (const kept of all) await check(relay.socketUrl, kept);
    const clients = await Promise.all(
      all.map((kept) => (round === 0 ? settle(relay.socketUrl, kept.place) : join(relay.socketUrl, kept.place))),
    );
    const writing = clients.map((client, i) => {
      const kept = all[i];
      return kept === undefined ? Promise.resolve() : write(client, kept).catch(() => undefined);
    });
    await pause(80 + Math.random() * 250);
    await relay.kill("SIGKILL");
    await Promise.all(writing);
  }
  const relay = await startChild(program.file, env);
  for (const kept of all) await check(relay.socketUrl, kept);
  expect(await relay.kill("SIGTERM")).toBe(0);
  expect(relay.written()).toContain("Everything is kept");
  const acked = all.reduce((sum, kept) => sum + kept.acked.size, 0);
  expect(acked).toBeGreaterThan(rounds * couples * 8);
}, 120_000);
