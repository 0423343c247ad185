import type { CalendarDay, EventId, Instant, PersonId, PracticeId } from "./brand.ts";
import type { Idea } from "./idea.ts";
import type { Limit } from "./limit.ts";
import type { Signal } from "./signal.ts";

/** The part of Standard Schema v1 that the kernel needs; valibot schemas fit as they are. */
export interface Schema<T> {
  readonly "~standard": {
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: T; readonly issues?: undefined }
      | { readonly issues: ReadonlyArray<unknown> }
      | Promise<unknown>;
    readonly types?: { readonly input: unknown; readonly output: T } | undefined;
  };
}

/**
 * Where an event type lives (domain.md, sentence 2). `opened` events are never written: the vault alone
 * makes them, from a sealed answer whose both keys are in.
 */
export type Lane = "shared" | "private" | "talk" | "opened";

export interface EventDefinition<L extends Lane = Lane, Data = unknown> {
  readonly lane: L;
  readonly schema: Schema<Data>;
}
export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

type DataOf<D> = D extends EventDefinition<Lane, infer Data> ? Data : never;
/** Union of `{ type, data }` over all definitions. */
export type EventOf<Defs extends EventDefinitions> = {
  readonly [T in keyof Defs & string]: { readonly type: T; readonly data: DataOf<Defs[T]> };
}[keyof Defs & string];
export interface EventShape {
  readonly type: string;
  readonly data: unknown;
}

export interface Meta {
  readonly id: EventId;
  readonly author: PersonId;
  /** All events of one envelope have the same. */
  readonly at: Instant;
  readonly day: CalendarDay;
}
export type Recorded<E> = E & { readonly meta: Meta };

/** Who looks. `other` is undefined while nobody has been paired. */
export interface Me {
  readonly person: PersonId;
  readonly other: PersonId | undefined;
}
/** What the reading phone's clock says; handed in, never asked for. */
export interface Now {
  readonly at: Instant;
  readonly day: CalendarDay;
  /** Minutes since local midnight, 0 to 1439. */
  readonly minute: number;
}

/** One clause, one id; `says` is the sentence in English, quoted word for word in the practice's README. */
export interface Rule<S, E extends EventShape> {
  readonly says: string;
  /** Event types that the rule speaks about. */
  readonly on: ReadonlyArray<E["type"]>;
  holds(state: S, event: Recorded<E>): boolean;
}
/** What must stay possible in every state: each listed event is lawful for that person. */
export interface Freedom<S, E extends EventShape> {
  readonly says: string;
  from(state: S): ReadonlyArray<readonly [PersonId, E]>;
}
export type Rules<S, E extends EventShape> = Readonly<Record<string, Rule<S, E>>>;
export type Freedoms<S, E extends EventShape> = Readonly<Record<string, Freedom<S, E>>>;

/** Total: `evolve` never throws and assumes that the rules held. */
export interface Fold<S, E extends EventShape> {
  readonly initial: S;
  evolve(state: S, event: Recorded<E>): S;
}

/** What can arrive unasked at the other person, and how often (S-48). */
export interface Inbound {
  /** Event type that arrives. */
  readonly type: string;
  /** At most this many from one author... */
  readonly atMost: number;
  /** ...within this many of the author's calendar days. */
  readonly days: number;
}

/** A list of which only what both choose may appear (moves: match). Wishes pass the gate before they count. */
export interface Matching {
  readonly list: string;
  /** Keys, the same on every phone of this version. */
  readonly items: ReadonlyArray<string>;
  /** What I say yes to today, as ideas `<practice>/<item>`; all else is a no, for whatever reason. */
  readonly wishes: ReadonlyArray<Idea>;
}

/**
 * Functions are written as methods so that a practice of known types is also a `Practice` of unknown ones: a list of
 * practices needs no cast, and whoever folds one passes its own states back to it.
 */
export interface Practice<Shared = unknown, Mine = unknown, E extends EventShape = EventShape, View = unknown> {
  readonly id: PracticeId;
  readonly events: EventDefinitions;
  /** Over the shared state only: both phones reach the same verdict. */
  readonly rules: Rules<Shared, E>;
  /** Over one's own state; for private-lane events. */
  readonly mineRules: Rules<Mine, E>;
  readonly freedoms: Freedoms<Shared, E>;
  readonly inbound: ReadonlyArray<Inbound>;
  readonly shared: Fold<Shared, E>;
  readonly mine: Fold<Mine, E>;
  /**
   * Whether an event of the talk lane has to go: its talk is over, and not both wanted to keep it. Each phone then
   * removes its own everywhere, the relay included; what is left has to fold to the same talk, over. Owed by a practice
   * with events of that lane.
   */
  fades?(shared: Shared, event: E, now: Now): boolean;
  view(shared: Shared, mine: Mine, me: Me, now: Now): View;
  ideas(shared: Shared, mine: Mine, me: Me, now: Now): ReadonlyArray<Idea>;
  limits(shared: Shared, mine: Mine, me: Me, now: Now): ReadonlyArray<Limit>;
  signals(shared: Shared, mine: Mine, me: Me, now: Now): ReadonlyArray<Signal>;
  match?(shared: Shared, mine: Mine, me: Me, now: Now): Matching;
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly rule: string };
