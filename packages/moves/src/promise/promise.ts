import type { CalendarDay, Meta, Origin, PersonId, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

export type Mark = "kept" | "partly" | "not";

/** A small thing that one person wants to do by a day. A try, not a debt. */
export interface SmallPromise {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly to: PersonId;
  readonly words: Words;
  readonly due: CalendarDay;
  readonly stage: "offered" | "alive" | "declined" | "marked" | "released";
  readonly mark: Mark | undefined;
  readonly offeredOn: CalendarDay;
  /** Day of the latest turn; what lies long behind is shown as "earlier". */
  readonly turnedOn: CalendarDay;
  /** The receiver saw it differently: a talk, never a mark. */
  readonly differently: CalendarDay | undefined;
  readonly origin: Origin | undefined;
}
export type SmallPromises = Things<SmallPromise>;

export interface PromiseOffer {
  readonly to: PersonId;
  readonly words: Words;
  readonly due: CalendarDay;
  readonly origin?: Origin;
}

export const offerPromise = (
  promises: SmallPromises,
  id: ThingId,
  { to, words, due, origin }: PromiseOffer,
  { author, day }: Meta,
): SmallPromises =>
  withThing(promises, id, {
    id,
    by: author,
    to,
    words,
    due,
    stage: "offered",
    mark: undefined,
    offeredOn: day,
    turnedOn: day,
    differently: undefined,
    origin,
  });

export const answerPromise = (
  promises: SmallPromises,
  id: ThingId,
  stage: "alive" | "declined",
  { day }: Meta,
): SmallPromises => changed(promises, id, (promise) => ({ ...promise, stage, turnedOn: day }));

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
