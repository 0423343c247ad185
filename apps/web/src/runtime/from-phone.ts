import { type Idea, type Limit, type Now, type Signal, instant } from "@goldseam/kernel";
import { fromTheDoor } from "@goldseam/strategies/beginning/strategy";

/** What steers the next step on this phone without being anybody's event: it is never sent and never folded. */
export interface FromPhone {
  readonly signals: ReadonlyArray<Signal>;
  readonly limits: ReadonlyArray<Limit>;
  readonly ideas: ReadonlyArray<Idea>;
  /** The one remembered time of a bad night is over and has to be deleted now. */
  readonly forgetNight: boolean;
}

/**
 * @param declined what this person put away
 * @param nightAt when the door after a fight was opened here, in milliseconds since the Unix epoch
 */
export const fromPhone = (declined: ReadonlyArray<Signal>, nightAt: number | undefined, now: Now): FromPhone => {
  const night = fromTheDoor(nightAt === undefined ? undefined : instant(nightAt), now);
  return {
    signals: [...declined, ...night.signals],
    limits: night.limits,
    ideas: night.ideas,
    forgetNight: night.forget,
  };
};
