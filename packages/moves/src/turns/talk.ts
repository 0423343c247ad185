import type { Instant, Meta, PersonId, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** Most pieces of one turn, most tries of one piece, most minutes of one turn; then the turn passes anyway. */
export const MOST_PIECES = 5;
export const MOST_TRIES = 2;
export const MOST_MINUTES = 10;

export type TurnNumber = 1 | 2;
export type Heard = "yes" | "nearly" | "not-yet";

/** Where in a talk something is said. `attempt` counts how often one piece was said back. */
export interface Spot {
  readonly turn: TurnNumber;
  readonly piece: number;
  readonly attempt: number;
}
/** What was said there. Words are absent when it was said aloud: typing is never required. */
export interface Said {
  readonly words: Words | undefined;
  readonly heard: Heard | undefined;
}
export interface Pause {
  readonly by: PersonId;
  readonly from: Instant;
  readonly backAt: Instant;
  readonly until: Instant | undefined;
}

/**
 * A talk is a heap of facts, each in its own place, and each place has one author; where the talk stands is read from
 * them (`stage.ts`). So what both do at the same moment gives the same state in either order.
 */
export interface Talk {
  readonly id: ThingId;
  readonly by: PersonId;
  /** Who speaks in the first and in the second turn. */
  readonly speakers: readonly [PersonId, PersonId];
  readonly began: Instant;
  /** By `<step> <turn>.<piece>.<attempt>`. */
  readonly facts: ReadonlyMap<string, Said>;
  /** When each turn that is over ended. */
  readonly passed: ReadonlyMap<TurnNumber, Instant>;
  readonly pauses: Things<Pause>;
  readonly solutions: Things<{ readonly by: PersonId; readonly words: Words | undefined }>;
  readonly promise: ThingId | undefined;
  /** Who would like to keep it. Kept is what both want to keep. */
  readonly keeps: ReadonlySet<PersonId>;
  /** Ended without keeping: nothing of it is left but this. */
  readonly ended: "stopped" | "let-go" | undefined;
}
export type Talks = Things<Talk>;
export type FactStep = "spoke" | "said-back" | "judged" | "made-sense";

export const factKey = (step: FactStep, { turn, piece, attempt }: Spot): string =>
  `${step} ${turn}.${piece}.${step === "said-back" || step === "judged" ? attempt : 0}`;

export const beginTalk = (
  talks: Talks,
  id: ThingId,
  { other, first }: { readonly other: PersonId; readonly first: PersonId },
  { author, at }: Meta,
): Talks =>
  withThing(talks, id, {
    id,
    by: author,
    speakers: first === author ? [author, other] : [other, author],
    began: at,
    facts: new Map(),
    passed: new Map(),
    pauses: new Map(),
    solutions: new Map(),
    promise: undefined,
    keeps: new Set(),
    ended: undefined,
  });

const living = (talks: Talks, id: ThingId, change: (before: Talk) => Talk): Talks =>
  changed(talks, id, (talk) => (talk.ended === undefined ? change(talk) : talk));

/** What was said first in a place stays; a second device of the same person changes nothing. */
const say =
  (step: FactStep) =>
  (talks: Talks, id: ThingId, spot: Spot, said: { readonly words?: Words; readonly heard?: Heard }): Talks =>
    living(talks, id, (talk) => {
      const key = factKey(step, spot);
      if (talk.facts.has(key)) return talk;
      return { ...talk, facts: new Map(talk.facts).set(key, { words: said.words, heard: said.heard }) };
    });
export const speak = say("spoke");
export const sayBack = say("said-back");
/** "Yes, that is it", "nearly", "not yet"; words say what was missed. */
export const judgeTry = say("judged");
/** "This makes sense because …" */
export const makeSense = say("made-sense");

export const passTurn = (talks: Talks, id: ThingId, turn: TurnNumber, { at }: Meta): Talks =>
  living(talks, id, (talk) => {
    const before = talk.passed.get(turn);
    return before !== undefined && before <= at ? talk : { ...talk, passed: new Map(talk.passed).set(turn, at) };
  });

export const pauseTalk = (
  talks: Talks,
  id: ThingId,
  { pause, backAt }: { readonly pause: ThingId; readonly backAt: Instant },
  { author, at }: Meta,
): Talks =>
  living(talks, id, (talk) => ({
    ...talk,
    pauses: withThing(talk.pauses, pause, { by: author, from: at, backAt, until: undefined }),
  }));

export const goOn = (talks: Talks, id: ThingId, pause: ThingId, { at }: Meta): Talks =>
  living(talks, id, (talk) => ({
    ...talk,
    pauses: changed(talk.pauses, pause, (one) => ({ ...one, until: one.until ?? at })),
  }));

export const offerSolution = (
  talks: Talks,
  id: ThingId,
  { solution, words }: { readonly solution: ThingId; readonly words?: Words },
  { author }: Meta,
): Talks =>
  living(talks, id, (talk) => ({ ...talk, solutions: withThing(talk.solutions, solution, { by: author, words }) }));

/** A promise grew from it; the promise itself is another practice's. */
export const growPromise = (talks: Talks, id: ThingId, promise: ThingId): Talks =>
  living(talks, id, (talk) => ({ ...talk, promise: talk.promise ?? promise }));

const end = (talks: Talks, id: ThingId, ended: "stopped" | "let-go"): Talks =>
  changed(talks, id, (talk) => ({
    ...talk,
    facts: new Map(),
    passed: new Map(),
    pauses: new Map(),
    solutions: new Map(),
    promise: undefined,
    keeps: new Set(),
    ended: talk.ended === "stopped" ? "stopped" : ended,
  }));

export const keepTalk = (talks: Talks, id: ThingId, { author }: Meta): Talks =>
  living(talks, id, (talk) => ({ ...talk, keeps: new Set(talk.keeps).add(author) }));
/** One is enough to let go, also of what both had kept. */
export const letGoOfTalk = (talks: Talks, id: ThingId): Talks => end(talks, id, "let-go");
/** "Stop for today": one tap of either, from anywhere. */
export const stopTalk = (talks: Talks, id: ThingId): Talks => end(talks, id, "stopped");
