import { addDays, type CalendarDay, daysBetween, type Meta, type PersonId, type ThingId } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** Days after which a ritual is looked at again. */
export const REVIEW_AFTER = 14;
/** Quiet days after which a smaller version is offered. */
export const SMALLER_AFTER = 3;

/** Something that two people do at a certain moment. `Body`: the practice's own words for anchor and act. */
export interface Ritual<Body> {
  readonly id: ThingId;
  readonly by: PersonId;
  /** Who answered the offer. */
  readonly with: PersonId | undefined;
  readonly body: Body;
  readonly stage: "offered" | "alive" | "declined" | "retired";
  readonly size: "whole" | "smallest";
  /** Day on which it is looked at again; set while alive. */
  readonly reviewOn: CalendarDay | undefined;
  /** Days on which it happened, each once. A day without it is nothing. */
  readonly days: ReadonlyArray<CalendarDay>;
  readonly since: CalendarDay;
}
export type Rituals<Body> = Things<Ritual<Body>>;
export type Review = "keep" | "shrink" | "swap" | "retire";

export const offerRitual = <B>(rituals: Rituals<B>, id: ThingId, body: B, { author, day }: Meta): Rituals<B> =>
  withThing(rituals, id, {
    id,
    by: author,
    with: undefined,
    body,
    stage: "offered",
    size: "whole",
    reviewOn: undefined,
    days: [],
    since: day,
  });

export const acceptRitual = <B>(rituals: Rituals<B>, id: ThingId, { author, day }: Meta): Rituals<B> =>
  changed(rituals, id, (ritual) => ({
    ...ritual,
    with: author,
    stage: "alive",
    since: day,
    reviewOn: addDays(day, REVIEW_AFTER),
  }));

export const declineRitual = <B>(rituals: Rituals<B>, id: ThingId, { author }: Meta): Rituals<B> =>
  changed(rituals, id, (ritual) => ({ ...ritual, with: author, stage: "declined" }));

/** In order, each once. Most come in their order: then nothing before the last one is looked at. */
const withDay = (days: ReadonlyArray<CalendarDay>, day: CalendarDay): ReadonlyArray<CalendarDay> => {
  const last = days.at(-1);
  if (last === undefined || last < day) return [...days, day];
  return last === day || days.includes(day) ? days : [...days, day].sort();
};

/** It happened on the author's day; two people saying so on one day is one moment. */
export const happened = <B>(rituals: Rituals<B>, id: ThingId, { day }: Meta): Rituals<B> =>
  changed(rituals, id, (ritual) => ({ ...ritual, days: withDay(ritual.days, day) }));

/** Swap retires this one; the other one is offered anew. */
export const reviewRitual = <B>(rituals: Rituals<B>, id: ThingId, as: Review, { day }: Meta): Rituals<B> =>
  changed(rituals, id, (ritual) => {
    if (as === "retire" || as === "swap") return { ...ritual, stage: "retired", reviewOn: undefined };
    return { ...ritual, size: as === "shrink" ? "smallest" : ritual.size, reviewOn: addDays(day, REVIEW_AFTER) };
  });

export const retireRitual = <B>(rituals: Rituals<B>, id: ThingId): Rituals<B> =>
  changed(rituals, id, (ritual) => ({ ...ritual, stage: "retired", reviewOn: undefined }));

/** Two weeks are over: keep, shrink, swap or retire? Computed, never stored. */
export const asksForReview = (ritual: Ritual<unknown>, today: CalendarDay): boolean =>
  ritual.stage === "alive" && ritual.reviewOn !== undefined && ritual.reviewOn <= today;

/** It has been quiet for some days: a smaller version may fit. Says nothing about anybody. */
export const mayBeSmaller = (ritual: Ritual<unknown>, today: CalendarDay): boolean =>
  ritual.stage === "alive" &&
  ritual.size === "whole" &&
  daysBetween(ritual.days.at(-1) ?? ritual.since, today) > SMALLER_AFTER;
