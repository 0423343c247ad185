import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { promised } from "./promised-store.ts";
import { sqliteStore } from "./sqlite.store.ts";
import type { Store } from "./store.ts";
import { describeStore } from "./store.contract.ts";
import { newAppend, newPlace } from "./talking-client.test-support.ts";

describeStore("the store on SQLite", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "goldseam-store-"));
  return {
    open: (limits) => sqliteStore({ dataDir, limits }),
    reopen: async (store, limits) => {
      await new Promise((done) => store.close(() => done(undefined)));
      return sqliteStore({ dataDir, limits });
    },
    dispose: () => rmSync(dataDir, { recursive: true }),
  };
});

it("knows an item again among thousands, before and after a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "goldseam-store-"));
  const place = newPlace();
  let store = sqliteStore({ dataDir });
  let asked = promised(store);
  await asked.createSpace(place.space, place.credential);
  const items = Array.from({ length: 3_000 }, (_, i) => newAppend(i, new Uint8Array(10)));
  await Promise.all(items.map((item) => asked.append(place.space, item)));
  const again = async () =>
    Promise.all([0, 1, 63, 64, 1_500, 2_999].map((i) => asked.append(place.space, items[i] ?? newAppend(0))));
  const numbers = [1, 2, 64, 65, 1_501, 3_000].map((seq) => expect.objectContaining({ seq }));
  expect(await again()).toEqual(numbers);
  await asked.close();
  store = sqliteStore({ dataDir });
  asked = promised(store);
  expect(await again()).toEqual(numbers);
  expect(await asked.append(place.space, newAppend(1))).toMatchObject({ seq: 3_001 });
  await asked.close();
  rmSync(dataDir, { recursive: true });
});

it("two relays on one data folder never give one number twice: the second to write is told", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "goldseam-store-"));
  const place = newPlace();
  const [one, two] = [sqliteStore({ dataDir }), sqliteStore({ dataDir })];
  const append = (store: Store) => promised(store).append(place.space, newAppend(1));
  await promised(one).createSpace(place.space, place.credential);
  await promised(two).space(place.space);
  expect(await append(one)).toMatchObject({ seq: 1 });
  const said = new Promise((resolve) => process.once("uncaughtException", resolve));
  const before = process.listeners("uncaughtException").slice(0, -1);
  for (const listener of before) process.off("uncaughtException", listener);
  void append(two);
  expect(String(await said)).toContain("another relay writes");
  for (const listener of before) process.on("uncaughtException", listener);
  expect(await append(one)).toMatchObject({ seq: 2 });
  rmSync(dataDir, { recursive: true });
});
