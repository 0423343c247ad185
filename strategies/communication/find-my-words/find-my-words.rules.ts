import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { noteFreedom, noteRules } from "@goldseam/moves";
import type { WordsEvent } from "./find-my-words.events.ts";
import type { Mine, Shared } from "./find-my-words.state.ts";

const onMine = rulesOver<Mine, WordsEvent>();
const note = noteRules<Shared, unknown, WordsEvent>({
  things: (state) => state,
  key: "piece",
  steps: { sent: ["words-sent"], "taken-back": ["words-taken-back"] },
});

/** Sentences of FW-1 to FW-3 stand in the move: `packages/moves/src/note/note.rules.ts`. */
export const rules = {
  "FW-1": note.sentOnce,
  "FW-2": note.toTheOther,
  "FW-3": note.takenBackByAuthor,
} as const satisfies Rules<Shared, WordsEvent>;

export const mineRules = {
  "FW-4": onMine(
    ["words-released"],
    "What is held till a day does not go before it.",
    ({ kept }, { data, meta }) => (kept.get(data.piece)?.until ?? meta.day) <= meta.day,
  ),
} as const satisfies Rules<Mine, WordsEvent>;

export const freedoms = {
  "FW-F1": noteFreedom<Shared, unknown, WordsEvent>(
    (state) => state,
    (piece) => ({ type: "words-taken-back", data: { piece } }),
  ),
} as const satisfies Freedoms<Shared, WordsEvent>;
