import type { Instant, PersonId, Words } from "@goldseam/kernel";
import { type FactStep, factKey, type Heard, MOST_MINUTES, MOST_PIECES, MOST_TRIES, type Said } from "./talk.ts";
import type { Spot, Talk, TurnNumber } from "./talk.ts";

/** What comes next. `over`: stopped or let go. `kept`: both said so. */
export type TalkStage =
  | { readonly is: "speak" | "say-back" | "judge" | "makes-sense" | "more" | "turn-over"; readonly spot: Spot }
  | { readonly is: "solve" | "kept" | "over" };

const factAt = (talk: Talk, step: FactStep, spot: Spot): Said | undefined => talk.facts.get(factKey(step, spot));

/** Where a piece stands that was spoken. */
const stageOfPiece = (talk: Talk, turn: TurnNumber, piece: number): TalkStage => {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const spot = { turn, piece, attempt };
    const heard = factAt(talk, "judged", spot)?.heard;
    if (heard === undefined) return { is: factAt(talk, "said-back", spot) === undefined ? "say-back" : "judge", spot };
    if (heard === "yes" && factAt(talk, "made-sense", spot) === undefined) return { is: "makes-sense", spot };
    if (heard === "yes") break;
  }
  // "Not quite yet" is a fine ending of a piece, too.
  const spot = { turn, piece, attempt: 1 };
  return { is: piece < MOST_PIECES ? "more" : "turn-over", spot };
};

const stageOfTurn = (talk: Talk, turn: TurnNumber): TalkStage => {
  let piece = 0;
  while (piece < MOST_PIECES && factAt(talk, "spoke", { turn, piece: piece + 1, attempt: 1 }) !== undefined) piece += 1;
  return piece === 0 ? { is: "speak", spot: { turn, piece: 1, attempt: 1 } } : stageOfPiece(talk, turn, piece);
};

/** The turn that is on, or undefined when both had theirs. */
export const turnOf = (talk: Talk): TurnNumber | undefined => {
  if (!talk.passed.has(1)) return 1;
  return talk.passed.has(2) ? undefined : 2;
};
export const isKept = (talk: Talk): boolean => talk.speakers.every((person) => talk.keeps.has(person));

export const stageOf = (talk: Talk): TalkStage => {
  if (talk.ended !== undefined) return { is: "over" };
  if (isKept(talk)) return { is: "kept" };
  const turn = turnOf(talk);
  return turn === undefined ? { is: "solve" } : stageOfTurn(talk, turn);
};

export const speakerOf = (talk: Talk, turn: TurnNumber): PersonId => talk.speakers[turn === 1 ? 0 : 1];
export const listenerOf = (talk: Talk, turn: TurnNumber): PersonId => talk.speakers[turn === 1 ? 1 : 0];

/** Whether what comes before this place has been said: alone this decides whether it may be said now. */
export const isReached = (talk: Talk, step: FactStep, spot: Spot): boolean => {
  const { turn, piece, attempt } = spot;
  if (turn === 2 && !talk.passed.has(1)) return false;
  if (step === "spoke") {
    if (piece === 1) return true;
    const before = stageOfPiece(talk, turn, piece - 1).is;
    const spoken = factAt(talk, "spoke", { turn, piece: piece - 1, attempt: 1 }) !== undefined;
    return spoken && (before === "more" || before === "makes-sense");
  }
  if (step === "said-back" || step === "judged") {
    if (attempt === 1) return factAt(talk, "spoke", { ...spot, attempt: 1 }) !== undefined;
    const heard = factAt(talk, "judged", { ...spot, attempt: attempt - 1 })?.heard;
    return heard !== undefined && heard !== "yes";
  }
  return Array.from(
    { length: MOST_TRIES },
    (_, at) => factAt(talk, "judged", { ...spot, attempt: at + 1 })?.heard,
  ).includes("yes");
};

export const openPauses = (talk: Talk) => [...talk.pauses].filter(([, { until }]) => until === undefined);
export const isPaused = (talk: Talk): boolean => openPauses(talk).length > 0;

/** Milliseconds of `from` to `to` in which nobody had paused. */
const spokenTime = (talk: Talk, from: Instant, to: Instant): number => {
  const pauses = [...talk.pauses.values()]
    .map(({ from: began, until }) => [Math.max(began, from), Math.min(until ?? to, to)] as const)
    .filter(([began, ended]) => began < ended)
    .sort(([a], [b]) => a - b);
  let paused = 0;
  let counted: number = from;
  for (const [began, ended] of pauses) {
    paused += Math.max(0, ended - Math.max(began, counted));
    counted = Math.max(counted, ended);
  }
  return to - from - paused;
};

/** Whole minutes that the turn has left at that moment, pauses aside; 0 when its time is up. */
export const minutesLeft = (talk: Talk, turn: TurnNumber, at: Instant): number => {
  const from = turn === 1 ? talk.began : (talk.passed.get(1) ?? talk.began);
  return Math.max(0, Math.ceil(MOST_MINUTES - spokenTime(talk, from, at) / 60_000));
};
/** Five pieces or ten minutes: from here on either passes the turn. */
export const isAtLimit = (talk: Talk, turn: TurnNumber, at: Instant): boolean =>
  minutesLeft(talk, turn, at) === 0 || stageOfTurn(talk, turn).is === "turn-over";

export interface PieceHeard {
  readonly spoken: Words | undefined;
  readonly tries: ReadonlyArray<{
    readonly back: Words | undefined;
    readonly heard: Heard | undefined;
    readonly missed: Words | undefined;
  }>;
  readonly sense: Words | undefined;
}
/** The pieces of a turn, for both to look at again. */
export const piecesOf = (talk: Talk, turn: TurnNumber): ReadonlyArray<PieceHeard> => {
  const pieces: PieceHeard[] = [];
  for (let piece = 1; piece <= MOST_PIECES; piece++) {
    const spot = { turn, piece, attempt: 1 };
    const spoken = factAt(talk, "spoke", spot);
    if (spoken === undefined) break;
    const tries = Array.from({ length: MOST_TRIES }, (_, at) => ({ ...spot, attempt: at + 1 })).flatMap((one) => {
      const back = factAt(talk, "said-back", one);
      const judged = factAt(talk, "judged", one);
      const tried = back !== undefined || judged !== undefined;
      return tried ? [{ back: back?.words, heard: judged?.heard, missed: judged?.words }] : [];
    });
    pieces.push({ spoken: spoken.words, tries, sense: factAt(talk, "made-sense", spot)?.words });
  }
  return pieces;
};
