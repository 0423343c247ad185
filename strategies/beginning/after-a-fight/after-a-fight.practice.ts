import { type Idea, type Instant, instant, type Limit, type Now, type Practice, type Signal } from "@goldseam/kernel";
import { type AfterAFightEvent, events } from "./after-a-fight.events.ts";
import { INVITATION, id, thisMorning } from "./after-a-fight.prompts.ts";
import { freedoms, mineRules, rules } from "./after-a-fight.rules.ts";
import { type Mine, mine, type Shared, shared } from "./after-a-fight.state.ts";
import {
  type AfterAFightView,
  isDoorForgotten,
  isMorningAfter,
  isNight,
  isQuietAfter,
  QUIET_AFTER,
  view,
} from "./after-a-fight.view.ts";

const noInvitation: Limit = { reach: "mine", covers: { topics: [INVITATION] } };

export interface FromTheDoor {
  readonly limits: ReadonlyArray<Limit>;
  readonly signals: ReadonlyArray<Signal>;
  readonly ideas: ReadonlyArray<Idea>;
  /** The time has to be deleted from this phone now. */
  readonly forget: boolean;
}
/**
 * What the one time that a phone remembers of this door steers, on this phone alone.
 * @param doorAt when the door was opened, as the phone remembers it; absent when it was not, or is forgotten.
 */
export const fromTheDoor = (doorAt: Instant | undefined, now: Now): FromTheDoor => {
  if (doorAt === undefined || isDoorForgotten(doorAt, now))
    return { limits: [], signals: [], ideas: [], forget: doorAt !== undefined };
  const quiet = isQuietAfter(doorAt, now);
  return {
    limits: quiet ? [noInvitation] : [],
    signals: quiet ? [{ is: "cool-down", until: instant(doorAt + QUIET_AFTER) }] : [],
    ideas: isMorningAfter(doorAt, now) ? [thisMorning] : [],
    forget: false,
  };
};

export const afterAFight: Practice<Shared, Mine, AfterAFightEvent, AfterAFightView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [],
  shared,
  mine,
  view,
  /** The morning's question comes from the phone's one remembered time, so that it is not offered twice. */
  ideas: () => [],
  limits: (_, { doorAt }, __, now) => (isNight(now) ? [noInvitation] : fromTheDoor(doorAt, now).limits),
  signals: (_, { doorAt, doorDay: day }, __, now) => [
    ...fromTheDoor(doorAt, now).signals,
    ...(day === undefined ? [] : [{ is: "done", practice: id, kind: "settle", minutes: 6, day } as const]),
  ],
};
