import type { Instant, Me, Now, ThingId, Words } from "@goldseam/kernel";
import {
  isAtLimit,
  minutesLeft,
  openPauses,
  type PieceHeard,
  piecesOf,
  speakerOf,
  stageOf,
  type TalkStage,
  turnOf,
} from "./stage.ts";
import type { Spot, Talk, TurnNumber } from "./talk.ts";

export interface TurnView {
  readonly turn: TurnNumber;
  readonly mine: boolean;
  readonly pieces: ReadonlyArray<PieceHeard>;
}
/** A talk as one of the two sees it. */
export interface TalkView {
  readonly talk: ThingId;
  readonly stage: TalkStage["is"];
  readonly spot: Spot | undefined;
  /** Undefined once both had theirs. */
  readonly turn: TurnNumber | undefined;
  readonly iSpeak: boolean;
  readonly minutesLeft: number;
  /** The turn's time or its pieces are over: from now on either passes it. */
  readonly atLimit: boolean;
  readonly pause:
    | { readonly pause: ThingId; readonly mine: boolean; readonly backAt: Instant; readonly due: boolean }
    | undefined;
  readonly turns: ReadonlyArray<TurnView>;
  readonly solutions: ReadonlyArray<{
    readonly solution: ThingId;
    readonly mine: boolean;
    readonly words: Words | undefined;
  }>;
  readonly promise: ThingId | undefined;
  readonly iKeep: boolean;
}

/** The turns in which something was said. */
export const turnsOf = (talk: Talk, me: Me): ReadonlyArray<TurnView> =>
  ([1, 2] as const)
    .map((turn) => ({ turn, mine: speakerOf(talk, turn) === me.person, pieces: piecesOf(talk, turn) }))
    .filter(({ pieces }) => pieces.length > 0);

export const viewTalk = (talk: Talk, me: Me, now: Now): TalkView => {
  const stage = stageOf(talk);
  const turn = turnOf(talk);
  const paused = openPauses(talk);
  const own = paused.find(([, { by }]) => by === me.person) ?? paused[0];
  return {
    talk: talk.id,
    stage: stage.is,
    spot: "spot" in stage ? stage.spot : undefined,
    turn,
    iSpeak: turn !== undefined && speakerOf(talk, turn) === me.person,
    minutesLeft: turn === undefined ? 0 : minutesLeft(talk, turn, now.at),
    atLimit: turn !== undefined && isAtLimit(talk, turn, now.at),
    pause: own && {
      pause: own[0],
      mine: own[1].by === me.person,
      backAt: own[1].backAt,
      due: own[1].backAt <= now.at,
    },
    turns: turnsOf(talk, me),
    solutions: [...talk.solutions].map(([solution, { by, words }]) => ({ solution, mine: by === me.person, words })),
    promise: talk.promise,
    iKeep: talk.keeps.has(me.person),
  };
};
