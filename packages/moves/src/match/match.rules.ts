import { type Rule, rulesOver } from "@goldseam/kernel";
import type { MatchEvent } from "./match.fields.ts";
import { isComplete, isStale, type MatchMemory, type MatchRounds, mayTake, weekOf } from "./match.ts";
import { turnOfMessage } from "./match.fields.ts";

export const matchSays = {
  opensInItsWeek: "A round opens in the week that it names.",
  oneAtATime: "A round begins when the one before it is over.",
  oneList: "Both draw from one list.",
  ofTheOpenRound: "A turn belongs to the round that is open.",
  onceEach: "Each takes each turn of a round once.",
  inOrder: "A turn waits until both have taken the one before it.",
} as const;
export const matchMemorySays = {
  keptOnce: "The chance of a round is kept once.",
  wentOnce: "A turn goes out on one word.",
  closedOnce: "A round is over once.",
} as const;

const LATER = ["match-reveal", "match-offer", "match-answer"] as const;
const ALL = ["match-commit", ...LATER] as const;

/** Over the shared state: what a round looks like from outside. What is inside is the driver's to verify. */
export const matchRules = <S>(
  roundsOf: (state: S) => MatchRounds,
): Readonly<Record<keyof typeof matchSays, Rule<S, MatchEvent>>> => {
  const on = rulesOver<S, MatchEvent>();
  const says = matchSays;
  return {
    opensInItsWeek: on(["match-commit"], says.opensInItsWeek, (state, { data, meta }) => {
      const last = roundsOf(state).latest;
      return last?.round === data.round || weekOf(meta.day) === data.round;
    }),
    oneAtATime: on(["match-commit"], says.oneAtATime, (state, { data, meta }) => {
      const last = roundsOf(state).latest;
      if (last === undefined || last.round === data.round) return true;
      return data.round > last.round && (isComplete(last) || isStale(last, meta.day));
    }),
    oneList: on(["match-commit"], says.oneList, (state, { data }) => {
      const last = roundsOf(state).latest;
      return last?.round !== data.round || last.list === data.list;
    }),
    ofTheOpenRound: on(ALL, says.ofTheOpenRound, (state, { type, data, meta }) => {
      const last = roundsOf(state).latest;
      if (last?.round !== data.round) return type === "match-commit";
      return !isStale(last, meta.day);
    }),
    onceEach: on(ALL, says.onceEach, (state, event) => {
      const last = roundsOf(state).latest;
      return last?.round !== event.data.round || !last.turns[turnOfMessage(event)].has(event.meta.author);
    }),
    inOrder: on(LATER, says.inOrder, (state, event) => {
      const last = roundsOf(state).latest;
      return last?.round !== event.data.round || mayTake(last, turnOfMessage(event));
    }),
  };
};

/** Over one's own state. */
export const matchMemoryRules = <M>(
  memoryOf: (mine: M) => MatchMemory,
): Readonly<Record<keyof typeof matchMemorySays, Rule<M, MatchEvent>>> => {
  const on = rulesOver<M, MatchEvent>();
  const says = matchMemorySays;
  return {
    keptOnce: on(["match-kept"], says.keptOnce, (mine, { data }) => memoryOf(mine).kept?.round !== data.round),
    wentOnce: on(["match-went"], says.wentOnce, (mine, { data }) => {
      const { kept, went } = memoryOf(mine);
      return kept?.round === data.round && !went.has(data.turn);
    }),
    closedOnce: on(["match-shown"], says.closedOnce, (mine, { data }) => memoryOf(mine).closed < data.round),
  };
};
