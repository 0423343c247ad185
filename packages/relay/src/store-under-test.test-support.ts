import { randomBytes, sha256 } from "@goldseam/crypto/public";
import { type ItemId, type SpaceId, toHex, type VerifyKey } from "@goldseam/wire-types";
import { expect, onTestFinished } from "vitest";
import { promised } from "./promised-store.ts";
import type { Appended, NewItem, Store, StoreLimits } from "./store.ts";

/** A store under test: opened empty, and opened again on the same data where it outlives its process. */
export interface StoreUnderTest {
  readonly open: (limits: Partial<StoreLimits>) => Store;
  /** Closes and opens again; `undefined` for a store in memory. */
  readonly reopen: ((store: Store, limits: Partial<StoreLimits>) => Promise<Store>) | undefined;
  readonly dispose: () => void;
}

export const newSpaceId = (): SpaceId => toHex(randomBytes(16)) as SpaceId;
export const newKey = (): VerifyKey => randomBytes(32) as VerifyKey;
export const all = { count: 1_000, bytes: 1_000_000 };
export const token = new Uint8Array(32).fill(7);

export const newItem = (size = 100): NewItem => ({
  item: toHex(randomBytes(32)) as ItemId,
  body: randomBytes(size),
  deleteHash: sha256(token),
});

export const appended = (result: unknown): Appended => {
  expect(result).toMatchObject({ seq: expect.any(Number) });
  return result as Appended;
};

/** An empty store with one space, closed and thrown away after the test. */
export const startStore = async (underTest: () => StoreUnderTest, limits: Partial<StoreLimits> = {}) => {
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

export type StartStore = (limits?: Partial<StoreLimits>) => ReturnType<typeof startStore>;
