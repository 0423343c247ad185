import { addDays, type Freedoms, instant, type Rules, rulesOver, thingId } from "@goldseam/kernel";
import { TALK_STEPS, type Talk, turnsFreedom, turnsRules } from "@goldseam/moves";
import type { ListenEvent } from "./listen-in-turns.events.ts";
import type { Mine, Shared } from "./listen-in-turns.state.ts";

const on = rulesOver<Shared, ListenEvent>();
const onMine = rulesOver<Mine, ListenEvent>();
const turns = turnsRules<Shared, ListenEvent>({
  things: ({ talks }): ReadonlyMap<Talk["id"], Talk> => talks,
  key: "talk",
  steps: TALK_STEPS,
});

/** Sentences of LT-8 and those after it stand in the move: `packages/moves/src/turns/turns.rules.ts`. */
export const rules = {
  "LT-1": on(["talk-asked"], "A talk is asked for once.", ({ around }, { data }) => !around.has(data.talk)),
  "LT-2": on(["talk-asked"], "A talk is asked of the other person.", (_, { data, meta }) => data.to !== meta.author),
  "LT-3": on(["talk-asked"], "One of the two speaks first.", (_, { data, meta }) =>
    [data.to, meta.author].includes(data.first),
  ),
  "LT-4": on(
    ["talk-topic", "talk-taken-back"],
    "The one who asks says what it is about, or takes it back.",
    ({ around }, { data, meta }) => around.get(data.talk)?.by === meta.author,
  ),
  "LT-5": on(["talk-begun"], "A talk begins when the one who was asked says yes.", ({ around }, { data, meta }) => {
    const asked = around.get(data.talk);
    return asked?.to === meta.author && asked.by === data.other && asked.first === data.first;
  }),
  "LT-6": on(
    ["talk-begun"],
    "What was taken back does not begin.",
    ({ around }, { data }) => around.get(data.talk)?.takenBack !== true,
  ),
  "LT-7": on(
    ["talk-begun"],
    "A talk begins on the day it was asked for, or the next.",
    ({ around }, { data, meta }) => {
      const asked = around.get(data.talk);
      return asked !== undefined && meta.day <= addDays(asked.day, 1);
    },
  ),
  "LT-8": turns.begunOnce,
  "LT-9": turns.ofItsTwo,
  "LT-10": turns.notOver,
  "LT-11": turns.spokenBySpeaker,
  "LT-12": turns.saidBackByListener,
  "LT-13": turns.judgedBySpeaker,
  "LT-14": turns.senseByListener,
  "LT-15": turns.inOrder,
  "LT-16": turns.fewPieces,
  "LT-17": turns.fewTries,
  "LT-18": turns.passedInOrder,
  "LT-19": turns.passedBySpeaker,
  "LT-20": turns.wentOnByPauser,
  "LT-21": turns.solvedAfterBoth,
  "LT-22": turns.onePromise,
  "LT-23": turns.keptAfterBoth,
} as const satisfies Rules<Shared, ListenEvent>;

export const mineRules = {
  "LT-24": onMine(
    ["talk-noted"],
    "A note of one's own is written once.",
    ({ notes }, { data }) => !notes.has(data.note),
  ),
} as const satisfies Rules<Mine, ListenEvent>;

const SOME_PAUSE = thingId("0".repeat(32));
const SOME_HOUR = instant(0);

export const freedoms = {
  "LT-F1": turnsFreedom<Shared, ListenEvent>(
    ({ talks }) => talks,
    // A pause says when its author means to be back, and binds nobody.
    (talk) => [{ type: "talk-paused", data: { talk, pause: SOME_PAUSE, backAt: SOME_HOUR } }],
    (talk) => ({ type: "talk-stopped", data: { talk } }),
  ),
  "LT-F2": {
    says: "Either lets go of a talk at any time, also of one that both had kept.",
    from: ({ talks }) =>
      [...talks.values()].flatMap(({ id, speakers }) =>
        speakers.map((person): readonly [typeof person, ListenEvent] => [
          person,
          { type: "talk-let-go", data: { talk: id } },
        ]),
      ),
  },
} as const satisfies Freedoms<Shared, ListenEvent>;
