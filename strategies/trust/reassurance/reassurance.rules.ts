import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { noteFreedom, noteRules } from "@goldseam/moves";
import type { Assurance, ReassuranceEvent, Signal } from "./reassurance.events.ts";
import type { Mine, Shared } from "./reassurance.state.ts";

const onMine = rulesOver<Mine, ReassuranceEvent>();
const signal = noteRules<Shared, Signal, ReassuranceEvent>({
  things: ({ signals }) => signals,
  key: "note",
  steps: { sent: ["signal-sent"], "taken-back": ["signal-taken-back"] },
});
const assurance = noteRules<Shared, Assurance, ReassuranceEvent>({
  things: ({ assurances }) => assurances,
  key: "note",
  steps: { sent: ["assurance-given"], "taken-back": ["assurance-taken-back"] },
});

/** Sentences stand in the move: `packages/moves/src/note/note.rules.ts`. Two a day is the rate. */
export const rules = {
  "REA-1": signal.sentOnce,
  "REA-2": signal.toTheOther,
  "REA-3": signal.takenBackByAuthor,
  "REA-4": assurance.sentOnce,
  "REA-5": assurance.toTheOther,
  "REA-6": assurance.takenBackByAuthor,
} as const satisfies Rules<Shared, ReassuranceEvent>;

export const mineRules = {
  "REA-7": onMine(["own-words-kept"], "Own words are kept once.", ({ own }, { data }) =>
    own.every(({ note }) => note !== data.note),
  ),
} as const satisfies Rules<Mine, ReassuranceEvent>;

export const freedoms = {
  "REA-F1": noteFreedom<Shared, Signal, ReassuranceEvent>(
    ({ signals }) => signals,
    (note) => ({ type: "signal-taken-back", data: { note } }),
  ),
  "REA-F2": noteFreedom<Shared, Assurance, ReassuranceEvent>(
    ({ assurances }) => assurances,
    (note) => ({ type: "assurance-taken-back", data: { note } }),
  ),
} as const satisfies Freedoms<Shared, ReassuranceEvent>;
