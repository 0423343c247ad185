import { type CalendarDay, daysBetween, type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { type Note, noteFreedom, noteRules } from "@goldseam/moves";
import type { SaySorryEvent } from "./say-sorry.events.ts";
import type { Apology, Mine, Shared } from "./say-sorry.state.ts";

/** Days for which an apology stands open without an answer; a door that was closed to it stays so as long. */
export const OPEN_FOR = 30;

const on = rulesOver<Shared, SaySorryEvent>();
const onMine = rulesOver<Mine, SaySorryEvent>();
const note = noteRules<Shared, Apology, SaySorryEvent>({
  things: ({ apologies }) => apologies,
  key: "apology",
  steps: { sent: ["apology-sent"], "taken-back": ["apology-taken-back"] },
});
const replies = ["apology-answered", "part-asked", "help-said"] as const;

export const isOpenOn = ({ replies: all }: Shared, { id, body, day }: Note<Apology>, today: CalendarDay): boolean =>
  body !== undefined && all.get(id)?.as === undefined && Math.abs(daysBetween(day, today)) < OPEN_FOR;
const by = ({ apologies }: Shared, { meta }: { readonly meta: { readonly author: Note<Apology>["by"] } }) =>
  [...apologies.values()].filter((one) => one.by === meta.author);

/** Sentences of SS-1 to SS-3 stand in the move: `packages/moves/src/note/note.rules.ts`. */
export const rules = {
  "SS-1": note.sentOnce,
  "SS-2": note.toTheOther,
  "SS-3": note.takenBackByAuthor,
  "SS-4": on(
    ["apology-sent"],
    "One apology stands open at a time.",
    (state, event) => !by(state, event).some((one) => isOpenOn(state, one, event.meta.day)),
  ),
  "SS-5": on(
    ["apology-sent"],
    "For one hurt an apology is made once.",
    (state, event) =>
      event.data.about === undefined || !by(state, event).some(({ body }) => body?.about === event.data.about),
  ),
  "SS-6": on(replies, "Only the one it was made to answers an apology.", ({ apologies }, { data, meta }) => {
    const one = apologies.get(data.apology);
    return one !== undefined && one.by !== meta.author;
  }),
  "SS-7": on(
    [...replies, "part-cleared"],
    "Only an apology that stands is spoken to.",
    ({ apologies }, { data }) => apologies.get(data.apology)?.body !== undefined,
  ),
  "SS-8": on(
    ["part-asked"],
    "Only a part that was written is asked for.",
    ({ apologies }, { data }) => apologies.get(data.apology)?.body?.parts[data.part] !== undefined,
  ),
  "SS-9": on(
    ["part-cleared"],
    "Only its maker makes a part clearer.",
    ({ apologies }, { data, meta }) => apologies.get(data.apology)?.by === meta.author,
  ),
  "SS-10": on(
    ["part-cleared"],
    "Only the part that was asked for is made clearer.",
    (state, { data }) => state.replies.get(data.apology)?.asked === data.part,
  ),
  "SS-11": on(
    ["help-said"],
    "What would help is said where a repair is offered.",
    ({ apologies }, { data }) => apologies.get(data.apology)?.body?.parts.repair !== undefined,
  ),
} as const satisfies Rules<Shared, SaySorryEvent>;

export const mineRules = {
  "SS-12": onMine(["apology-let-go"], "Words for oneself that are let go were kept here.", ({ kept }, { data }) =>
    kept.has(data.apology),
  ),
} as const satisfies Rules<Mine, SaySorryEvent>;

export const freedoms = {
  "SS-F1": noteFreedom<Shared, Apology, SaySorryEvent>(
    ({ apologies }) => apologies,
    (apology) => ({ type: "apology-taken-back", data: { apology } }),
  ),
  "SS-F2": {
    says: "The one it was made to answers at any time.",
    from: ({ apologies }) =>
      [...apologies.values()]
        .filter(({ body }) => body !== undefined)
        .flatMap(({ to, id: apology }) =>
          (["read", "thanks"] as const).map((as) => [to, { type: "apology-answered", data: { apology, as } }] as const),
        ),
  },
} as const satisfies Freedoms<Shared, SaySorryEvent>;
