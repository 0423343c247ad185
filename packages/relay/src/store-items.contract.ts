import { firstHead, nextItemHead, randomBytes, sha256 } from "@goldseam/crypto/public";
import type { Hash, Seq } from "@goldseam/wire-types";
import { expect, it } from "vitest";
import { appended, newItem, newKey, newSpaceId, token, type StartStore } from "./store-under-test.test-support.ts";

/** Spaces and items. */
export const itemsContract = (start: StartStore): void => {
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
};
