import { describe } from "vitest";
import { itemsContract } from "./store-items.contract.ts";
import { keepingContract } from "./store-keeping.contract.ts";
import { logContract } from "./store-log.contract.ts";
import { type StartStore, type StoreUnderTest, startStore } from "./store-under-test.test-support.ts";

/** What every store of a relay owes, [RS1] and on. Each store's own test is ten lines that run this. */
export const describeStore = (name: string, underTest: () => StoreUnderTest): void => {
  const start: StartStore = (limits) => startStore(underTest, limits);
  describe(`${name} keeps the contract of stores`, () => {
    itemsContract(start);
    logContract(start);
    keepingContract(start);
  });
};
