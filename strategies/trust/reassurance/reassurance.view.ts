import {
  addDays,
  type CalendarDay,
  daysBetween,
  isClosed,
  type Me,
  type Now,
  type ThingId,
  viewOnce,
} from "@goldseam/kernel";
import type { Note } from "@goldseam/moves";
import type { Assurance, Signal } from "./reassurance.events.ts";
import type { Mine, Shared } from "./reassurance.state.ts";

/** Signals a day; the rate of `signal-sent` and of `assurance-given`. */
export const A_DAY = 2;
/** Days on which a signal is there: its own and the next. Then it has faded, for both. */
const SIGNAL_STAYS = 2;
/** Days for which words of reassurance can be read again without being kept. */
const WORDS_STAY = 7;
/** After so many days in a row, people: somebody to talk to, besides one person and this app. */
export const IN_A_ROW = 10;

export interface Came<Body> {
  readonly note: ThingId;
  readonly body: Body;
  readonly day: CalendarDay;
  readonly opened: boolean;
}
export interface ReassuranceView {
  /** From the other person, and not put aside here. */
  readonly signals: ReadonlyArray<Came<Signal>>;
  readonly assurances: ReadonlyArray<Came<Assurance>>;
  /** Mine, as long as it is there: no word on what became of it. */
  readonly sent: ReadonlyArray<Came<Signal>>;
  readonly given: ReadonlyArray<Came<Assurance>>;
  readonly maySend: boolean;
  readonly mayGive: boolean;
  readonly kept: ReadonlyArray<Came<Assurance>>;
  readonly own: Mine["own"];
  /** Ten days in a row, on my own phone alone. */
  readonly people: boolean;
  /** My own silent switches. */
  readonly off: { readonly signals: boolean; readonly assurances: boolean };
}

/** Whether this person sought calm on each of the last ten days; today may still be without. */
const isLong = (days: ReadonlySet<CalendarDay>, today: CalendarDay): boolean => {
  const last = days.has(today) ? today : addDays(today, -1);
  return Array.from({ length: IN_A_ROW }, (_, at) => addDays(last, -at)).every((day) => days.has(day));
};

export const view = viewOnce((state: Shared, own: Mine, me: Me, { day }: Now): ReassuranceView => {
  const came =
    (stays: number) =>
    <B>({ id: note, body, day: on }: Note<B>): ReadonlyArray<Came<B>> =>
      body === undefined || daysBetween(on, day) >= stays
        ? []
        : [{ note, body, day: on, opened: own.opened.has(note) }];
  const signals = [...state.signals.values()];
  const assurances = [...state.assurances.values()];
  const mine = signals.filter(({ by }) => by === me.person);
  const given = assurances.filter(({ by }) => by === me.person);
  const received = assurances.filter(({ to }) => to === me.person);
  /** The first day that can belong to days in a row. */
  const first = addDays(day, -IN_A_ROW);
  const lately = (on: CalendarDay): boolean => on >= first;
  const today = (notes: ReadonlyArray<Note<unknown>>): number => notes.filter((one) => one.day === day).length;
  return {
    signals: signals
      .filter(({ to, id }) => to === me.person && !own.aside.has(id))
      .flatMap(came(SIGNAL_STAYS))
      .toReversed(),
    assurances: received
      .filter(({ id }) => !own.kept.has(id))
      .flatMap(came(WORDS_STAY))
      .toReversed(),
    sent: mine.flatMap(came(SIGNAL_STAYS)),
    given: given.flatMap(came(SIGNAL_STAYS)),
    maySend: today(mine) < A_DAY,
    mayGive: today(given) < A_DAY,
    kept: received.filter(({ id }) => own.kept.has(id)).flatMap(came(Number.POSITIVE_INFINITY)),
    own: own.own,
    people: isLong(new Set([...mine.map((one) => one.day).filter(lately), ...own.settled.keys()]), day),
    off: {
      signals: isClosed(own.closed, "signal-sent", day),
      assurances: isClosed(own.closed, "assurance-given", day),
    },
  };
});
