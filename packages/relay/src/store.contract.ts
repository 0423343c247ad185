import { firstHead, nextItemHead, nextLogHead, randomBytes, sha256 } from "@goldseam/crypto/public";
import { type Hash, type ItemId, type Seq, type SpaceId, toHex, type VerifyKey } from "@goldseam/wire-types";
import { describe, expect, it, onTestFinished } from "vitest";
import { promised } from "./promised-store.ts";
import type { Appended, NewItem, Store, StoreLimits } from "./store.ts";

/** A store under test: opened empty, and opened again on the same data where it outlives its process. */
export interface StoreUnderTest {
  readonly open: (limits: Partial<StoreLimits>) => Store;
  /** Closes and opens again; `undefined` for a store in memory. */
  readonly reopen: ((store: Store, limits: Partial<StoreLimits>) => Promise<Store>) | undefined;
  readonly dispose: () => void;
}

const newSpaceId = (): SpaceId => toHex(randomBytes(16)) as SpaceId;
const newKey = (): VerifyKey => randomBytes(32) as VerifyKey;
const all = { count: 1_000, bytes: 1_000_000 };
const token = new Uint8Array(32).fill(7);

const newItem = (size = 100): NewItem => ({
  item: toHex(randomBytes(32)) as ItemId,
  body: randomBytes(size),
  deleteHash: sha256(token),
});

const appended = (result: unknown): Appended => {
  expect(result).toMatchObject({ seq: expect.any(Number) });
  return result as Appended;
};

/** What every store of a relay owes. Each store's own test is ten lines that run this. */
export const describeStore = (name: string, underTest: () => StoreUnderTest): void => {
  const start = async (limits: Partial<StoreLimits> = {}) => {
    const made = underTest();
    let opened = made.open(limits);
    let store = promised(opened);
    onTestFinished(async () => {
      await store.close();
      made.dispose();
    });
    const space = newSpaceId();
    const credential = newKey();
    expect(await store.createSpace(space, credential)).toBe("created");
    return {
      space,
      credential,
      get store() {
        return store;
      },
      get identity() {
        return opened.identity;
      },
      append: (item: NewItem, to = space) => store.append(to, item),
      read: (after: number, bounds = all) => store.read(space, after, bounds),
      facts: () => store.space(space),
      restart: async () => {
        if (made.reopen === undefined) return;
        opened = await made.reopen(opened, limits);
        store = promised(opened);
      },
    };
  };

  describe(`${name} keeps the contract of stores`, () => {
    it("[RS1] a space is made once, and keeps its first credential", async () => {
      const { store, space, credential, facts } = await start();
      expect(await store.createSpace(space, newKey())).toBe("exists");
      expect(await facts()).toMatchObject({ credential, seq: 0, head: firstHead, log: 0, logHead: firstHead });
      expect(await store.space(newSpaceId())).toBeUndefined();
    });

    it("[RS2] items get 1, 2, 3… without gaps, also when asked at once", async () => {
      const { append } = await start();
      const results = await Promise.all(Array.from({ length: 50 }, () => append(newItem())));
      expect(results.map((result) => appended(result).seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    });

    it("[RS3] the running head is the hash chain that wire-types names", async () => {
      const { append, facts } = await start();
      let head: Hash = firstHead;
      for (let seq = 1; seq <= 5; seq += 1) {
        const item = newItem();
        head = nextItemHead(head, seq, item.item, sha256(item.body));
        expect(appended(await append(item)).head).toEqual(head);
      }
      expect((await facts())?.head).toEqual(head);
    });

    it("[RS4] the same item again is the same number and head, and is not stored again", async () => {
      const { append, read } = await start();
      const item = newItem();
      const first = appended(await append(item));
      await append(newItem());
      const again = appended(await append({ ...item, body: randomBytes(10) }));
      expect({ ...again }).toEqual({ seq: first.seq, head: first.head });
      expect(first.stored).toBeDefined();
      const both = await Promise.all([append(item), append(item)]);
      expect(both.map((result) => appended(result).seq)).toEqual([1, 1]);
      expect((await read(0)).items).toHaveLength(2);
    });

    it("[RS5] reading goes on after a cursor, within both bounds, and always moves on", async () => {
      const { append, read } = await start();
      const items = Array.from({ length: 10 }, () => newItem(100));
      for (const item of items) await append(item);
      const whole = await read(0);
      expect(whole.more).toBe(false);
      expect(whole.items.map(({ seq, item, body, bodyHash }) => ({ seq, item, body, bodyHash }))).toEqual(
        items.map(({ item, body }, i) => ({ seq: i + 1, item, body, bodyHash: sha256(body) })),
      );
      expect((await read(4)).items.map((item) => item.seq)).toEqual([5, 6, 7, 8, 9, 10]);
      const three = await read(0, { count: 3, bytes: 1_000 });
      expect([three.items.length, three.more]).toEqual([3, true]);
      const bytes = await read(0, { count: 100, bytes: 250 });
      expect([bytes.items.length, bytes.more]).toEqual([2, true]);
      expect((await read(9, { count: 1, bytes: 1 })).items).toHaveLength(1);
      expect(await read(10)).toEqual({ items: [], more: false });
      expect(await read(99)).toEqual({ items: [], more: false });
    });

    it("[RS6] spaces know nothing of each other", async () => {
      const { store, append, read } = await start();
      const other = newSpaceId();
      await store.createSpace(other, newKey());
      const item = newItem();
      expect(appended(await append(item)).seq).toBe(1);
      expect(appended(await append(item, other)).seq).toBe(1);
      expect(appended(await append(newItem(), other)).seq).toBe(2);
      expect((await read(0)).items).toHaveLength(1);
      expect(await append(newItem(), newSpaceId())).toBe("unknown-space");
    });

    it("[RS7] a body goes only against its token, and leaves a stub", async () => {
      const { store, space, append, read } = await start();
      const item = newItem();
      await append(item);
      const remove = (seq: number, by: Uint8Array) => store.remove(space, seq as Seq, by);
      expect(await remove(1, randomBytes(32))).toBe("bad-token");
      expect((await read(0)).items[0]?.body).toEqual(item.body);
      expect(await remove(1, token)).toBe("removed");
      expect(await read(0)).toEqual({
        items: [{ seq: 1, item: item.item, bodyHash: sha256(item.body) }],
        more: false,
      });
      expect(await remove(1, token)).toBe("removed");
      expect(await remove(2, token)).toBe("not-found");
    });

    it("[RS8] a deletion changes no number and no head, and its item does not come back", async () => {
      const { store, space, append, facts, read } = await start();
      const item = newItem();
      const first = appended(await append(item));
      const before = appended(await append(newItem()));
      await store.remove(space, 1 as Seq, token);
      expect((await facts())?.head).toEqual(before.head);
      expect(appended(await append(item))).toEqual({ seq: first.seq, head: first.head });
      expect((await read(0)).items[0]?.body).toBeUndefined();
      expect(appended(await append(newItem())).seq).toBe(3);
    });

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
      const { store, space } = await start();
      const put = (page: number, version: number, body = randomBytes(30)) =>
        store.pagePut(space, { page, version, body });
      expect(await put(0, 2)).toEqual({ conflict: 0 });
      expect(await put(0, 1)).toMatchObject({ page: 0, version: 1, change: 1 });
      expect(await put(0, 1)).toEqual({ conflict: 1 });
      expect(await put(7, 1)).toMatchObject({ page: 7, version: 1, change: 2 });
      expect(await put(0, 2)).toMatchObject({ page: 0, version: 2, change: 3 });
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

    it("[RS16] a full space refuses and loses nothing; a deletion makes room", async () => {
      const { store, space, append, read } = await start({ spaceBytes: 1_000 });
      const first = newItem(400);
      await append(first);
      await append(newItem(400));
      expect(await append(newItem(400))).toBe("space-full");
      expect(appended(await append(first)).seq).toBe(1);
      expect(await store.ringPut(space, 0, randomBytes(400))).toBe("space-full");
      const entry = { n: 1, parent: firstHead, entry: randomBytes(400) };
      expect(await store.logAppend(space, entry)).toBe("space-full");
      const page = { page: 0, version: 1, body: randomBytes(400) };
      expect(await store.pagePut(space, page)).toBe("space-full");
      await store.remove(space, 1 as Seq, token);
      expect(appended(await append(newItem(400))).seq).toBe(3);
      expect((await read(0)).items).toHaveLength(3);
    });

    it("[RS17] a space holds so many items, stubs included", async () => {
      const { append } = await start({ spaceItems: 2 });
      const first = newItem();
      await append(first);
      await append(newItem());
      expect(await append(newItem())).toBe("too-many-items");
      expect(appended(await append(first)).seq).toBe(1);
    });

    it("[RS18] a meeting keeps its frames in order until it is closed, and is used once", async () => {
      const { store } = await start();
      const id = randomBytes(16);
      const put = (n: number, body: Uint8Array, at = 0) => store.meetingPut(id, n, body, at);
      expect(await put(0, Uint8Array.of(1))).toBe("not-found");
      expect(await store.meetingOpen(id, 1_000)).toBe("opened");
      expect(await store.meetingOpen(id, 2_000)).toBe("rendezvous-used");
      expect(await put(1, Uint8Array.of(2))).toBe("put");
      expect(await put(0, Uint8Array.of(1))).toBe("put");
      expect(await put(0, Uint8Array.of(1))).toBe("put");
      expect(await put(0, Uint8Array.of(9))).toBe("rendezvous-used");
      expect(await put(8, Uint8Array.of(9))).toBe("rendezvous-full");
      expect(await store.meetingRead(id, 0)).toEqual([
        { n: 0, body: Uint8Array.of(1) },
        { n: 1, body: Uint8Array.of(2) },
      ]);
      expect(await store.meetingClose(id, 0)).toBe("closed");
      expect(await put(2, Uint8Array.of(3))).toBe("rendezvous-used");
      expect(await store.meetingRead(id, 0)).toBe("rendezvous-used");
      expect(await store.meetingOpen(id, 2_000)).toBe("rendezvous-used");
    });

    it("[RS18] a meeting that is opened, filled and read in one breath is found", async () => {
      const { store } = await start();
      const id = randomBytes(16);
      const [, , read] = await Promise.all([
        store.meetingOpen(id, 1_000),
        store.meetingPut(id, 0, Uint8Array.of(7), 0),
        store.meetingRead(id, 0),
      ]);
      expect(read).toEqual([{ n: 0, body: Uint8Array.of(7) }]);
    });

    it("[RS19] a meeting ends with its time and is forgotten by the sweep", async () => {
      const { store } = await start({ meetings: 1 });
      const id = randomBytes(16);
      await store.meetingOpen(id, 1_000);
      expect(await store.meetingOpen(randomBytes(16), 1_000)).toBe("disk-full");
      expect(await store.meetingPut(id, 0, Uint8Array.of(1), 1_000)).toBe("rendezvous-over");
      await store.sweep(999);
      expect(await store.meetingRead(id, 1_000)).toBe("rendezvous-over");
      await store.sweep(1_000);
      expect(await store.meetingRead(id, 1_000)).toBe("not-found");
    });

    it("[RS20] an operator may renew the generation; the signing seed stays", async () => {
      const test = await start();
      const before = { ...test.identity };
      const renewed = await test.store.renewGeneration();
      expect(renewed).not.toEqual(before.generation);
      await test.restart();
      expect(test.identity.generation).toEqual(renewed);
      expect(test.identity.seed).toEqual(before.seed);
    });

    it("[RS22] a read sees what was asked before it", async () => {
      const { store, space, credential } = await start();
      const other = newSpaceId();
      const [, made] = await Promise.all([store.createSpace(other, credential), store.space(other)]);
      expect(made).toMatchObject({ credential, seq: 0 });
      const [, read, facts] = await Promise.all([
        store.append(space, newItem()),
        store.read(space, 0, all),
        store.space(space),
      ]);
      expect([read.items.length, facts?.seq]).toEqual([1, 1]);
    });

    it("[RS21] everything answered is there after closing and opening again", async () => {
      const test = await start();
      const item = newItem(5_000);
      const last = appended(await test.append(item));
      const entry = { n: 1, parent: firstHead, entry: randomBytes(40), credential: newKey() };
      await test.store.logAppend(test.space, entry);
      await test.store.pagePut(test.space, { page: 3, version: 1, body: Uint8Array.of(1) });
      await test.restart();
      expect((await test.read(0)).items[0]?.body).toEqual(item.body);
      const logHead = nextLogHead(firstHead, 1, entry.entry);
      expect(await test.facts()).toMatchObject({
        seq: 1,
        head: last.head,
        log: 1,
        logHead,
        credential: entry.credential,
      });
      expect(appended(await test.append(newItem())).seq).toBe(2);
      const page = { page: 3, version: 1, body: Uint8Array.of(2) };
      expect(await test.store.pagePut(test.space, page)).toEqual({ conflict: 1 });
    });
  });
};
