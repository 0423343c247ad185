import {
  type CalendarDay,
  daysBetween,
  fromOrigin,
  type Handoff,
  isClosed,
  type Me,
  type Now,
  type ThingId,
  thingId,
  type Words,
} from "@goldseam/kernel";
import { isKept, type TalkView, turnsOf, type TurnView, viewTalk } from "@goldseam/moves";
import { id as practice } from "./listen-in-turns.prompts.ts";
import { type Around, isOver, type Mine, type Shared, type Topic } from "./listen-in-turns.state.ts";

export interface AskView {
  readonly talk: ThingId;
  readonly about: Topic | undefined;
  /** Whether the one who looks would speak first. */
  readonly iAmFirst: boolean;
  readonly first: Around["first"];
}
/** The talk that is on. */
export type OnTalk = TalkView & { readonly about: Topic | undefined };
export interface KeptTalk {
  readonly talk: ThingId;
  readonly about: Topic | undefined;
  readonly day: CalendarDay;
  readonly turns: ReadonlyArray<TurnView>;
}
export interface ListenView {
  readonly talk: OnTalk | undefined;
  readonly ask: AskView | undefined;
  readonly asked: AskView | undefined;
  /** Ended within the last hour, on whichever phone. */
  readonly ended: ThingId | undefined;
  readonly kept: ReadonlyArray<KeptTalk>;
  readonly notes: ReadonlyArray<{ readonly note: ThingId; readonly words: Words; readonly day: CalendarDay }>;
  readonly off: boolean;
  readonly alive: ReadonlyArray<ThingId>;
}

const HOUR = 3_600_000;

/** The id of a new talk: two phones that open the same handed-over topic make one talk of it, not two. */
export const talkId = (handed: Handoff | undefined, shared: ListenView, newId: () => string): ThingId => {
  const one = handed?.draft === "talk" ? fromOrigin(practice, handed.origin) : undefined;
  const known = one === undefined || shared.alive.includes(one) || shared.ended === one;
  return known ? thingId(newId()) : one;
};

export const view = (state: Shared, { aside, notes, closed }: Mine, me: Me, now: Now): ListenView => {
  const known = [...state.around.values()];
  const open = known.filter(
    ({ id, takenBack, day }) => !takenBack && !state.talks.has(id) && Math.abs(daysBetween(day, now.day)) <= 1,
  );
  const askView = (one: Around | undefined): AskView | undefined =>
    one && { talk: one.id, about: one.about, iAmFirst: one.first === me.person, first: one.first };
  const living = known.filter(({ id }) => state.talks.has(id) && !isOver(state, id, now));
  const talks = living.flatMap(({ id, about }) => {
    const talk = state.talks.get(id);
    return talk === undefined || isKept(talk) ? [] : [{ talk, about }];
  });
  const latest = talks.at(-1);
  // Also what the other's clock, a little ahead, ended in a moment to come.
  const ended = known.filter(({ endedAt }) => endedAt !== undefined && now.at - endedAt < HOUR);
  const kept = living.flatMap(({ id, about, begunOn, day }): ReadonlyArray<KeptTalk> => {
    const talk = state.talks.get(id);
    if (talk === undefined || !isKept(talk)) return [];
    return [{ talk: id, about, day: begunOn ?? day, turns: turnsOf(talk, me) }];
  });
  return {
    talk: latest && { ...viewTalk(latest.talk, me, now), about: latest.about },
    ask: askView(open.filter(({ id, to }) => to === me.person && !aside.has(id)).at(-1)),
    asked: askView(open.filter(({ by }) => by === me.person).at(-1)),
    ended: ended.at(-1)?.id,
    kept: kept.toReversed(),
    notes: [...notes.values()].map(({ id, words, day }) => ({ note: id, words, day })).toReversed(),
    off: isClosed(closed, "talk-asked", now.day),
    alive: living.map(({ id }) => id),
  };
};
