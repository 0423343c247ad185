import { daysBetween, type Freedoms, type Rules, rulesOver, type Words } from "@goldseam/kernel";
import { noteFreedom, noteRules } from "@goldseam/moves";
import type { WhatHurtEvent } from "./what-hurt.events.ts";
import type { Mine, Shared } from "./what-hurt.state.ts";

/** Days after a hurt was shared in which the other shares none. */
export const NO_RETURN_FOR = 3;

const on = rulesOver<Shared, WhatHurtEvent>();
const onMine = rulesOver<Mine, WhatHurtEvent>();
const note = noteRules<Shared, Words, WhatHurtEvent>({
  things: ({ hurts }) => hurts,
  key: "hurt",
  steps: { sent: ["hurt-shared"], "taken-back": ["hurt-taken-back"] },
});
const answers = ["hurt-seen", "hurt-time-asked", "hurt-asked-about"] as const;
const isOpen = ({ hurts, answers: all }: Shared, hurt: Parameters<Shared["hurts"]["get"]>[0]): boolean =>
  hurts.get(hurt)?.body !== undefined && all.get(hurt)?.agreed !== true;

/** Sentences of WH-1 to WH-3 stand in the move: `packages/moves/src/note/note.rules.ts`. */
export const rules = {
  "WH-1": note.sentOnce,
  "WH-2": note.toTheOther,
  "WH-3": note.takenBackByAuthor,
  "WH-4": on(
    ["hurt-shared"],
    "For three days after a hurt is shared, none is shared in return.",
    ({ hurts }, { meta }) =>
      [...hurts.values()].every(
        ({ by, body, day }) =>
          by === meta.author || body === undefined || Math.abs(daysBetween(day, meta.day)) >= NO_RETURN_FOR,
      ),
  ),
  "WH-5": on(answers, "Only the one who is told answers a hurt.", ({ hurts }, { data, meta }) => {
    const hurt = hurts.get(data.hurt);
    return hurt !== undefined && hurt.by !== meta.author;
  }),
  "WH-6": on(answers, "Only a hurt that stands open is answered.", (state, { data }) => isOpen(state, data.hurt)),
  "WH-7": on(
    ["hurt-asked-about"],
    "One question is asked about a hurt.",
    (state, { data }) => state.answers.get(data.hurt)?.question === undefined,
  ),
  "WH-8": on(
    ["hurt-felt-seen", "hurt-reopened", "hurt-explained"],
    "Only the hurt one goes on with a hurt.",
    ({ hurts }, { data, meta }) => hurts.get(data.hurt)?.by === meta.author,
  ),
  "WH-9": on(
    ["hurt-felt-seen"],
    "A hurt was seen once the other said so in own words.",
    (state, { data }) => state.answers.get(data.hurt)?.seen !== undefined,
  ),
  "WH-10": on(
    ["hurt-explained"],
    "Only a question that was asked is answered.",
    (state, { data }) => state.answers.get(data.hurt)?.question !== undefined,
  ),
} as const satisfies Rules<Shared, WhatHurtEvent>;

export const mineRules = {
  "WH-11": onMine(["hurt-let-go"], "A hurt that is let go was kept here.", ({ kept }, { data }) => kept.has(data.hurt)),
  "WH-12": onMine(["part-let-go"], "An own part that is let go was kept here.", ({ parts }, { data }) =>
    parts.has(data.part),
  ),
} as const satisfies Rules<Mine, WhatHurtEvent>;

const standing = (state: Shared) => [...state.hurts.values()].filter(({ body }) => body !== undefined);
export const freedoms = {
  "WH-F1": noteFreedom<Shared, Words, WhatHurtEvent>(
    ({ hurts }) => hurts,
    (id) => ({ type: "hurt-taken-back", data: { hurt: id } }),
  ),
  "WH-F2": {
    says: "The hurt one opens a hurt again at any time.",
    from: (state) => standing(state).map(({ by, id }) => [by, { type: "hurt-reopened", data: { hurt: id } }] as const),
  },
  "WH-F3": {
    says: "The one who is told may ask for time while a hurt stands open.",
    from: (state) =>
      standing(state)
        .filter(({ id }) => isOpen(state, id))
        .map(({ to, id }) => [to, { type: "hurt-time-asked", data: { hurt: id } }] as const),
  },
} as const satisfies Freedoms<Shared, WhatHurtEvent>;
