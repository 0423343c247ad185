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
}
export type OwnLimits<Body> = Things<OwnLimit<Body>>;
export type Standing<Body> = OwnLimit<Body> & { readonly body: Body };

const stands = <B>(limit: OwnLimit<B>): limit is Standing<B> => limit.body !== undefined;
/** The limits that stand, in the order in which they were first set. */
export const standing = <B>(limits: OwnLimits<B>): ReadonlyArray<Standing<B>> => [...limits.values()].filter(stands);

/** It stands from here on; an ended one stands again. */
export const setLimit = <B>(limits: OwnLimits<B>, id: ThingId, body: B, meta: Meta): OwnLimits<B> =>
  withThing(limits, id, { id, by: meta.author, body, since: meta.day, version: 0, saidBack: undefined });

/** At once, in any direction. What was said back was said of the line before, and goes with it. */
export const changeLimit = <B>(limits: OwnLimits<B>, id: ThingId, body: B, { day }: Meta): OwnLimits<B> =>
  changed(limits, id, (one) => ({ ...one, body, since: day, version: one.version + 1, saidBack: undefined }));

export const endLimit = <B>(limits: OwnLimits<B>, id: ThingId, { day }: Meta): OwnLimits<B> =>
  changed(limits, id, (one) => ({ ...one, body: undefined, since: day, saidBack: undefined }));

/** A kindness afterwards. Nothing waits for it. */
export const sayLimitBack = <B>(limits: OwnLimits<B>, id: ThingId, words: Words): OwnLimits<B> =>
  changed(limits, id, (one) => ({ ...one, saidBack: words }));
