import { daysBetween, type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import { matchMemoryRules, matchRules, sealedExchangeRules } from "@goldseam/moves";
import { type Column, NOT_OURS, type WhatHappenedEvent } from "./what-happened.events.ts";
import { lies, type Mine, openedOf, type Shared, type Tabled } from "./what-happened.state.ts";

/** Days for which a topic rests after a "not yet". */
export const REST_DAYS = 14;

const on = rulesOver<Shared, WhatHappenedEvent>();
const onMine = rulesOver<Mine, WhatHappenedEvent>();
const match = matchRules<Shared>(({ rounds }) => rounds);
const memory = matchMemoryRules<Mine>((mine) => mine.match);
const sealed = sealedExchangeRules<Shared, Column, WhatHappenedEvent>({
  things: ({ columns }) => columns,
  key: "exchange",
  steps: { opened: ["column-opened"], beside: [], closed: [] },
});
/** Topics of the list with this title; own words are never compared. */
const alike = ({ table }: Shared, about: Tabled["about"]): ReadonlyArray<Tabled> =>
  typeof about === "string" ? [...table.values()].filter((one) => one.about === about) : [];
const later = ["topic-answered", "topic-rested", "columns-asked-again", "sentence-written", "sentence-agreed"] as const;

/** Sentences of the moves stand in `packages/moves/src/match` and `sealed-exchange`. */
export const rules = {
  "WHN-1": on(["topic-tabled"], "A topic is put on the table once.", ({ table }, { data }) => !table.has(data.topic)),
  "WHN-2": on(
    ["topic-tabled"],
    "A topic that lies on the table is not put there again.",
    (state, { data }) => !alike(state, data.about).some(lies),
  ),
  "WHN-3": on(["topic-tabled"], "After a not yet, a topic rests for fourteen days.", (state, { data, meta }) =>
    alike(state, data.about).every(
      ({ answer }) => answer?.as !== "not-yet" || daysBetween(answer.day, meta.day) >= REST_DAYS,
    ),
  ),
  "WHN-4": on(later, "What is said of a topic is said while it is on the table.", ({ table }, { data }) => {
    const one = table.get(data.topic);
    return one !== undefined && !one.rested;
  }),
  "WHN-5": on(
    ["topic-answered"],
    "The other person answers.",
    ({ table }, { data, meta }) => table.get(data.topic)?.by !== meta.author,
  ),
  "WHN-6": sealed.answersAQuestion,
  "WHN-7": sealed.oneAnswerEach,
  "WHN-8": sealed.twoAnswers,
  "WHN-9": on(["columns-asked-again"], "Columns are asked for again one round at a time.", ({ table }, { data }) => {
    const one = table.get(data.topic);
    return one?.answer !== undefined && data.round === one.round + 1;
  }),
  "WHN-10": on(["columns-asked-again"], "Columns that have opened are not asked for again.", (state, { data }) => {
    const one = state.table.get(data.topic);
    return one === undefined || openedOf(state, one) === undefined;
  }),
  "WHN-11": on(["sentence-written"], "A sentence is written once both columns are open.", (state, { data }) => {
    const one = state.table.get(data.topic);
    return one !== undefined && openedOf(state, one) !== undefined;
  }),
  "WHN-12": on(
    ["sentence-written"],
    'Where trust was broken, nobody says "we both".',
    ({ table }, { data }) => data.start === "i-did" || table.get(data.topic)?.about !== NOT_OURS,
  ),
  "WHN-13": on(
    ["sentence-agreed"],
    "A tap agrees to the words that stand there.",
    ({ table }, { data }) => table.get(data.topic)?.sentence?.id === data.sentence,
  ),
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
  "WHN-F1": {
    says: "Who put a topic on the table may let it rest at any time.",
    from: ({ table }) =>
      [...table.values()]
        .filter(({ rested }) => !rested)
        .map(({ by, id: topic }) => [by, { type: "topic-rested", data: { topic } }] as const),
  },
} as const satisfies Freedoms<Shared, WhatHappenedEvent>;
