import { addDays, type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { promiseFreedom, promiseRules, type SmallPromises } from "@goldseam/moves";
import type { PromiseEvent } from "./promises.events.ts";
import type { Mine } from "./promises.state.ts";

/** Days ahead that a promise may reach. */
export const FARTHEST = 31;

const on = rulesOver<SmallPromises, PromiseEvent>();
const onMine = rulesOver<Mine, PromiseEvent>();
const promise = promiseRules<SmallPromises, PromiseEvent>({
  things: (state) => state,
  key: "promise",
  steps: {
    offered: ["promise-offered"],
    accepted: ["promise-accepted"],
    declined: ["promise-declined"],
    marked: ["promise-marked"],
    differently: ["promise-seen-differently"],
    released: ["promise-released"],
  },
});

/** Sentences of PRM-1 to PRM-9 stand in the move: `packages/moves/src/promise/promise.rules.ts`. */
export const rules = {
  "PRM-1": promise.offeredOnce,
  "PRM-2": promise.toTheOther,
  "PRM-3": promise.ofItsTwo,
  "PRM-4": promise.answeredByReceiver,
  "PRM-5": promise.answeredWhileOpen,
  "PRM-6": promise.markedWhileAlive,
  "PRM-7": promise.markedByMaker,
  "PRM-8": promise.seenByReceiver,
  "PRM-9": promise.seenAfterMark,
  "PRM-10": on(
    ["promise-offered"],
    "The day of a promise is not past when it is offered.",
    (_, { data, meta }) => data.due >= meta.day,
  ),
  "PRM-11": on(
    ["promise-offered"],
    "The day of a promise is at most a month away.",
    (_, { data, meta }) => data.due <= addDays(meta.day, FARTHEST),
  ),
} as const satisfies Rules<SmallPromises, PromiseEvent>;

export const mineRules = {
  "PRM-12": onMine(
    ["own-promise-set"],
    "A promise to oneself is set once.",
    ({ own }, { data }) => !own.has(data.promise),
  ),
  "PRM-13": onMine(
    ["own-promise-set"],
    "The day of a promise to oneself is not past when it is set.",
    (_, { data, meta }) => data.due >= meta.day,
  ),
  "PRM-14": onMine(["own-promise-ended"], "A promise to oneself that ends was set before.", ({ own }, { data }) =>
    own.has(data.promise),
  ),
} as const satisfies Rules<Mine, PromiseEvent>;

export const freedoms = {
  "PRM-F1": promiseFreedom<SmallPromises, PromiseEvent>(
    (state) => state,
    (id) => ({ type: "promise-released", data: { promise: id } }),
  ),
} as const satisfies Freedoms<SmallPromises, PromiseEvent>;
