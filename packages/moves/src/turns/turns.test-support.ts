import { type EventOf, instant, shared } from "@goldseam/kernel";
import { ana, at, ben, FIRST_DAY, given } from "@goldseam/testkit";
import { expect } from "vitest";
import * as moves from "../index.ts";
import { id, one, toy, words } from "../toy.ts";

const data = moves.turnsFields();
const events = {
  begun: shared(data.begun),
  spoke: shared(data.spoke),
  "said-back": shared(data.saidBack),
  judged: shared(data.judged),
  "made-sense": shared(data.madeSense),
  passed: shared(data.passed),
  paused: shared(data.paused),
  "went-on": shared(data.wentOn),
  solution: shared(data.solution),
  promise: shared(data.promise),
  kept: shared(data.ref),
  "let-go": shared(data.ref),
  stopped: shared(data.ref),
} as const;
export type Event = EventOf<typeof events>;
const later = instant(at(FIRST_DAY, 800));
const same = (state: moves.Talks) => state;
export const steps = Object.fromEntries(Object.keys(events).map((type) => [type, [type]])) as unknown as Parameters<
  typeof moves.turnsRules<moves.Talks, Event>
>[0]["steps"];
export const practice = toy<moves.Talks, Event>({
  events,
  rules: moves.turnsRules<moves.Talks, Event>({ things: same, key: "talk", steps }),
  freedoms: {
    F: moves.turnsFreedom<moves.Talks, Event>(
      same,
      (talk) => [{ type: "paused", data: { talk, pause: id("9"), backAt: later } }],
      (talk) => ({ type: "stopped", data: { talk } }),
    ),
  },
  shared: {
    initial: new Map(),
    evolve: (state, { type, data, meta }) => {
      switch (type) {
        case "begun":
          return moves.beginTalk(state, data.talk, data, meta);
        case "spoke":
          return moves.speak(state, data.talk, { ...data, attempt: 1 }, data);
        case "said-back":
          return moves.sayBack(state, data.talk, data, data);
        case "judged":
          return moves.judgeTry(state, data.talk, data, data);
        case "made-sense":
          return moves.makeSense(state, data.talk, { ...data, attempt: 1 }, data);
        case "passed":
          return moves.passTurn(state, data.talk, data.turn, meta);
        case "paused":
          return moves.pauseTalk(state, data.talk, data, meta);
        case "went-on":
          return moves.goOn(state, data.talk, data.pause, meta);
        case "solution":
          return moves.offerSolution(state, data.talk, data, meta);
        case "promise":
          return moves.growPromise(state, data.talk, data.promise);
        case "kept":
          return moves.keepTalk(state, data.talk, meta);
        case "let-go":
          return moves.letGoOfTalk(state, data.talk);
        default:
          return moves.stopTalk(state, data.talk);
      }
    },
  },
});

type Turn = 1 | 2;
export const begun = (first = ana, other = ben): Event => ({ type: "begun", data: { talk: one, other, first } });
export const spoke = (turn: Turn, piece = 1): Event => ({
  type: "spoke",
  data: { talk: one, turn, piece, words: words("the evening") },
});
export const back = (turn: Turn, piece = 1, attempt = 1): Event => ({
  type: "said-back",
  data: { talk: one, turn, piece, attempt },
});
export const judged = (turn: Turn, heard: moves.Heard, piece = 1, attempt = 1): Event => ({
  type: "judged",
  data: { talk: one, turn, piece, attempt, heard },
});
export const sense = (turn: Turn, piece = 1): Event => ({ type: "made-sense", data: { talk: one, turn, piece } });
export const passed = (turn: Turn): Event => ({ type: "passed", data: { talk: one, turn } });
export const paused = (digit = "5"): Event => ({
  type: "paused",
  data: { talk: one, pause: id(digit), backAt: later },
});
export const wentOn = (digit = "5"): Event => ({ type: "went-on", data: { talk: one, pause: id(digit) } });
export const solution: Event = {
  type: "solution",
  data: { talk: one, solution: id("6"), words: words("a walk first") },
};
export const promise = (digit = "7"): Event => ({ type: "promise", data: { talk: one, promise: id(digit) } });
export const ref = (type: "kept" | "let-go" | "stopped"): Event => ({ type, data: { talk: one } });

export const begins = given(practice, [ana, begun()]);
export const heard = begins.and([ana, spoke(1)], [ben, back(1)], [ana, judged(1, "yes")], [ben, sense(1)]);
export const both = heard
  .and([ana, passed(1)], [ben, spoke(2)], [ana, back(2)], [ben, judged(2, "yes")], [ana, sense(2)])
  .and([ben, passed(2)]);
export const talkOf = (story: { readonly shared: moves.Talks }): moves.Talk =>
  story.shared.get(one) ?? expect.unreachable("no talk");
export const stage = (story: { readonly shared: moves.Talks }) => moves.stageOf(talkOf(story)).is;

/** Every event that a walk may try. */
export const tries = (): Event[] => [
  ...([1, 2] as const).flatMap((turn) => [
    ...[1, 2].flatMap((piece) => [
      spoke(turn, piece),
      sense(turn, piece),
      ...[1, 2].flatMap((attempt) => [
        back(turn, piece, attempt),
        judged(turn, "yes", piece, attempt),
        judged(turn, "not-yet", piece, attempt),
      ]),
    ]),
    passed(turn),
  ]),
  ...[
    paused("5"),
    paused("8"),
    wentOn("5"),
    wentOn("8"),
    solution,
    promise(),
    ref("kept"),
    ref("let-go"),
    ref("stopped"),
  ],
];
/** Those that do not end it, so that walks get far. */
export const living = (): Event[] =>
  [begun(ana, ben), begun(ben, ana), ...tries()].filter(({ type }) => type !== "stopped" && type !== "let-go");
