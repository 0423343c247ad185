import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, type Words } from "@goldseam/kernel";
import { type Standing, standing } from "@goldseam/moves";
import type { Body } from "./my-limits.events.ts";
import type { Mine, Shared } from "./my-limits.state.ts";

/** Days for which a limit of the other person is shown as something that came. */
const FRESH_FOR = 14;

interface Seen {
  readonly limit: ThingId;
  readonly body: Body;
  readonly version: number;
  readonly saidBack: Words | undefined;
  /** Last day on which it stands like this. */
  readonly until: CalendarDay | undefined;
  /** What stands again afterwards. */
  readonly after: Body | undefined;
}
export interface OwnLimit extends Seen {
  /** The other person reads it, and it steers both phones. */
  readonly shared: boolean;
  /** Also kept in the private room, where it stays when it is shared no more. */
  readonly kept: boolean;
}
export interface TheirLimit extends Seen {
  /** Came or changed lately, and was not marked as read on this phone. */
  readonly fresh: boolean;
}
export interface Wish {
  readonly wish: ThingId;
  readonly words: Words;
}
export interface MyLimitsView {
  readonly mine: ReadonlyArray<OwnLimit>;
  readonly theirs: ReadonlyArray<TheirLimit>;
  readonly wishes: { readonly mine: ReadonlyArray<Wish>; readonly theirs: ReadonlyArray<Wish> };
  /** My own silent switches. */
  readonly off: { readonly wishes: boolean; readonly saidBack: boolean };
}

export const isFresh = ({ id, version, since, saidBack }: Standing<Body>, { read }: Mine, { day }: Now): boolean =>
  saidBack === undefined && (read.get(id) ?? -1) < version && daysBetween(since, day) < FRESH_FOR;

const seen = ({ id: limit, body, version, saidBack, until, after }: Standing<Body>): Seen => ({
  ...{ limit, body, version, saidBack },
  ...{ until, after },
});

export const view = ({ limits, wishes }: Shared, mine: Mine, me: Me, now: Now): MyLimitsView => {
  const all = standing(limits, now.day);
  const kept = standing(mine.kept, now.day);
  const keeps = (id: ThingId): boolean => kept.some((one) => one.id === id);
  const own = all.filter(({ by }) => by === me.person);
  const alone = kept.filter(({ id }) => all.every((one) => one.id !== id));
  const told = [...wishes.values()].flatMap(({ id: wish, by, body: words }) =>
    words === undefined ? [] : [{ by, wish, words }],
  );
  return {
    mine: [
      ...own.map((one) => ({ ...seen(one), shared: true, kept: keeps(one.id) })),
      ...alone.map((one) => ({ ...seen(one), shared: false, kept: true })),
    ],
    theirs: all.filter(({ by }) => by !== me.person).map((one) => ({ ...seen(one), fresh: isFresh(one, mine, now) })),
    wishes: {
      mine: told.filter(({ by }) => by === me.person),
      theirs: told.filter(({ by }) => by !== me.person),
    },
    off: {
      wishes: isClosed(mine.closed, "wish-told", now.day),
      saidBack: isClosed(mine.closed, "limit-said-back", now.day),
    },
  };
};
