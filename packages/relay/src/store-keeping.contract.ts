import { firstHead, nextLogHead, randomBytes } from "@goldseam/crypto/public";
import { expect, it } from "vitest";
import { all, appended, newItem, newKey, newSpaceId, type StartStore } from "./store-under-test.test-support.ts";

/** Meetings, generations, order and what outlives a restart. */
export const keepingContract = (start: StartStore): void => {
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
    expect(await put(8, Uint8Array.of(3))).toBe("put");
    expect(await put(9, Uint8Array.of(9))).toBe("rendezvous-full");
    expect(await store.meetingRead(id, 0)).toEqual([
      { n: 0, body: Uint8Array.of(1) },
      { n: 1, body: Uint8Array.of(2) },
      { n: 8, body: Uint8Array.of(3) },
    ]);
    expect(await store.meetingClose(id, 0)).toBe("closed");
    expect(await store.meetingClose(id, 0)).toBe("rendezvous-used");
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
    expect(appended(await test.append(item))).toEqual({ seq: last.seq, head: last.head });
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
};
