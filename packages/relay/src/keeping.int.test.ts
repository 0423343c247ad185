import { cpSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join as pathOf } from "node:path";
import { firstHead, randomBytes } from "@goldseam/crypto/public";
import type { Seq } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { dataFolder, house } from "./house.test-support.ts";
import { libsqlDriver } from "./sqlite-driver.ts";
import { NewerSchema, schemaVersion } from "./sqlite-migrations.ts";
import { databaseFile, sqliteStore } from "./sqlite.store.ts";
import { startRelay } from "./start-relay.ts";
import { deleteToken, join, newAppend, newPlace, settle, TalkingClient } from "./talking-client.test-support.ts";

/** Everything a folder holds, as one buffer a file. */
const filesOf = (folder: string): ReadonlyArray<readonly [string, Buffer]> =>
  readdirSync(folder).map((name) => [name, readFileSync(pathOf(folder, name))]);

/** Files that hold any of up to a hundred pieces of this body: a page may have cut it anywhere. */
const holding = (folder: string, body: Uint8Array): ReadonlyArray<string> => {
  const step = Math.max(16, Math.floor(body.length / 100));
  const parts = Array.from({ length: Math.floor(body.length / step) }, (_, i) => body.subarray(step * i, step * i + 8));
  return filesOf(folder)
    .filter(([, bytes]) => parts.some((part) => bytes.includes(Buffer.from(part))))
    .map(([name]) => name);
};

const lives = { perSecond: 10_000, burst: 10_000 };

describe("deleted is gone", () => {
  it.each([300, 1_100, 9_000, 100_000])(
    "of %i bytes nothing is left in any file once the deletion is answered",
    async (size) => {
      const dataDir = dataFolder();
      const relay = await house({ dataDir, limits: { writes: lives } });
      const ana = await settle(relay.socketUrl, newPlace());
      const count = size > 50_000 ? 6 : 40;
      const bodies = Array.from({ length: count }, () => Uint8Array.from({ length: size }, () => Math.random() * 256));
      for (const body of bodies) await ana.ask(newAppend(ana.next(), body));
      expect(holding(dataDir, bodies[1] ?? firstHead)).not.toEqual([]);
      for (const [i] of bodies.entries())
        if (i % 3 !== 0) await ana.ask({ t: "delete", r: ana.next(), seq: (i + 1) as Seq, token: deleteToken });
      for (const [i, body] of bodies.entries())
        expect([i, holding(dataDir, body).length > 0]).toEqual([i, i % 3 === 0]);
    },
  );

  it("an overwritten key page is gone within two seconds", async () => {
    const dataDir = dataFolder();
    const relay = await house({ dataDir });
    const ana = await settle(relay.socketUrl, newPlace());
    const older = randomBytes(2_000);
    await ana.ask({ t: "page-put", r: ana.next(), page: 0, version: 1, body: older });
    await ana.ask({ t: "page-put", r: ana.next(), page: 0, version: 2, body: randomBytes(2_000) });
    await expect.poll(() => holding(dataDir, older), { timeout: 2_000 }).toEqual([]);
  });

  it("a closed meeting leaves nothing behind after the sweep of its table", async () => {
    const dataDir = dataFolder();
    const relay = await house({ dataDir });
    const ana = new TalkingClient(relay.socketUrl);
    await ana.hear("challenge");
    const id = randomBytes(16);
    const body = randomBytes(3_000);
    await ana.ask({ t: "rendezvous-open", r: 1, id, seconds: 300 });
    await ana.ask({ t: "rendezvous-put", r: 2, id, n: 0, body });
    await ana.ask({ t: "rendezvous-close", r: 3, id });
    await relay.stop();
    expect(holding(dataDir, body)).toEqual([]);
  });
});

describe("stopping and starting", () => {
  it("[SY18] a graceful stop answers what was asked, says come back, and everything is there after it", async () => {
    const dataDir = dataFolder();
    const first = await startRelay({ port: 0, dataDir });
    const place = newPlace();
    const ana = await settle(first.socketUrl, place);
    await ana.ask(newAppend(ana.next()));
    const inFlight = newAppend(ana.next());
    ana.say(inFlight);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await first.stop();
    expect(await ana.hear("ack")).toMatchObject({ item: inFlight.item, seq: 2 });
    expect(await ana.hear("going")).toMatchObject({ after: expect.any(Number) });
    await ana.until(() => ana.closeCode === 1001, "close");
    expect(statSync(`${databaseFile(dataDir)}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const second = await house({ dataDir });
    const again = new TalkingClient(second.socketUrl);
    expect(await again.logIn(place)).toMatchObject({ seq: 2 });
  });

  it("[SY16] whatever was asked and not answered may be asked again after a restart", async () => {
    const dataDir = dataFolder();
    const first = await startRelay({ port: 0, dataDir });
    const place = newPlace();
    const ana = await settle(first.socketUrl, place);
    const item = newAppend(1);
    const entry = { t: "log-append", r: 2, n: 1, parent: firstHead, entry: randomBytes(40) } as const;
    const gone = newAppend(3);
    const id = randomBytes(16);
    const frame = { t: "rendezvous-put", r: 6, id, n: 0, body: Uint8Array.of(1) } as const;
    const acked = await ana.ask(item);
    await ana.ask(entry);
    await ana.ask(gone);
    await ana.ask({ t: "delete", r: 4, seq: 2 as Seq, token: deleteToken });
    await ana.ask({ t: "rendezvous-open", r: 5, id, seconds: 300 });
    await ana.ask(frame);
    await first.stop();
    const second = await house({ dataDir });
    const again = await join(second.socketUrl, place);
    expect(await again.ask(item)).toEqual(acked);
    expect(await again.ask(entry)).toMatchObject({ t: "log-conflict", n: 1 });
    expect(await again.ask({ t: "delete", r: 4, seq: 2 as Seq, token: deleteToken })).toMatchObject({ t: "ok" });
    expect(await again.ask(frame)).toMatchObject({ t: "ok" });
    expect(await again.ask({ t: "read", r: 7, after: 0, limit: 9 })).toMatchObject({ items: [{ seq: 1 }, { seq: 2 }] });
  });

  it("an older copy put back silently shows the same generation and a lower head; --restored shows another", async () => {
    const dataDir = dataFolder();
    const copy = dataFolder();
    const place = newPlace();
    const first = await startRelay({ port: 0, dataDir });
    const ana = await settle(first.socketUrl, place);
    await ana.ask(newAppend(ana.next()));
    await first.stop();
    cpSync(dataDir, copy, { recursive: true });
    const second = await startRelay({ port: 0, dataDir });
    const seen = new TalkingClient(second.socketUrl);
    const before = await seen.hear("challenge");
    const later = await join(second.socketUrl, place);
    const newest = await later.ask(newAppend(later.next()));
    await second.stop();
    rmSync(databaseFile(dataDir));
    cpSync(copy, dataDir, { recursive: true });
    const rolledBack = await startRelay({ port: 0, dataDir });
    const one = new TalkingClient(rolledBack.socketUrl);
    const challenge = await one.hear("challenge");
    one.heard.unshift(challenge);
    expect(challenge).toMatchObject({ generation: before.generation, relayKey: before.relayKey });
    const welcome = await one.logIn(place);
    expect(newest).toMatchObject({ seq: 2 });
    expect(welcome.seq).toBe(1);
    await rolledBack.stop();
    const told = await house({ dataDir, restored: true });
    const two = new TalkingClient(told.socketUrl);
    const fresh = await two.hear("challenge");
    expect(fresh.relayKey).toEqual(before.relayKey);
    expect(fresh.generation).not.toEqual(before.generation);
  });

  it("a folder of a newer relay is refused and left as it was", async () => {
    const dataDir = dataFolder();
    const store = sqliteStore({ dataDir });
    await new Promise((resolve) => store.close(() => resolve(undefined)));
    const driver = libsqlDriver(databaseFile(dataDir));
    driver.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
    driver.close();
    const before = readFileSync(databaseFile(dataDir));
    await expect(startRelay({ port: 0, dataDir })).rejects.toThrow(NewerSchema);
    expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
  });

  it("a taken port is an error, and the data is closed properly", async () => {
    const first = await house();
    const dataDir = dataFolder();
    await expect(startRelay({ port: first.port, dataDir })).rejects.toThrow(/EADDRINUSE/);
    await house({ dataDir });
  });

  it("a clock that is years off changes what is told, and nothing that is kept", async () => {
    const dataDir = dataFolder();
    const place = newPlace();
    const years = 7 * 365 * 24 * 60 * 60 * 1_000;
    for (const [round, off] of [years, -years, 0].entries()) {
      const relay = await startRelay({ port: 0, dataDir, now: () => Date.now() + off });
      const ana = round === 0 ? await settle(relay.socketUrl, place) : await join(relay.socketUrl, place);
      for (let i = 0; i < 3; i += 1) expect(await ana.ask(newAppend(ana.next()))).toMatchObject({ t: "ack" });
      const head = await ana.ask({ t: "head", r: ana.next() });
      expect(head).toMatchObject({ seq: 3 * (round + 1) });
      expect(Math.abs(("time" in head ? head.time : 0) - Date.now() - off)).toBeLessThan(60_000);
      await relay.stop();
    }
  });
});
