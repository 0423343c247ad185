import { type Freedoms, type PersonId, type Rules, rulesOver } from "@goldseam/kernel";
import { type FirstOpeningEvent, QUESTIONS } from "./first-opening.events.ts";
import type { Mine, Shared } from "./first-opening.state.ts";

const on = rulesOver<Shared, FirstOpeningEvent>();
const onMine = rulesOver<Mine, FirstOpeningEvent>();

export const rules = {
  "FO-1": on(
    ["answer-closed"],
    "An answer is closed once in each round.",
    (state, { data, meta }) => !state[data.question].closed.has(meta.author),
  ),
  "FO-2": on(
    ["answer-closed", "answer-opened"],
    "An answer belongs to the round that is open.",
    (state, { data }) => state[data.question].round === data.round,
  ),
  "FO-3": on(
    ["answer-opened"],
    "An answer opens once.",
    (state, { data, meta }) => !state[data.question].answers.has(meta.author),
  ),
  "FO-4": on(["answer-opened"], "An answer opens after its author closed it.", (state, { data, meta }) =>
    state[data.question].closed.has(meta.author),
  ),
  "FO-5": on(["reply-given"], "A reply comes after the answer is open.", (state, { data }) =>
    state[data.question].answers.has(data.to),
  ),
  "FO-6": on(
    ["reply-given"],
    "A reply stands under the other person's answer.",
    (_, { data, meta }) => data.to !== meta.author,
  ),
  "FO-7": on(
    ["question-asked-again"],
    "A question is asked again one round at a time.",
    (state, { data }) => data.round === state[data.question].round + 1,
  ),
  "FO-8": on(
    ["question-asked-again"],
    "A question that has opened is not asked again.",
    (state, { data }) => state[data.question].answers.size === 0,
  ),
} as const satisfies Rules<Shared, FirstOpeningEvent>;

export const mineRules = {
  "FO-9": onMine(["note-kept"], "A note for oneself is kept once.", (state, { data }) =>
    state.notes.every(({ thing }) => thing !== data.thing),
  ),
  "FO-10": onMine(["note-let-go"], "A note that is let go was kept before.", (state, { data }) =>
    state.notes.some(({ thing }) => thing === data.thing),
  ),
} as const satisfies Rules<Mine, FirstOpeningEvent>;

const others = (people: Iterable<PersonId>, person: PersonId): ReadonlyArray<PersonId> =>
  [...people].filter((one) => one !== person);

export const freedoms = {
  "FO-F1": {
    says: "Each may give either reply at any time, in place of an earlier one.",
    from: (state) =>
      QUESTIONS.flatMap((question) => {
        const people = [...state[question].answers.keys()];
        return people.flatMap((person) =>
          others(people, person).flatMap((to) =>
            (["would-like", "good-to-know"] as const).map(
              (as) => [person, { type: "reply-given", data: { question, to, as } }] as const,
            ),
          ),
        );
      }),
  },
  "FO-F2": {
    says: "Who has closed an answer may ask the question again while it has not opened.",
    from: (state) =>
      QUESTIONS.flatMap((question) => {
        const { answers, closed, round } = state[question];
        if (answers.size > 0) return [];
        return [...closed.keys()].map(
          (person) => [person, { type: "question-asked-again", data: { question, round: round + 1 } }] as const,
        );
      }),
  },
} as const satisfies Freedoms<Shared, FirstOpeningEvent>;
