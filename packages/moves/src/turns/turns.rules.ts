import type { EventShape, Freedom, PersonId, Recorded, Rule, ThingId } from "@goldseam/kernel";
import { type Kept, refOf, ruleAbout } from "../things.ts";
import { isAtLimit, isReached, listenerOf, speakerOf } from "./stage.ts";
import { type FactStep, MOST_PIECES, MOST_TRIES, type Spot, type Talk, type Talks, type TurnNumber } from "./talk.ts";

export const turnsSays = {
  begunOnce: "A talk begins once.",
  betweenTwo: "A talk is between two people.",
  firstIsOneOfThem: "One of the two speaks first.",
  ofItsTwo: "Only its two people take part in a talk.",
  notOver: "Nothing follows in a talk that has ended.",
  spokenBySpeaker: "Only the speaker speaks.",
  saidBackByListener: "Only the listener says it back.",
  judgedBySpeaker: "Only the speaker says whether that is it.",
  senseByListener: "Only the listener says why it makes sense.",
  inOrder: "Each step follows the one before it.",
  fewPieces: "A turn has at most five pieces.",
  fewTries: "A piece is said back at most twice.",
  passedInOrder: "The first turn passes before the second.",
  passedBySpeaker: "Before five pieces or ten minutes only the speaker passes the turn.",
  wentOnByPauser: "Only the one who paused goes on.",
  solvedAfterBoth: "Solving opens when both had their turn.",
  onePromise: "A talk leads to at most one promise.",
  keptAfterBoth: "A talk is kept when both had their turn.",
} as const;
export const turnsFreedomSays = "Either pauses or stops at any time, with one tap and no reason.";

type Step =
  | "begun"
  | FactStep
  | "passed"
  | "paused"
  | "went-on"
  | "solution"
  | "promise"
  | "kept"
  | "let-go"
  | "stopped";

const numberOf = (event: EventShape, key: string): number => {
  const { data } = event;
  const found: unknown = typeof data === "object" && data !== null ? Reflect.get(data, key) : undefined;
  return typeof found === "number" ? found : 1;
};
const turnIn = (event: EventShape): TurnNumber => (numberOf(event, "turn") === 2 ? 2 : 1);
const spotIn = (event: EventShape): Spot => ({
  turn: turnIn(event),
  piece: numberOf(event, "piece"),
  attempt: numberOf(event, "attempt"),
});

/** Events name `turn`, `piece`, `attempt`, `other`, `first`, `pause`, as `turnsFields` has them. */
export const turnsRules = <S, E extends EventShape>(
  kept: Kept<S, Talk, E, Step>,
): Readonly<Record<keyof typeof turnsSays, Rule<S, E>>> => {
  const says = turnsSays;
  const rule = ruleAbout(kept);
  const facts = ["spoke", "said-back", "judged", "made-sense"] as const;
  const ofSpeaker = ({ meta, ...event }: Recorded<E>, talk: Talk | undefined): boolean =>
    talk !== undefined && meta.author === speakerOf(talk, turnIn(event));
  const ofListener = ({ meta, ...event }: Recorded<E>, talk: Talk | undefined): boolean =>
    talk !== undefined && meta.author === listenerOf(talk, turnIn(event));
  const stepOf = (event: Recorded<E>): FactStep =>
    facts.find((step) => kept.steps[step].some((type) => type === event.type)) ?? "spoke";
  const bothHad = (_: Recorded<E>, talk: Talk | undefined): boolean => talk?.passed.has(2) === true;
  return {
    begunOnce: rule(["begun"], says.begunOnce, (_, talk) => talk === undefined),
    betweenTwo: rule(["begun"], says.betweenTwo, (event) => refOf(event, "other") !== String(event.meta.author)),
    firstIsOneOfThem: rule(["begun"], says.firstIsOneOfThem, (event) =>
      [String(event.meta.author), refOf(event, "other")].includes(refOf(event, "first")),
    ),
    ofItsTwo: rule(
      [...facts, "passed", "paused", "went-on", "solution", "promise", "kept", "let-go", "stopped"],
      says.ofItsTwo,
      ({ meta }, talk) => talk?.speakers.includes(meta.author) === true,
    ),
    notOver: rule(
      [...facts, "passed", "paused", "went-on", "solution", "promise", "kept"],
      says.notOver,
      (_, talk) => talk?.ended === undefined,
    ),
    spokenBySpeaker: rule(["spoke"], says.spokenBySpeaker, ofSpeaker),
    saidBackByListener: rule(["said-back"], says.saidBackByListener, ofListener),
    judgedBySpeaker: rule(["judged"], says.judgedBySpeaker, ofSpeaker),
    senseByListener: rule(["made-sense"], says.senseByListener, ofListener),
    inOrder: rule(
      facts,
      says.inOrder,
      (event, talk) => talk !== undefined && isReached(talk, stepOf(event), spotIn(event)),
    ),
    fewPieces: rule(facts, says.fewPieces, (event) => numberOf(event, "piece") <= MOST_PIECES),
    fewTries: rule(["said-back", "judged"], says.fewTries, (event) => numberOf(event, "attempt") <= MOST_TRIES),
    passedInOrder: rule(
      ["passed"],
      says.passedInOrder,
      (event, talk) => turnIn(event) === 1 || talk?.passed.has(1) === true,
    ),
    passedBySpeaker: rule(["passed"], says.passedBySpeaker, (event, talk) => {
      if (talk === undefined) return false;
      const turn = turnIn(event);
      return ofSpeaker(event, talk) || talk.passed.has(turn) || isAtLimit(talk, turn, event.meta.at);
    }),
    wentOnByPauser: rule(["went-on"], says.wentOnByPauser, (event, talk) => {
      const pause = refOf(event, "pause");
      return pause !== undefined && talk?.pauses.get(pause)?.by === event.meta.author;
    }),
    solvedAfterBoth: rule(["solution", "promise"], says.solvedAfterBoth, bothHad),
    onePromise: rule(["promise"], says.onePromise, (event, talk) => {
      const promise = refOf(event, "promise");
      return talk?.promise === undefined || talk.promise === promise;
    }),
    keptAfterBoth: rule(["kept"], says.keptAfterBoth, bothHad),
  };
};

/** @param events the practice's events by which a talk is paused and stopped */
export const turnsFreedom = <S, E extends EventShape>(
  talks: (state: S) => Talks,
  events: (id: ThingId) => ReadonlyArray<E>,
  stop: (id: ThingId) => E,
): Freedom<S, E> => ({
  says: turnsFreedomSays,
  from: (state) =>
    [...talks(state).values()].flatMap(({ id, speakers, ended }) => {
      const free = [...(ended === undefined ? events(id) : []), stop(id)];
      return speakers.flatMap(
        (person): ReadonlyArray<readonly [PersonId, E]> => free.map((event) => [person, event] as const),
      );
    }),
});
