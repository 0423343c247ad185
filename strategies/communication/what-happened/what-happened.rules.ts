import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import {
  jointWordsRules,
  matchMemoryRules,
  matchRules,
  sealedExchangeRules,
  tableFreedom,
  tableRules,
} from "@goldseam/moves";
import { type About, type Column, NOT_OURS, type WhatHappenedEvent } from "./what-happened.events.ts";
import { isSaid, type Mine, openedOf, roundOf, type Shared } from "./what-happened.state.ts";

const on = rulesOver<Shared, WhatHappenedEvent>();
const onMine = rulesOver<Mine, WhatHappenedEvent>();
const match = matchRules<Shared>((state) => state.match);
const memory = matchMemoryRules<Mine>((mine) => mine.match);
const sealed = sealedExchangeRules<Shared, Column, WhatHappenedEvent>({
  things: ({ columns }) => columns,
  key: "exchange",
  steps: { opened: ["column-opened"], beside: [], closed: [] },
});
const table = tableRules<Shared, About, WhatHappenedEvent>({
  things: (state) => state.table,
  key: "topic",
  steps: {
    tabled: ["topic-tabled"],
    answered: ["topic-answered"],
    later: ["topic-rested", "columns-asked-again", "sentence-written", "sentence-agreed"],
  },
  isOver: (state, { id }) => isSaid(state, id),
});
const joint = jointWordsRules<Shared, WhatHappenedEvent>({
  things: ({ words }) => words,
  key: "topic",
  steps: { agreed: ["sentence-agreed"] },
});

/** Sentences of the moves stand in `packages/moves/src`: table, sealed-exchange, joint-words, match. */
export const rules = {
  "WHN-1": table.tabledOnce,
  "WHN-2": table.notTwice,
  "WHN-3": table.restsAfterNotYet,
  "WHN-4": table.whileItLies,
  "WHN-5": table.answeredByTheOther,
  "WHN-6": sealed.answersAQuestion,
  "WHN-7": sealed.oneAnswerEach,
  "WHN-8": sealed.twoAnswers,
  "WHN-9": on(
    ["columns-asked-again"],
    "Columns are asked for again one round at a time.",
    (state, { data }) => data.round === roundOf(state, data.topic) + 1,
  ),
  "WHN-10": on(
    ["columns-asked-again"],
    "Columns that have opened are not asked for again.",
    (state, { data }) => openedOf(state, data.topic) === undefined,
  ),
  "WHN-11": on(
    ["sentence-written"],
    "A sentence is written once both columns are open.",
    (state, { data }) => openedOf(state, data.topic) !== undefined,
  ),
  "WHN-12": on(
    ["sentence-written"],
    'Where trust was broken, nobody says "we both".',
    (state, { data }) => data.start === "i-did" || state.table.get(data.topic)?.about !== NOT_OURS,
  ),
  "WHN-13": joint.agreedAsTheyStand,
  "WHN-14": match.opensInItsWeek,
  "WHN-15": match.oneAtATime,
  "WHN-16": match.oneList,
  "WHN-17": match.ofTheOpenRound,
  "WHN-18": match.onceEach,
  "WHN-19": match.inOrder,
} as const satisfies Rules<Shared, WhatHappenedEvent>;

export const mineRules = {
  "WHN-20": onMine(["own-topic-dropped"], "A topic of one's own that goes was kept here.", ({ own }, { data }) =>
    own.has(data.topic),
  ),
  "WHN-21": memory.keptOnce,
  "WHN-22": memory.wentOnce,
  "WHN-23": memory.closedOnce,
} as const satisfies Rules<Mine, WhatHappenedEvent>;

export const freedoms = {
  "WHN-F1": tableFreedom<Shared, About, WhatHappenedEvent>(
    (state) => state.table,
    (topic) => ({ type: "topic-rested", data: { topic } }),
  ),
} as const satisfies Freedoms<Shared, WhatHappenedEvent>;
