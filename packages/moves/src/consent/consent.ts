import { addDays, type CalendarDay, type Meta, type PersonId, withEntry, withoutEntry } from "@goldseam/kernel";

/**
 * What somebody allows for a time, by scope. Given back, expired and never given are one: nothing is kept of it, so
 * that nothing can show which it was. There is no history of consent, and no place for one.
 */
export interface Consent<Scope extends string = string> {
  readonly scope: Scope;
  /** Last day on which it holds. */
  readonly until: CalendarDay;
}
export type Consents<Scope extends string = string> = ReadonlyMap<PersonId, ReadonlyMap<Scope, Consent<Scope>>>;

/** For oneself alone: the author is the one who allows. A later one takes the place of the one before. */
export const grantConsent = <S extends string>(
  consents: Consents<S>,
  consent: Consent<S>,
  { author }: Meta,
): Consents<S> =>
  withEntry(
    consents,
    author,
    withEntry(consents.get(author) ?? new Map<S, Consent<S>>(), consent.scope, { ...consent }),
  );

/** At once, and whether or not there was one. */
export const revokeConsent = <S extends string>(consents: Consents<S>, scope: S, { author }: Meta): Consents<S> => {
  const left = withoutEntry(consents.get(author) ?? new Map<S, Consent<S>>(), scope);
  return left.size === 0 ? withoutEntry(consents, author) : withEntry(consents, author, left);
};

/** The one way to ask: does it hold on that day? Nothing else is told, least of all until when. */
export const allows = <S extends string>(
  consents: Consents<S>,
  person: PersonId,
  scope: S,
  today: CalendarDay,
): boolean => {
  const found = consents.get(person)?.get(scope);
  return found !== undefined && today <= found.until;
};
/** Both allow it, each for oneself. */
export const bothAllow = <S extends string>(
  consents: Consents<S>,
  people: readonly [PersonId, PersonId],
  scope: S,
  today: CalendarDay,
): boolean => people.every((person) => allows(consents, person, scope, today));

/** For who gave it, on the own phone alone: what I allow, and until when. */
export const myConsents = <S extends string>(
  consents: Consents<S>,
  me: PersonId,
  today: CalendarDay,
): ReadonlyArray<Consent<S>> => [...(consents.get(me)?.values() ?? [])].filter(({ until }) => today <= until);

export const lastsAtMost = (until: string, today: CalendarDay, days: number): boolean => until <= addDays(today, days);
