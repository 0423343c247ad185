import { type Freedoms, type Rules, rulesOver, type Words } from "@goldseam/kernel";
import { limitFreedom, limitRules, noteFreedom, noteRules } from "@goldseam/moves";
import { type Body, LEVELS, type MyLimitsEvent } from "./my-limits.events.ts";
import type { Mine, Shared } from "./my-limits.state.ts";

const onMine = rulesOver<Mine, MyLimitsEvent>();
const limit = limitRules<Shared, Body, MyLimitsEvent>({
  things: ({ limits }) => limits,
  key: "limit",
  steps: {
    set: ["limit-shared"],
    changed: ["limit-changed"],
    ended: ["limit-ended"],
    "said-back": ["limit-said-back"],
  },
});
const wish = noteRules<Shared, Words, MyLimitsEvent>({
  things: ({ wishes }) => wishes,
  key: "wish",
  steps: { sent: ["wish-told"], "taken-back": ["wish-taken-back"] },
});

/** Sentences stand in the moves: `packages/moves/src/limit/limit.rules.ts`, `note/note.rules.ts`. */
export const rules = {
  "ML-1": limit.setOnce,
  "ML-2": limit.keepsItsOwner,
  "ML-3": limit.touchedWhileItStands,
  "ML-4": limit.touchedByItsOwner,
  "ML-5": limit.saidBackByTheOther,
  "ML-6": wish.sentOnce,
  "ML-7": wish.toTheOther,
  "ML-8": wish.takenBackByAuthor,
} as const satisfies Rules<Shared, MyLimitsEvent>;

export const mineRules = {
  "ML-9": onMine(
    ["limit-dropped"],
    "A limit that goes was kept here.",
    ({ kept }, { data }) => kept.get(data.limit)?.body !== undefined,
  ),
} as const satisfies Rules<Mine, MyLimitsEvent>;

export const freedoms = {
  "ML-F1": limitFreedom<Shared, Body, MyLimitsEvent>(
    ({ limits }) => limits,
    ({ id, body }) => [
      { type: "limit-ended", data: { limit: id } },
      ...LEVELS.map((level): MyLimitsEvent => ({ type: "limit-changed", data: { limit: id, ...body, level } })),
    ],
  ),
  "ML-F2": noteFreedom<Shared, Words, MyLimitsEvent>(
    ({ wishes }) => wishes,
    (id) => ({ type: "wish-taken-back", data: { wish: id } }),
  ),
} as const satisfies Freedoms<Shared, MyLimitsEvent>;
