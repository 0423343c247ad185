import { addDays, type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { sealedExchangeRules } from "@goldseam/moves";
import { type Answer, type SeenEffortEvent, weekOf } from "./seen-effort.events.ts";
import { latestOf, type Mine, openedOf, roundOf, type Shared } from "./seen-effort.state.ts";

const on = rulesOver<Shared, SeenEffortEvent>();
const onMine = rulesOver<Mine, SeenEffortEvent>();
const sealed = sealedExchangeRules<Shared, Answer, SeenEffortEvent>({
  things: (state) => state.exchanges,
  key: "exchange",
  steps: { opened: ["week-opened"], beside: [], closed: [] },
});

/** Sentences of EFF-5 to EFF-7 stand in the move: `packages/moves/src/sealed-exchange/sealed-exchange.rules.ts`. */
export const rules = {
  "EFF-1": on(
    ["week-closed"],
    "An answer is closed in its own week.",
    // Two people in two time zones may be a day apart.
    (_, { data, meta }) => [-1, 0, 1].some((days) => weekOf(addDays(meta.day, days)) === data.week),
  ),
  "EFF-2": on(
    ["week-closed"],
    "An answer is closed in the latest round of its week.",
    (state, { data }) => latestOf(state, data.week) === data.exchange,
  ),
  "EFF-3": on(
    ["week-closed"],
    "An answer is closed once in each round.",
    (state, { data, meta }) => state.closed.get(data.exchange)?.has(meta.author) !== true,
  ),
  "EFF-4": on(
    ["week-opened"],
    "An answer opens after its author closed it.",
    (state, { data, meta }) => state.closed.get(data.exchange)?.has(meta.author) === true,
  ),
  "EFF-5": sealed.answersAQuestion,
  "EFF-6": sealed.oneAnswerEach,
  "EFF-7": sealed.twoAnswers,
  "EFF-8": on(
    ["week-asked-again"],
    "A week is asked about again one round at a time.",
    (state, { data }) => data.round === roundOf(state, data.week) + 1,
  ),
  "EFF-9": on(
    ["week-asked-again"],
    "A week that has opened is not asked about again.",
    (state, { data }) => openedOf(state, data.week) === undefined,
  ),
} as const satisfies Rules<Shared, SeenEffortEvent>;

export const mineRules = {
  "EFF-10": onMine(["effort-kept"], "A note for oneself is kept once.", ({ notes }, { data }) =>
    notes.every(({ note }) => note !== data.note),
  ),
} as const satisfies Rules<Mine, SeenEffortEvent>;

export const freedoms = {
  "EFF-F1": {
    says: "Who has closed an answer may ask about the week again while it has not opened.",
    from: (state) =>
      [...state.closed].flatMap(([exchange, closers]) => {
        const week = state.weeks.get(exchange);
        if (week === undefined || openedOf(state, week) !== undefined) return [];
        const round = roundOf(state, week) + 1;
        return [...closers.keys()].map(
          (person) => [person, { type: "week-asked-again", data: { week, round } }] as const,
        );
      }),
  },
} as const satisfies Freedoms<Shared, SeenEffortEvent>;
