import type { CalendarDay, Meta, Origin, PersonId, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

export type Mark = "kept" | "partly" | "not";

/** A small thing that one person wants to do by a day. A try, not a debt. */
export interface SmallPromise {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly to: PersonId;
  /** "When I come home late": the moment that calls for it. */
  readonly when: Words | undefined;
  readonly words: Words;
  readonly due: CalendarDay;
  readonly stage: "offered" | "alive" | "declined" | "marked" | "released";
  readonly mark: Mark | undefined;
  readonly offeredOn: CalendarDay;
  /** Set once the receiver said yes, and kept whatever comes after. */
  readonly acceptedOn: CalendarDay | undefined;
  /** Day of the latest turn; what lies long behind is shown as "earlier". */
  readonly turnedOn: CalendarDay;
  /** What the receiver said instead of a yes, in own words. */
  readonly answer: Words | undefined;
  /** The receiver saw it differently: a talk, never a mark. */
  readonly differently: CalendarDay | undefined;
  readonly origin: Origin | undefined;
}
export type SmallPromises = Things<SmallPromise>;

export interface PromiseOffer {
  readonly to: PersonId;
  readonly when?: Words;
  readonly words: Words;
  readonly due: CalendarDay;
  readonly origin?: Origin;
}

export const offerPromise = (
  promises: SmallPromises,
  id: ThingId,
  { to, when, words, due, origin }: PromiseOffer,
  { author, day }: Meta,
): SmallPromises =>
  withThing(promises, id, {
    id,
    by: author,
    to,
    when,
    words,
    due,
    stage: "offered",
    mark: undefined,
    offeredOn: day,
    acceptedOn: undefined,
    turnedOn: day,
    answer: undefined,
    differently: undefined,
    origin,
  });

export const acceptPromise = (promises: SmallPromises, id: ThingId, { day }: Meta): SmallPromises =>
  changed(promises, id, (promise) => ({ ...promise, stage: "alive", acceptedOn: day, turnedOn: day }));

/** A no in the receiver's own words. A no without words is silence, and nothing is written. */
export const declinePromise = (promises: SmallPromises, id: ThingId, answer: Words, { day }: Meta): SmallPromises =>
  changed(promises, id, (promise) => ({ ...promise, stage: "declined", answer, turnedOn: day }));

export const markPromise = (promises: SmallPromises, id: ThingId, mark: Mark, { day }: Meta): SmallPromises =>
  changed(promises, id, (promise) => ({ ...promise, stage: "marked", mark, turnedOn: day }));

export const sawDifferently = (promises: SmallPromises, id: ThingId, { day }: Meta): SmallPromises =>
  changed(promises, id, (promise) => ({ ...promise, differently: promise.differently ?? day }));

/** Either lets go of it; what was marked before stays marked. */
export const releasePromise = (promises: SmallPromises, id: ThingId, { day }: Meta): SmallPromises =>
  changed(promises, id, (promise) => ({ ...promise, stage: "released", turnedOn: day }));

/** Its day has come and its maker has not marked it. Computed from the reader's day, never stored. */
export const isDue = (promise: SmallPromise, today: CalendarDay): boolean =>
  promise.stage === "alive" && promise.due <= today;
