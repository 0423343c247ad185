import { type CalendarDay, daysBetween, type Me, type Now, type ThingId } from "@goldseam/kernel";
import { pairFor } from "@goldseam/moves";
import { type Answer, exchangeOf, weekOf } from "./seen-effort.events.ts";
import { type KeptNote, latestOf, type Mine, openedOf, roundOf, type Shared } from "./seen-effort.state.ts";

/** Days for which an opened week can be read again; there is no longer list of efforts, and no count of them. */
const READ_AGAIN = 28;
/** Days for which a note of one's own is offered while writing. */
const OF_THE_WEEK = 10;

export interface OpenedWeek {
  readonly week: CalendarDay;
  readonly exchange: ThingId;
  readonly mine: Answer;
  readonly theirs: Answer;
  /** The later of the two days on which they were closed. */
  readonly on: CalendarDay;
  readonly read: boolean;
}
export interface SeenEffortView {
  readonly week: CalendarDay;
  readonly round: number;
  readonly exchange: ThingId;
  readonly next: ThingId;
  readonly closedOn: CalendarDay | undefined;
  readonly opened: OpenedWeek | undefined;
  /** Opened in an earlier week and not read here yet. */
  readonly unread: OpenedWeek | undefined;
  readonly earlier: ReadonlyArray<OpenedWeek>;
  readonly notes: ReadonlyArray<KeptNote>;
  readonly fresh: ReadonlyArray<KeptNote>;
}

const openedIn = (state: Shared, own: Mine, week: CalendarDay, me: Me): OpenedWeek | undefined => {
  const exchange = openedOf(state, week);
  const pair = exchange === undefined ? undefined : pairFor(exchange, me.person);
  if (exchange === undefined || pair === undefined) return undefined;
  const days = [...(state.closed.get(exchange.id)?.values() ?? [])].sort();
  const read = own.read.has(exchange.id);
  return { week, exchange: exchange.id, ...pair, on: days.at(-1) ?? exchange.day, read };
};

export const view = (state: Shared, own: Mine, me: Me, { day }: Now): SeenEffortView => {
  const week = weekOf(day);
  const round = roundOf(state, week);
  const opened = openedIn(state, own, week, me);
  const latest = latestOf(state, week);
  const earlier = [...new Set(state.weeks.values())]
    .filter((one) => one < week && daysBetween(one, week) <= READ_AGAIN)
    .sort()
    .toReversed()
    .flatMap((one) => openedIn(state, own, one, me) ?? []);
  return {
    week,
    round,
    exchange: opened?.exchange ?? latest,
    next: exchangeOf(week, round + 1),
    closedOn: state.closed.get(latest)?.get(me.person),
    opened,
    unread: earlier.find(({ read }) => !read),
    earlier,
    notes: own.notes.toReversed(),
    fresh: own.notes.filter((one) => daysBetween(one.day, day) < OF_THE_WEEK),
  };
};
