import { type EventOf, inTalk, type Recorded, shared } from "@goldseam/kernel";
import {
  beginTalk,
  goOn,
  growPromise,
  judgeTry,
  keepTalk,
  letGoOfTalk,
  makeSense,
  offerSolution,
  passTurn,
  pauseTalk,
  sayBack,
  speak,
  stopTalk,
  type Talks,
} from "./talk.ts";
import { turnsFields } from "./turns.fields.ts";

/**
 * A talk's events, to be spread into a practice's own. Shared for good is only that it began and ended; what is said in
 * it is of the talk, and goes with it. @param most UTF-16 units of own words
 */
export const talkEvents = (most?: number) => {
  const data = turnsFields(most);
  return {
    "talk-begun": shared(data.begun),
    "talk-stopped": shared(data.ref),
    "talk-let-go": shared(data.ref),
    "talk-spoke": inTalk(data.spoke),
    "talk-said-back": inTalk(data.saidBack),
    "talk-judged": inTalk(data.judged),
    "talk-made-sense": inTalk(data.madeSense),
    "talk-passed": inTalk(data.passed),
    "talk-paused": inTalk(data.paused),
    "talk-went-on": inTalk(data.wentOn),
    "talk-solution": inTalk(data.solution),
    "talk-promise": inTalk(data.promise),
    "talk-kept": inTalk(data.ref),
  } as const;
};
export type TalkEvent = EventOf<ReturnType<typeof talkEvents>>;

/** The steps of `turnsRules` by these names. */
export const TALK_STEPS = {
  begun: ["talk-begun"],
  spoke: ["talk-spoke"],
  "said-back": ["talk-said-back"],
  judged: ["talk-judged"],
  "made-sense": ["talk-made-sense"],
  passed: ["talk-passed"],
  paused: ["talk-paused"],
  "went-on": ["talk-went-on"],
  solution: ["talk-solution"],
  promise: ["talk-promise"],
  kept: ["talk-kept"],
  "let-go": ["talk-let-go"],
  stopped: ["talk-stopped"],
} as const;

/** Evolves the talks by one of these events. */
export const turnTalk = (talks: Talks, { type, data, meta }: Recorded<TalkEvent>): Talks => {
  switch (type) {
    case "talk-begun":
      return beginTalk(talks, data.talk, data, meta);
    case "talk-spoke":
      return speak(talks, data.talk, { ...data, attempt: 1 }, data);
    case "talk-said-back":
      return sayBack(talks, data.talk, data, data);
    case "talk-judged":
      return judgeTry(talks, data.talk, data, data);
    case "talk-made-sense":
      return makeSense(talks, data.talk, { ...data, attempt: 1 }, data);
    case "talk-passed":
      return passTurn(talks, data.talk, data.turn, meta);
    case "talk-paused":
      return pauseTalk(talks, data.talk, data, meta);
    case "talk-went-on":
      return goOn(talks, data.talk, data.pause, meta);
    case "talk-solution":
      return offerSolution(talks, data.talk, data, meta);
    case "talk-promise":
      return growPromise(talks, data.talk, data.promise);
    case "talk-kept":
      return keepTalk(talks, data.talk, meta);
    case "talk-let-go":
      return letGoOfTalk(talks, data.talk);
    case "talk-stopped":
      return stopTalk(talks, data.talk);
  }
};
