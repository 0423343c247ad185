import type { CalendarDay, Meta, PersonId, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/**
 * One question to which both answer alone. Answers reach this state only as `opened` events of the vault, so nothing
 * here can leak one early; who has sealed is the vault's to know and nobody's to see.
 */
export interface Exchange<Answer> {
  readonly id: ThingId;
  readonly askedBy: PersonId;
  readonly day: CalendarDay;
  readonly answers: ReadonlyMap<PersonId, Answer>;
  /** Words that an author put beside the own answer after the opening. */
  readonly beside: ReadonlyArray<{ readonly by: PersonId; readonly day: CalendarDay; readonly words: Words }>;
  readonly closed: "talked" | "kept" | undefined;
}
export type Exchanges<Answer> = Things<Exchange<Answer>>;

/** A second asking of the same question, from the other phone at the same moment, is the same question. */
export const askExchange = <A>(exchanges: Exchanges<A>, id: ThingId, { author, day }: Meta): Exchanges<A> =>
  exchanges.has(id)
    ? exchanges
    : withThing(exchanges, id, { id, askedBy: author, day, answers: new Map(), beside: [], closed: undefined });

/** What the vault opened. One answer a person; a second one is not taken. */
export const receiveAnswer = <A>(exchanges: Exchanges<A>, id: ThingId, answer: A, { author }: Meta): Exchanges<A> =>
  changed(exchanges, id, (exchange) =>
    exchange.answers.has(author) ? exchange : { ...exchange, answers: new Map(exchange.answers).set(author, answer) },
  );

export const writeBeside = <A>(exchanges: Exchanges<A>, id: ThingId, words: Words, meta: Meta): Exchanges<A> =>
  changed(exchanges, id, (exchange) => ({
    ...exchange,
    beside: [...exchange.beside, { by: meta.author, day: meta.day, words }],
  }));

export const closeExchange = <A>(exchanges: Exchanges<A>, id: ThingId, as: "talked" | "kept"): Exchanges<A> =>
  changed(exchanges, id, (exchange) => ({ ...exchange, closed: exchange.closed ?? as }));

/** Both answers are here. Until then nobody's is shown. */
export const isOpened = (exchange: Exchange<unknown>): boolean => exchange.answers.size === 2;

export interface OpenedPair<A> {
  readonly mine: A;
  readonly theirs: A;
}
/** Both answers, or nothing at all. */
export const pairFor = <A>(exchange: Exchange<A>, me: PersonId): OpenedPair<A> | undefined => {
  const mine = exchange.answers.get(me);
  const theirs = [...exchange.answers].find(([person]) => person !== me)?.[1];
  return mine === undefined || theirs === undefined ? undefined : { mine, theirs };
};
