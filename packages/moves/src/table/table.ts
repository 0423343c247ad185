import type { CalendarDay, Meta, PersonId, ThingId } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** Days for which a topic rests after a "not yet". */
export const NOT_YET_DAYS = 14;
export const TABLE_ANSWERS = ["yes", "not-yet", "with-help"] as const;
export type TableAnswer = (typeof TABLE_ANSWERS)[number];

/** Something put on the table for the other person: what it is about, one of three answers, and rest. */
export interface Tabled<About> {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly day: CalendarDay;
  readonly about: About;
  readonly answer: { readonly as: TableAnswer; readonly day: CalendarDay } | undefined;
  readonly rested: boolean;
}

export const putOnTable = <About>(
  table: Things<Tabled<About>>,
  id: ThingId,
  about: About,
  { author: by, day }: Meta,
): Things<Tabled<About>> => withThing(table, id, { id, by, day, about, answer: undefined, rested: false });

/** May be answered anew at any time: a yes is no contract. */
export const answerOnTable = <About>(
  table: Things<Tabled<About>>,
  id: ThingId,
  as: TableAnswer,
  { day }: Meta,
): Things<Tabled<About>> => changed(table, id, (one) => ({ ...one, answer: { as, day } }));

export const restOnTable = <About>(table: Things<Tabled<About>>, id: ThingId): Things<Tabled<About>> =>
  changed(table, id, (one) => ({ ...one, rested: true }));

/** A yes, with help or without. */
export const isTakenUp = ({ answer }: Tabled<unknown>): boolean => answer !== undefined && answer.as !== "not-yet";
