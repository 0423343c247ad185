import type { Done, Store } from "./store.ts";

/** A store whose calls give promises instead of telling `done`: for tests and tools. */
export type PromisedStore = {
  readonly [K in Exclude<keyof Store, "identity">]: Store[K] extends (...asked: [...infer A, Done<infer T>]) => void
    ? (...asked: A) => Promise<T>
    : never;
};

const calls: ReadonlyArray<Exclude<keyof Store, "identity">> = [
  "createSpace",
  "space",
  "retiredAt",
  "append",
  "read",
  "remove",
  "logAppend",
  "logRead",
  "pagePut",
  "pagesRead",
  "ringPut",
  "ringRead",
  "meetingOpen",
  "meetingPut",
  "meetingRead",
  "meetingClose",
  "sweep",
  "renewGeneration",
  "close",
];

/** The same store, asked with promises. */
export const promised = (store: Store): PromisedStore =>
  Object.fromEntries(
    calls.map((name) => [
      name,
      (...asked: ReadonlyArray<unknown>) =>
        new Promise((resolve) => Reflect.apply(store[name], store, [...asked, resolve])),
    ]),
  ) as PromisedStore;
