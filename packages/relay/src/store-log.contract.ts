import { firstHead, nextLogHead, randomBytes } from "@goldseam/crypto/public";
import type { Hash, VerifyKey } from "@goldseam/wire-types";
import { expect, it } from "vitest";
import { all, newKey, type StartStore } from "./store-under-test.test-support.ts";

/** The log, key pages and the ring. */
export const logContract = (start: StartStore): void => {
  it("[RS9] the log takes an entry only on its head", async () => {
    const { store, space, facts } = await start();
    const put = (n: number, parent: Hash, entry: Uint8Array) => store.logAppend(space, { n, parent, entry });
    const first = randomBytes(50);
    const head = nextLogHead(firstHead, 1, first);
    expect(await put(2, firstHead, first)).toEqual({ n: 0, head: firstHead });
    expect(await put(1, firstHead, first)).toBe("appended");
    expect(await put(1, firstHead, randomBytes(50))).toEqual({ n: 1, head });
    expect(await put(2, firstHead, randomBytes(50))).toEqual({ n: 1, head });
    const rivals = await Promise.all([put(2, head, randomBytes(50)), put(2, head, randomBytes(50))]);
    expect(rivals.filter((result) => result === "appended")).toHaveLength(1);
    expect(await facts()).toMatchObject({ log: 2 });
  });

  it("[RS10] the log is read in order after a cursor", async () => {
    const { store, space } = await start();
    let head: Hash = firstHead;
    const entries = Array.from({ length: 6 }, () => randomBytes(100));
    for (const [i, entry] of entries.entries()) {
      await store.logAppend(space, { n: i + 1, parent: head, entry });
      head = nextLogHead(head, i + 1, entry);
    }
    const read = (after: number, bounds = all) => store.logRead(space, after, bounds);
    expect(await read(0)).toEqual({ from: 1, entries, more: false });
    expect(await read(4)).toEqual({ from: 5, entries: entries.slice(4), more: false });
    expect(await read(1, { count: 10, bytes: 250 })).toEqual({ from: 2, entries: entries.slice(1, 3), more: true });
    expect(await read(6)).toEqual({ from: 7, entries: [], more: false });
  });

  it("[RS11] an entry may replace the credential; the older one is remembered with its number", async () => {
    const { store, space, credential, facts } = await start();
    const second = newKey();
    const entry = randomBytes(40);
    await store.logAppend(space, { n: 1, parent: firstHead, entry, credential: second });
    expect((await facts())?.credential).toEqual(second);
    const retired = (key: VerifyKey) => store.retiredAt(space, key);
    expect([await retired(credential), await retired(second), await retired(newKey())]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it("[RS12] a refused entry replaces no credential", async () => {
    const { store, space, credential, facts } = await start();
    const bad = { n: 5, parent: firstHead, entry: randomBytes(40), credential: newKey() };
    await store.logAppend(space, bad);
    expect((await facts())?.credential).toEqual(credential);
  });

  it("[RS13] a page changes only over the version before", async () => {
    const { store, space, facts } = await start();
    const put = (page: number, version: number, body = randomBytes(30)) =>
      store.pagePut(space, { page, version, body });
    expect(await put(0, 2)).toEqual({ conflict: 0 });
    expect(await put(0, 1)).toMatchObject({ page: 0, version: 1, change: 1 });
    expect(await put(0, 1)).toEqual({ conflict: 1 });
    expect(await put(7, 1)).toMatchObject({ page: 7, version: 1, change: 2 });
    expect(await put(0, 2)).toMatchObject({ page: 0, version: 2, change: 3 });
    expect(await facts()).toMatchObject({ pages: 3 });
    const rivals = await Promise.all([put(0, 3), put(0, 3)]);
    expect(rivals.filter((result) => typeof result !== "string" && "change" in result)).toHaveLength(1);
  });

  it("[RS14] pages are read in the order of their changes, the newest version of each", async () => {
    const { store, space } = await start();
    for (const [page, version] of [
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 2],
    ] as const)
      await store.pagePut(space, { page, version, body: Uint8Array.of(page, version) });
    const read = (after: number, bounds = all) => store.pagesRead(space, after, bounds);
    const shown = async (after: number) => (await read(after)).pages.map(({ page, body }) => [page, [...body]]);
    expect(await shown(0)).toEqual([
      [1, [1, 1]],
      [2, [2, 1]],
      [0, [0, 2]],
    ]);
    expect(await shown(3)).toEqual([[0, [0, 2]]]);
    expect(await shown(4)).toEqual([]);
    expect(await read(0, { count: 1, bytes: 100 })).toMatchObject({ more: true });
  });

  it("[RS15] slots of the ring are overwritten", async () => {
    const { store, space } = await start();
    const put = (slot: number, body: Uint8Array) => store.ringPut(space, slot, body);
    expect(await put(1, Uint8Array.of(1))).toBe("put");
    expect(await put(0, Uint8Array.of(2))).toBe("put");
    expect(await put(1, Uint8Array.of(3))).toBe("put");
    expect(await store.ringRead(space)).toEqual([
      { slot: 0, body: Uint8Array.of(2) },
      { slot: 1, body: Uint8Array.of(3) },
    ]);
  });
};
