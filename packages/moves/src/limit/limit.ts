import type { CalendarDay, Meta, PersonId, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** What somebody said about oneself. `Body` is what it covers, and its words. */
export interface OwnLimit<Body> {
  readonly id: ThingId;
  readonly by: PersonId;
  /** Gone once it has ended; whose it was stays. */
  readonly body: Body | undefined;
  /** When it was set, or changed last. */
  readonly since: CalendarDay;
  /** How often it was changed. */
  readonly version: number;
  readonly saidBack: Words | undefined;
  /** Last day on which it stands like this; absent: until its owner says otherwise. Passing is no event. */
  readonly until: CalendarDay | undefined;
  /** The line from before a time with an end; it stands again when that is over. */
  readonly after: Body | undefined;
}
export type OwnLimits<Body> = Things<OwnLimit<Body>>;
export type Standing<Body> = OwnLimit<Body> & { readonly body: Body };

/** As it stands on a day: like this, as it was before, or no more. */
const onDay = <B>(limit: OwnLimit<B>, day: CalendarDay): OwnLimit<B> =>
  limit.until === undefined || day <= limit.until
    ? limit
    : { ...limit, body: limit.after, until: undefined, after: undefined };
const stands = <B>(limit: OwnLimit<B>): limit is Standing<B> => limit.body !== undefined;
/** The limits that stand on the reader's day, in the order in which they were first set. */
export const standing = <B>(limits: OwnLimits<B>, day: CalendarDay): ReadonlyArray<Standing<B>> =>
  [...limits.values()].map((limit) => onDay(limit, day)).filter(stands);

/** It stands from here on; an ended one stands again. @param until last day on which it does, if it ends by itself */
export const setLimit = <B>(
  limits: OwnLimits<B>,
  id: ThingId,
  body: B,
  meta: Meta,
  until?: CalendarDay,
): OwnLimits<B> => {
  const fresh = { version: 0, saidBack: undefined, until, after: undefined };
  return withThing(limits, id, { id, by: meta.author, body, since: meta.day, ...fresh });
};

/**
 * At once, in any direction. What was said back was said of the line before, and goes with it.
 * @param until last day of this line; the lasting one from before stands again afterwards
 */
export const changeLimit = <B>(
  limits: OwnLimits<B>,
  id: ThingId,
  body: B,
  { day }: Meta,
  until?: CalendarDay,
): OwnLimits<B> =>
  changed(limits, id, (before) => {
    const one = onDay(before, day);
    const after = until === undefined ? undefined : one.until === undefined ? one.body : one.after;
    return { ...one, body, since: day, version: one.version + 1, saidBack: undefined, until, after };
  });

/** Kept for oneself: said again it replaces what it said, and comes back to it when that had an end. */
export const keepLimit = <B>(
  limits: OwnLimits<B>,
  id: ThingId,
  body: B,
  meta: Meta,
  until?: CalendarDay,
): OwnLimits<B> => (limits.get(id)?.body === undefined ? setLimit : changeLimit)(limits, id, body, meta, until);

export const endLimit = <B>(limits: OwnLimits<B>, id: ThingId, { day }: Meta): OwnLimits<B> =>
  changed(limits, id, (one) => ({
    ...{ ...one, body: undefined, since: day, saidBack: undefined },
    ...{ until: undefined, after: undefined },
  }));

/** A kindness afterwards. Nothing waits for it. */
export const sayLimitBack = <B>(limits: OwnLimits<B>, id: ThingId, words: Words): OwnLimits<B> =>
  changed(limits, id, (one) => ({ ...one, saidBack: words }));
