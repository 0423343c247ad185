import type { CalendarDay, Meta, PersonId, ThingId } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** What both want to hold to, in the practice's own words. */
export interface Agreement<Body> {
  readonly id: ThingId;
  readonly by: PersonId;
  /** Who accepted it. */
  readonly with: PersonId | undefined;
  readonly body: Body;
  readonly stage: "proposed" | "in-force" | "changed" | "withdrawn";
  /** Day on which both look at it again. */
  readonly reviewOn: CalendarDay;
  /** The one that this one takes the place of, once it is accepted. */
  readonly replaces: ThingId | undefined;
  readonly since: CalendarDay;
}
export type Agreements<Body> = Things<Agreement<Body>>;

export interface Proposal<Body> {
  readonly body: Body;
  readonly reviewOn: CalendarDay;
  readonly replaces?: ThingId;
}

export const proposeAgreement = <B>(
  agreements: Agreements<B>,
  id: ThingId,
  { body, reviewOn, replaces }: Proposal<B>,
  { author, day }: Meta,
): Agreements<B> =>
  withThing(agreements, id, {
    id,
    by: author,
    with: undefined,
    body,
    stage: "proposed",
    reviewOn,
    replaces,
    since: day,
  });

const replaced = <B>(one: Agreement<B>, day: CalendarDay): Agreement<B> =>
  one.stage === "in-force" ? { ...one, stage: "changed", since: day } : one;

/** In force; what it replaces ends at the same moment, so never both and never neither. */
export const acceptAgreement = <B>(agreements: Agreements<B>, id: ThingId, { author, day }: Meta): Agreements<B> => {
  const replaces = agreements.get(id)?.replaces;
  const inForce: Agreements<B> = changed(agreements, id, (one) => ({
    ...one,
    with: author,
    stage: "in-force",
    since: day,
  }));
  return replaces === undefined ? inForce : changed(inForce, replaces, (one) => replaced(one, day));
};

export const renewAgreement = <B>(agreements: Agreements<B>, id: ThingId, reviewOn: CalendarDay): Agreements<B> =>
  changed(agreements, id, (one) => ({ ...one, reviewOn }));

export const withdrawAgreement = <B>(agreements: Agreements<B>, id: ThingId, { day }: Meta): Agreements<B> =>
  changed(agreements, id, (one) => ({ ...one, stage: "withdrawn", since: day }));

/** Its review date has come. Computed from the reader's day, never stored. */
export const isUpForReview = (agreement: Agreement<unknown>, today: CalendarDay): boolean =>
  agreement.stage === "in-force" && agreement.reviewOn <= today;
