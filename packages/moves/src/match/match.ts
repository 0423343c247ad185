import {
  type CalendarDay,
  dayNumber,
  daysBetween,
  type EventShape,
  type PersonId,
  type Recorded,
} from "@goldseam/kernel";
import { type MatchMessage, type MatchOwn, type MatchTurn, TURNS, turnOfMessage, wordOf } from "./match.fields.ts";

/** Days after which a round that stands still is over, and for which what was shown is not shown again. */
export const MATCH_RESTS = 14;
/** Days for which what a round showed stands on the page. */
const SHOWN_FOR = 7;

type By = ReadonlyMap<PersonId, string>;
/** The latest round as both phones know it: opaque words by turn and person. */
export interface MatchRound {
  readonly round: number;
  readonly list: string;
  readonly openedOn: CalendarDay;
  readonly turns: Readonly<Record<MatchTurn, By>>;
}
export interface MatchRounds {
  readonly latest: MatchRound | undefined;
  /** The last whole round before it: a phone that was off reads there what came of it. */
  readonly done: MatchRound | undefined;
}
export const noRounds: MatchRounds = { latest: undefined, done: undefined };

/** What one phone keeps of its rounds. */
export interface MatchMemory {
  readonly kept: { readonly round: number; readonly coin: string; readonly secret: string } | undefined;
  readonly went: ReadonlyMap<MatchTurn, string>;
  /** The latest round that is over here. */
  readonly closed: number;
  readonly shown: ReadonlyArray<{
    readonly round: number;
    readonly items: ReadonlyArray<string>;
    readonly day: CalendarDay;
  }>;
}
export const noMatches: MatchMemory = { kept: undefined, went: new Map(), closed: -1, shown: [] };

/** The week of a day, from Monday on; rounds are named by it. */
export const weekOf = (day: CalendarDay): number => Math.floor((dayNumber(day) + 3) / 7);

export const isComplete = ({ turns }: MatchRound): boolean => turns.answer.size >= 2;
/** A round that stood still: the next one may begin. */
export const isStale = ({ openedOn }: MatchRound, today: CalendarDay): boolean =>
  daysBetween(openedOn, today) >= MATCH_RESTS;
/** Both have taken the turn before this one. */
export const mayTake = ({ turns }: MatchRound, turn: MatchTurn): boolean => {
  const before = TURNS[TURNS.indexOf(turn) - 1];
  return before === undefined || turns[before].size >= 2;
};

/** Whether an event is a message of a round, or a private word of one. */
const isMessage = (event: Recorded<EventShape>): event is Recorded<MatchMessage> =>
  TURNS.some((turn) => event.type === `match-${turn}`);
const isOwn = (event: Recorded<EventShape>): event is Recorded<MatchOwn> =>
  event.type === "match-kept" || event.type === "match-went" || event.type === "match-shown";

const nobody: MatchRound["turns"] = { commit: new Map(), reveal: new Map(), offer: new Map(), answer: new Map() };

/** One lawful message: the first commitment of a round begins it. Any other event changes nothing. */
export const takeTurn = (rounds: MatchRounds, message: Recorded<EventShape>): MatchRounds => {
  if (!isMessage(message)) return rounds;
  const { data, meta } = message;
  const { latest } = rounds;
  const turn = turnOfMessage(message);
  const joins = latest?.round === data.round;
  if (!joins && message.type !== "match-commit") return rounds;
  const list = message.type === "match-commit" ? message.data.list : "";
  const round = joins ? latest : { round: data.round, list, openedOn: meta.day, turns: nobody };
  const by = new Map(round.turns[turn]).set(meta.author, wordOf(message));
  return {
    latest: { ...round, turns: { ...round.turns, [turn]: by } },
    done: joins || latest === undefined || !isComplete(latest) ? rounds.done : latest,
  };
};

/** One private word of a round; any other event changes nothing. */
export const rememberMatch = (memory: MatchMemory, event: Recorded<EventShape>): MatchMemory => {
  if (!isOwn(event)) return memory;
  const { type, data, meta } = event;
  if (type === "match-kept") return { ...memory, kept: data, went: new Map() };
  if (type === "match-went") return { ...memory, went: new Map(memory.went).set(data.turn, data.on) };
  const { round, items } = data;
  // Nothing is answered with this chance any more.
  const shown = [...memory.shown, { round, items, day: meta.day }].slice(-4);
  return { kept: undefined, went: new Map(), closed: round, shown };
};

/** What stands on this phone today: what the latest round showed, for a week. */
export const matchesOn = ({ shown }: MatchMemory, today: CalendarDay): ReadonlyArray<string> => {
  const last = shown.at(-1);
  return last === undefined || daysBetween(last.day, today) >= SHOWN_FOR ? [] : last.items;
};
/** Shown within fourteen days: this phone says no to it, as if it had not been chosen. */
export const restsInMatch = ({ shown }: MatchMemory, item: string, today: CalendarDay): boolean =>
  shown.some(({ items, day }) => items.includes(item) && daysBetween(day, today) < MATCH_RESTS);
