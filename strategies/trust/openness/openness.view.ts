import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, type Words } from "@goldseam/kernel";
import { myConsents, type Note, topicIn } from "@goldseam/moves";
import { type Body, NOT_HERE } from "./openness.events.ts";
import { AT_MOST } from "./openness.rules.ts";
import type { Mine, Shared, Wish } from "./openness.state.ts";

/** Days for which a wish stays; then it has faded, and nothing says why. */
const WISH_STAYS = 14;
/** Days after which a weekly one asks its teller again. */
const WEEK = 7;
/** Days between two wishes of one person; the rate of `openness-wished`. */
export const WISH_EVERY = 56;

export interface OpenOne {
  readonly openness: ThingId;
  readonly mine: boolean;
  readonly body: Body;
  /** For *Ours*: own words, where it has some. */
  readonly words: Words | undefined;
  readonly due: CalendarDay;
  /** Mine, weekly, and a week has gone by. */
  readonly asks: boolean;
}
export interface WishSeen {
  readonly wish: ThingId;
  readonly body: Wish;
  readonly day: CalendarDay;
}
export interface OpennessView {
  readonly alive: ReadonlyArray<OpenOne>;
  readonly mayOpen: boolean;
  readonly mayWish: boolean;
  /** A wish of the other person, to answer or to leave. */
  readonly wished: ReadonlyArray<WishSeen>;
  readonly myWishes: ReadonlyArray<WishSeen>;
  readonly kept: Mine["kept"];
  /** My own silent switches. */
  readonly off: { readonly opened: boolean; readonly wished: boolean };
}

const ownText = ({ words }: Body): string => words?.text ?? "";

export const view = (state: Shared, own: Mine, me: Me, { day }: Now): OpennessView => {
  const ofPerson = (person: Me["person"], isMine: boolean): ReadonlyArray<OpenOne> =>
    myConsents(state.consents, person, day).flatMap(({ scope: openness, until: due }) => {
      const body = state.bodies.get(openness);
      if (body === undefined) return [];
      const last = own.told.get(openness) ?? body.since;
      const asks = isMine && body.when === "weekly" && daysBetween(last, day) >= WEEK;
      return [{ openness, mine: isMine, body, words: body.words, due, asks }];
    });
  const mine = ofPerson(me.person, true);
  const theirs = [...state.consents.keys()].filter((one) => one !== me.person).flatMap((one) => ofPerson(one, false));
  const seen = ({ id: wish, body, day: on }: Note<Wish>): ReadonlyArray<WishSeen> =>
    body === undefined || daysBetween(on, day) >= WISH_STAYS ? [] : [{ wish, body, day: on }];
  const wishes = [...state.wishes.values()];
  const ofMine = wishes.filter(({ by }) => by === me.person);
  return {
    alive: [...mine, ...theirs],
    mayOpen: mine.length < AT_MOST,
    mayWish: ofMine.every((one) => Math.abs(daysBetween(one.day, day)) >= WISH_EVERY),
    // A changed app may send what ours does not: what is nobody's to ask is not shown here either.
    wished: wishes
      .filter(({ to, id }) => to === me.person && !own.aside.has(id))
      .flatMap(seen)
      .filter(({ body }) => body.answer === undefined && topicIn(ownText(body), NOT_HERE) === undefined),
    myWishes: ofMine.flatMap(seen),
    kept: own.kept,
    off: {
      opened: isClosed(own.closed, "openness-opened", day),
      wished: isClosed(own.closed, "openness-wished", day),
    },
  };
};
