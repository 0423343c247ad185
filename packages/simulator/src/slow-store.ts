import type { Done, Store } from "@goldseam/relay";
import type { Chance } from "./chance.ts";
import type { Clockwork } from "./clockwork.ts";

/** A store whose disk takes its time. What waits when the relay dies was never asked, or was never answered. */
export interface SlowStore extends Store {
  /** The process is gone: nothing that waits is written or answered any more. */
  readonly die: () => void;
}

const calls = [
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
] as const satisfies ReadonlyArray<Exclude<keyof Store, "identity">>;

type Call = (...asked: ReadonlyArray<unknown>) => void;

/**
 * Puts time between asking, the commit and the answer, in the order of asking, as a disk with group commit does. A death
 * in between leaves what was committed and never answered, which is what a device meets after a power cut.
 */
export const slowStore = (store: Store, time: Clockwork, chance: Chance, slowest: number): SlowStore => {
  let alive = true;
  let waiting: Array<() => () => void> = [];
  let due = false;
  const flush = (): void => {
    due = false;
    if (!alive) return;
    const asked = waiting;
    waiting = [];
    const answers = asked.map((commit) => commit());
    time.later(chance.below(slowest + 1), () => {
      for (const answer of answers) if (alive) answer();
    });
  };
  const slow =
    (name: (typeof calls)[number]): Call =>
    (...asked) => {
      const done = asked.at(-1) as Done<unknown>;
      waiting.push(() => {
        let given: unknown;
        const keep: Done<unknown> = (result) => {
          given = result;
        };
        Reflect.apply(store[name], store, [...asked.slice(0, -1), keep]);
        return () => done(given);
      });
      if (due) return;
      due = true;
      time.later(chance.below(slowest + 1), flush);
    };
  const made = Object.fromEntries(calls.map((name) => [name, slow(name)])) as Omit<Store, "identity">;
  return Object.defineProperty(
    {
      ...made,
      die: () => {
        alive = false;
      },
    },
    "identity",
    { get: () => store.identity, enumerable: true },
  ) as SlowStore;
};
