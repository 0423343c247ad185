import type { CalendarDay, PracticeId } from "../brand.ts";
import { daysBetween } from "../calendar.ts";
import type { Idea, IdeaId, Kind } from "../idea.ts";
import type { Signal } from "../signal.ts";

/** Days over which kinds are balanced. */
const BALANCE_OVER = 14;

/** What the signals say about the days before today. */
export interface Past {
  /** Days since the first and the latest thing done; `undefined` when nothing was. */
  readonly sinceFirst: number | undefined;
  readonly cardDoneToday: boolean;
  readonly declinedToday: boolean;
  /** Days since each idea was done or declined. */
  readonly ideas: ReadonlyMap<IdeaId, number>;
  /** First day of each practice that something was done in. */
  readonly known: ReadonlyMap<PracticeId, number>;
  /** Days since each practice was last used. */
  readonly lastUse: ReadonlyMap<PracticeId, number>;
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly declinedKinds: ReadonlySet<Kind>;
  /** Fortnight positions that are behind: done or declined, with the days since. */
  readonly passed: ReadonlyMap<number, number>;
  /** Fortnight positions that were really done. */
  readonly did: ReadonlySet<number>;
  readonly lowDay: boolean;
}

type Done = Extract<Signal, { readonly is: "done" }>;
type Declined = Extract<Signal, { readonly is: "declined" }>;

const least = <K>(map: Map<K, number>, key: K, value: number): void => {
  map.set(key, Math.min(map.get(key) ?? value, value));
};
const most = <K>(map: Map<K, number>, key: K, value: number): void => {
  map.set(key, Math.max(map.get(key) ?? value, value));
};
/** A traveller's yesterday may carry tomorrow's date. */
const isToday = (ago: number): boolean => ago === 0 || ago === -1;

export const pastOf = (signals: ReadonlyArray<Signal>, ideas: ReadonlyArray<Idea>, today: CalendarDay): Past => {
  const positions = new Map(ideas.map(({ id, fortnight }) => [id, fortnight]));
  const since = new Map<IdeaId, number>();
  const known = new Map<PracticeId, number>();
  const lastUse = new Map<PracticeId, number>();
  const kinds = new Map<Kind, number>();
  const declinedKinds = new Set<Kind>();
  const passed = new Map<number, number>();
  const did = new Set<number>();
  let sinceFirst: number | undefined;
  let cardDoneToday = false;
  let declinedToday = false;
  let band: { readonly ago: number; readonly low: boolean } | undefined;

  const pass = (position: number | undefined, ago: number): void => {
    if (position !== undefined) least(passed, position, ago);
  };
  const remember = (idea: IdeaId | undefined, ago: number): void => {
    if (idea !== undefined) least(since, idea, Math.abs(ago));
  };
  const done = (signal: Done, ago: number): void => {
    const position = signal.fortnight ?? (signal.idea === undefined ? undefined : positions.get(signal.idea));
    const isCard = signal.idea !== undefined || position !== undefined;
    cardDoneToday ||= isCard && isToday(ago);
    sinceFirst = Math.max(sinceFirst ?? ago, ago);
    remember(signal.idea, ago);
    most(known, signal.practice, ago);
    least(lastUse, signal.practice, ago);
    if (ago < BALANCE_OVER) kinds.set(signal.kind, (kinds.get(signal.kind) ?? 0) + 1);
    pass(position, ago);
    if (position !== undefined) did.add(position);
  };
  const declined = (signal: Declined, ago: number): void => {
    declinedToday ||= isToday(ago);
    remember(signal.idea, ago);
    if (ago < BALANCE_OVER) declinedKinds.add(signal.kind);
    pass(positions.get(signal.idea), ago);
  };
  for (const signal of signals) {
    if (signal.is === "done") done(signal, daysBetween(signal.day, today));
    if (signal.is === "declined") declined(signal, daysBetween(signal.day, today));
    if (signal.is === "band") {
      const ago = daysBetween(signal.day, today);
      if (band === undefined || ago <= band.ago) band = { ago, low: signal.where === "below" };
    }
  }
  const lowDay = band !== undefined && band.low && band.ago <= 7;
  return {
    sinceFirst,
    cardDoneToday,
    declinedToday,
    ideas: since,
    known,
    lastUse,
    kinds,
    declinedKinds,
    passed,
    did,
    lowDay,
  };
};
