import { describeStore } from "./store.contract.ts";
import { memoryStore } from "./memory.store.ts";

describeStore("the store in memory", () => ({
  open: (limits) => memoryStore({ limits }),
  reopen: undefined,
  dispose: () => undefined,
}));
