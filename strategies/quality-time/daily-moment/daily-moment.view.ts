import { type CalendarDay, daysBetween, type Me, type Now, type ThingId } from "@goldseam/kernel";
import { asksForReview, mayBeSmaller, type Ritual } from "@goldseam/moves";
import type { Body, OwnMoment } from "./daily-moment.events.ts";
import type { Mine, Shared } from "./daily-moment.state.ts";

/** Days after which an offer that nobody took up is not shown any more. */
export const FADES_AFTER = 14;

export interface MomentView {
  readonly moment: ThingId;
  readonly body: Body;
  readonly size: "whole" | "smallest";
}
export interface Alive extends MomentView {
  readonly hadToday: boolean;
  /** Two weeks are over: keep, shrink, swap or end? */
  readonly review: boolean;
  /** It has been quiet for some days. */
  readonly smaller: boolean;
}
export interface DailyMomentView {
  readonly alive: Alive | undefined;
  readonly theirOffer: MomentView | undefined;
  readonly myOffer: MomentView | undefined;
  readonly own: OwnMoment | undefined;
}

const plain = ({ id, body, size }: Ritual<Body>): MomentView => ({ moment: id, body, size });
const stands = (ritual: Ritual<Body>, today: CalendarDay): boolean =>
  ritual.stage === "offered" && daysBetween(ritual.since, today) < FADES_AFTER;

export const aliveOf = (state: Shared): Ritual<Body> | undefined =>
  [...state.values()].find(({ stage }) => stage === "alive");
/** The latest offer of one side that is still to be seen. */
export const offerOf = (
  state: Shared,
  mine: Mine,
  me: Me,
  now: Now,
  side: "mine" | "theirs",
): Ritual<Body> | undefined =>
  [...state.values()].findLast(
    (ritual) =>
      stands(ritual, now.day) && (ritual.by === me.person) === (side === "mine") && !mine.aside.has(ritual.id),
  );

export const view = (state: Shared, mine: Mine, me: Me, now: Now): DailyMomentView => {
  const alive = aliveOf(state);
  const theirs = offerOf(state, mine, me, now, "theirs");
  const own = offerOf(state, mine, me, now, "mine");
  const review = alive !== undefined && asksForReview(alive, now.day);
  return {
    alive:
      alive === undefined
        ? undefined
        : {
            ...plain(alive),
            hadToday: alive.days.includes(now.day),
            review,
            smaller: !review && mayBeSmaller(alive, now.day),
          },
    theirOffer: alive === undefined && theirs !== undefined ? plain(theirs) : undefined,
    myOffer: alive === undefined && own !== undefined ? plain(own) : undefined,
    own: mine.own,
  };
};
