import { daysBetween, isClosed, type Me, type Now, type ThingId, weekday } from "@goldseam/kernel";
import { type Standing, standing } from "@goldseam/moves";
import type { Oops, Weekly, When } from "./time-for-myself.events.ts";
import type { Mine, Shared } from "./time-for-myself.state.ts";

const DAY = 1440;
const MINUTE = 60_000;
/** Days for which an oops is shown as something that came. */
const FRESH_FOR = 14;

interface Clock {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly minute: number;
}
const inHours = ({ weekdays, from, to }: Weekly, { weekday: day, minute }: Clock): boolean => {
  const before = (day + 6) % 7;
  if (from < to) return weekdays.includes(day) && minute >= from && minute < to;
  return (weekdays.includes(day) && minute >= from) || (weekdays.includes(before) && minute < to);
};
/** The owner's clock as it was when the time was set; the first of January 1970 was a Thursday. */
const clockOf = (now: Now, ahead: number): Clock => {
  const minutes = Math.floor(now.at / MINUTE) + ahead;
  return { weekday: (((Math.floor(minutes / DAY) + 3) % 7) + 7) % 7, minute: ((minutes % DAY) + DAY) % DAY };
};

/** Whether it lasts just now. On the owner's own phone by that phone's clock. */
export const lasts = (when: When, now: Now, owned: boolean): boolean => {
  if ("starts" in when) return when.starts <= now.at && now.at < when.ends;
  return inHours(when, owned ? { weekday: weekday(now.day), minute: now.minute } : clockOf(now, when.ahead));
};
export const isOver = (when: When, now: Now): boolean => "ends" in when && when.ends <= now.at;

export interface OwnTime {
  readonly time: ThingId;
  readonly when: When;
  /** The other person sees "later" meanwhile. */
  readonly shared: boolean;
  readonly now: boolean;
}
export interface OopsSeen extends Oops {
  readonly oops: ThingId;
  readonly fresh: boolean;
}
export interface TimeView {
  readonly mine: ReadonlyArray<OwnTime>;
  /** The other person has time to oneself just now. */
  readonly later: boolean;
  readonly oopses: { readonly mine: ReadonlyArray<OopsSeen>; readonly theirs: ReadonlyArray<OopsSeen> };
  readonly off: boolean;
}

const own = ({ id: time, body: when }: Standing<When>, shared: boolean, now: Now): OwnTime => ({
  ...{ time, when, shared },
  now: lasts(when, now, true),
});

export const ownTimes = ({ times }: Shared, { kept }: Mine, me: Me, now: Now): ReadonlyArray<OwnTime> => [
  ...standing(times, now.day)
    .filter(({ by, body }) => by === me.person && !isOver(body, now))
    .map((one) => own(one, true, now)),
  ...standing(kept, now.day)
    .filter(({ body }) => !isOver(body, now))
    .map((one) => own(one, false, now)),
];
/** Shared times of both that last just now. */
export const lasting = ({ times }: Shared, me: Me, now: Now): ReadonlyArray<Standing<When>> =>
  standing(times, now.day).filter(({ by, body }) => lasts(body, now, by === me.person));

export const view = (shared: Shared, mine: Mine, me: Me, now: Now): TimeView => {
  const oopses = [...shared.oopses.values()].flatMap(({ id: oops, by, body, day }) => {
    if (body === undefined || daysBetween(day, now.day) >= FRESH_FOR) return [];
    return [{ by, oops, ...body, fresh: by !== me.person && !mine.read.has(oops) }];
  });
  return {
    mine: ownTimes(shared, mine, me, now),
    later: lasting(shared, me, now).some(({ by }) => by !== me.person),
    oopses: {
      mine: oopses.filter(({ by }) => by === me.person),
      theirs: oopses.filter(({ by, fresh }) => by !== me.person && fresh),
    },
    off: isClosed(mine.closed, "oops-said", now.day),
  };
};
