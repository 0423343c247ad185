import { type CalendarDay, daysBetween, type Meta, type PersonId, type ThingId } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** Days for which an offer stays open; then it has faded, and nothing says why. */
export const OPEN_FOR = 1;
/** After so many answers "not today" within so many days the asker's own phone offers none for a while. */
const RESTS_AFTER = 2;
const RESTS_FOR = 7;

export type InvitationAnswer = "yes" | "later" | "not-today";

/** `Body`: the practice's own words for what is offered. */
export interface Invitation<Body> {
  readonly id: ThingId;
  readonly by: PersonId;
  readonly to: PersonId;
  readonly body: Body;
  readonly stage: "offered" | "taken-back" | InvitationAnswer;
  readonly offeredOn: CalendarDay;
  readonly answeredOn: CalendarDay | undefined;
}
export type Invitations<Body> = Things<Invitation<Body>>;

export const offerInvitation = <B>(
  invitations: Invitations<B>,
  id: ThingId,
  { to, body }: { readonly to: PersonId; readonly body: B },
  { author, day }: Meta,
): Invitations<B> =>
  withThing(invitations, id, { id, by: author, to, body, stage: "offered", offeredOn: day, answeredOn: undefined });

export const answerInvitation = <B>(
  invitations: Invitations<B>,
  id: ThingId,
  answer: InvitationAnswer,
  { day }: Meta,
): Invitations<B> => changed(invitations, id, (one) => ({ ...one, stage: answer, answeredOn: day }));

export const takeBackInvitation = <B>(invitations: Invitations<B>, id: ThingId): Invitations<B> =>
  changed(invitations, id, (one) => ({ ...one, stage: "taken-back" }));

/** Waits for an answer on that day. It fades by itself, and an answer never comes too late. */
export const isOpenOn = (invitation: Invitation<unknown>, today: CalendarDay): boolean =>
  invitation.stage === "offered" && daysBetween(invitation.offeredOn, today) < OPEN_FOR;

/** "Not today" was said on that day: nothing more is offered to that person until it is over. */
export const isOverFor = (invitations: Invitations<unknown>, to: PersonId, today: CalendarDay): boolean =>
  [...invitations.values()].some((one) => one.to === to && one.stage === "not-today" && one.answeredOn === today);

/** Steers the asker's own phone alone. The other person is told nothing, and nothing is counted on a screen. */
export const restsFromOffering = (invitations: Invitations<unknown>, me: PersonId, today: CalendarDay): boolean => {
  const answered = [...invitations.values()]
    .filter((one) => one.by === me && one.answeredOn !== undefined)
    .sort((a, b) => ((a.answeredOn ?? "") < (b.answeredOn ?? "") ? -1 : 1))
    .slice(-RESTS_AFTER);
  return (
    answered.length === RESTS_AFTER &&
    answered.every(
      ({ stage, answeredOn = today }) => stage === "not-today" && daysBetween(answeredOn, today) < RESTS_FOR,
    )
  );
};
