import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { noteFreedom, noteRules } from "@goldseam/moves";
import type { Thanks, ThanksEvent } from "./thanks.events.ts";
import type { Mine, Shared } from "./thanks.state.ts";

const onMine = rulesOver<Mine, ThanksEvent>();
const note = noteRules<Shared, Thanks, ThanksEvent>({
  things: (state) => state,
  key: "note",
  steps: { sent: ["thanks-sent"], "taken-back": ["thanks-taken-back"] },
});

/** Sentences of TNK-1 to TNK-3 stand in the move: `packages/moves/src/note/note.rules.ts`. One a day is the rate. */
export const rules = {
  "TNK-1": note.sentOnce,
  "TNK-2": note.toTheOther,
  "TNK-3": note.takenBackByAuthor,
} as const satisfies Rules<Shared, ThanksEvent>;

export const mineRules = {
  "TNK-4": onMine(
    ["thanks-kept"],
    "A thanks for oneself is kept once.",
    ({ kept }, { data }) => !kept.some((one) => one.note === data.note),
  ),
} as const satisfies Rules<Mine, ThanksEvent>;

export const freedoms = {
  "TNK-F1": noteFreedom<Shared, Thanks, ThanksEvent>(
    (state) => state,
    (id) => ({ type: "thanks-taken-back", data: { note: id } }),
  ),
} as const satisfies Freedoms<Shared, ThanksEvent>;
