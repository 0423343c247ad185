import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { isOpened, sealedExchangeRules } from "@goldseam/moves";
import { type Answer, type FirstOpeningEvent, QUESTIONS } from "./first-opening.events.ts";
import { latestOf, type Mine, openedOf, type Shared } from "./first-opening.state.ts";

const on = rulesOver<Shared, FirstOpeningEvent>();
const onMine = rulesOver<Mine, FirstOpeningEvent>();
const sealed = sealedExchangeRules<Shared, Answer, FirstOpeningEvent>({
  things: (state) => state.exchanges,
  key: "exchange",
  steps: { opened: ["answer-opened"], beside: [], closed: [] },
});

export const rules = {
  "FO-1": on(
    ["answer-closed"],
    "An answer is closed once in each round.",
    (state, { data, meta }) => state.closed.get(data.exchange)?.has(meta.author) !== true,
  ),
  "FO-2": on(["answer-closed"], "An answer is closed in the latest round of a question.", (state, { data }) =>
    QUESTIONS.some((question) => latestOf(state, question) === data.exchange),
  ),
  "FO-3": sealed.answersAQuestion,
  "FO-4": sealed.oneAnswerEach,
  "FO-5": sealed.twoAnswers,
  "FO-6": on(
    ["answer-opened"],
    "An answer opens after its author closed it.",
    (state, { data, meta }) => state.closed.get(data.exchange)?.has(meta.author) === true,
  ),
  "FO-7": on(
    ["reply-given"],
    "A reply comes after the answer is open.",
    (state, { data }) => state.exchanges.get(data.exchange)?.answers.has(data.to) === true,
  ),
  "FO-8": on(
    ["reply-given"],
    "A reply stands under the other person's answer.",
    (_, { data, meta }) => data.to !== meta.author,
  ),
  "FO-9": on(
    ["question-asked-again"],
    "A question is asked again one round at a time.",
    (state, { data }) => data.round === state.rounds[data.question] + 1,
  ),
  "FO-10": on(
    ["question-asked-again"],
    "A question that has opened is not asked again.",
    (state, { data }) => openedOf(state, data.question) === undefined,
  ),
} as const satisfies Rules<Shared, FirstOpeningEvent>;

export const mineRules = {
  "FO-11": onMine(["note-kept"], "A note for oneself is kept once.", (state, { data }) =>
    state.notes.every(({ thing }) => thing !== data.thing),
  ),
  "FO-12": onMine(["note-let-go"], "A note that is let go was kept before.", (state, { data }) =>
    state.notes.some(({ thing }) => thing === data.thing),
  ),
} as const satisfies Rules<Mine, FirstOpeningEvent>;

export const freedoms = {
  "FO-F1": {
    says: "Each may give either reply at any time, in place of an earlier one.",
    from: (state) =>
      [...state.exchanges.values()].filter(isOpened).flatMap(({ id: exchange, answers }) =>
        [...answers.keys()].flatMap((person, _, people) =>
          (["would-like", "good-to-know"] as const).map((as) => {
            const to = people.find((one) => one !== person) ?? person;
            return [person, { type: "reply-given", data: { exchange, to, as } }] as const;
          }),
        ),
      ),
  },
  "FO-F2": {
    says: "Who has closed an answer may ask the question again while it has not opened.",
    from: (state) =>
      QUESTIONS.filter((question) => openedOf(state, question) === undefined).flatMap((question) =>
        [...(state.closed.get(latestOf(state, question))?.keys() ?? [])].map((person) => {
          const round = state.rounds[question] + 1;
          return [person, { type: "question-asked-again", data: { question, round } }] as const;
        }),
      ),
  },
} as const satisfies Freedoms<Shared, FirstOpeningEvent>;
