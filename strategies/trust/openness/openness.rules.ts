import { type Freedoms, type PersonId, type Rules, rulesOver, type ThingId } from "@goldseam/kernel";
import { consentFreedom, consentRules, myConsents, noteFreedom, noteRules } from "@goldseam/moves";
import type { OpennessEvent } from "./openness.events.ts";
import type { Mine, Shared, Wish } from "./openness.state.ts";

/** Days for which one lasts at most: eight weeks. */
export const LASTS = 56;
/** Standing at a time, for each teller. */
export const AT_MOST = 3;

const on = rulesOver<Shared, OpennessEvent>();
const onMine = rulesOver<Mine, OpennessEvent>();
const consent = consentRules<Shared, OpennessEvent>(["openness-opened"], LASTS);
const wish = noteRules<Shared, Wish, OpennessEvent>({
  things: ({ wishes }) => wishes,
  key: "wish",
  steps: { sent: ["openness-wished"], "taken-back": ["openness-wish-taken-back"] },
});
const tellerOf = ({ consents }: Shared, id: ThingId): PersonId | undefined =>
  [...consents].find(([, scopes]) => scopes.has(id))?.[0];

/** Sentences of OPN-1, OPN-2 and OPN-6 to OPN-8 stand in the moves consent and note. */
export const rules = {
  "OPN-1": consent.endsAhead,
  "OPN-2": consent.endsSoon,
  "OPN-3": on(
    ["openness-opened"],
    "What somebody opens is told to the other person.",
    (_, { data, meta }) => data.to !== meta.author,
  ),
  "OPN-4": on(["openness-opened"], "Only its teller opens one anew.", (state, { data, meta }) =>
    [undefined, meta.author].includes(tellerOf(state, data.openness)),
  ),
  "OPN-5": on(
    ["openness-opened"],
    "One person has at most three open at a time.",
    ({ consents }, { data, meta }) =>
      myConsents(consents, meta.author, meta.day).filter(({ scope }) => scope !== data.openness).length < AT_MOST,
  ),
  "OPN-6": wish.sentOnce,
  "OPN-7": wish.toTheOther,
  "OPN-8": wish.takenBackByAuthor,
  "OPN-9": on(
    ["openness-ended"],
    "Only its teller ends one.",
    // Ended already, from another phone of the same person: nothing to refuse.
    (state, { data, meta }) => [undefined, meta.author].includes(tellerOf(state, data.openness)),
  ),
  "OPN-10": on(
    ["openness-wish-answered"],
    "Only the one who is asked answers a wish.",
    ({ wishes }, { data, meta }) => wishes.get(data.wish)?.to === meta.author,
  ),
  "OPN-11": on(["openness-wish-answered"], "A wish is answered once.", ({ wishes }, { data }) => {
    const body = wishes.get(data.wish)?.body;
    return body !== undefined && body.answer === undefined;
  }),
} as const satisfies Rules<Shared, OpennessEvent>;

export const mineRules = {
  "OPN-12": onMine(["own-openness-kept"], "A note for oneself is kept once.", ({ kept }, { data }) =>
    kept.every(({ note }) => note !== data.note),
  ),
} as const satisfies Rules<Mine, OpennessEvent>;

export const freedoms = {
  "OPN-F1": consentFreedom<Shared, ThingId, OpennessEvent>(
    ({ consents }) => consents,
    (openness) => ({ type: "openness-ended", data: { openness } }),
  ),
  "OPN-F2": noteFreedom<Shared, Wish, OpennessEvent>(
    ({ wishes }) => wishes,
    (id) => ({ type: "openness-wish-taken-back", data: { wish: id } }),
  ),
} as const satisfies Freedoms<Shared, OpennessEvent>;
