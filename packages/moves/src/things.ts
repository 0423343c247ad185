import {
  type EventShape,
  type Recorded,
  type Rule,
  type ThingId,
  thingId,
  withEntry,
  withoutEntry,
} from "@goldseam/kernel";

/** What a practice keeps: its things by id, in the order in which they came; see [Note: entries]. */
export type Things<T> = ReadonlyMap<ThingId, T>;

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null;

/** The id that a parsed event names under `key`, if it names one. */
export const refOf = ({ data }: EventShape, key: string): ThingId | undefined => {
  if (!isRecord(data)) return undefined;
  const found = data[key];
  return typeof found === "string" ? thingId(found) : undefined;
};

/** The things with one more, or with another one in its old place. */
export const withThing = <T>(things: Things<T>, id: ThingId, made: T): Things<T> => withEntry(things, id, made);

/** The things with one of them changed; unknown ids change nothing. */
export const changed = <T>(things: Things<T>, id: ThingId, change: (before: T) => T): Things<T> => {
  const before = things.get(id);
  return before === undefined ? things : withEntry(things, id, change(before));
};

export const withoutThing = <T>(things: Things<T>, id: ThingId): Things<T> => withoutEntry(things, id);

/** Ids, each once, in the order in which they came: what was opened, read, put aside. */
export type Ids = Things<true>;

/** The ids with one more. */
export const withId = (ids: Ids, id: ThingId): Ids => (ids.has(id) ? ids : withEntry(ids, id, true));

/**
 * Where a practice keeps a move's things, under which key its events name them, and what it calls the move's steps.
 * One step may have several event types.
 */
export interface Kept<S, T, E extends EventShape, Step extends string> {
  readonly things: (state: S) => Things<T>;
  readonly key: string;
  readonly steps: Readonly<Record<Step, ReadonlyArray<E["type"]>>>;
}

/** A rule about one thing: `holds` gets the event and the thing that it names, if there is one. */
export const ruleAbout =
  <S, T, E extends EventShape, Step extends string>(kept: Kept<S, T, E, Step>) =>
  (
    steps: ReadonlyArray<Step>,
    says: string,
    holds: (event: Recorded<E>, thing: T | undefined) => boolean,
  ): Rule<S, E> => ({
    says,
    on: steps.flatMap((step) => kept.steps[step]),
    holds: (state, event) => {
      const id = refOf(event, kept.key);
      return holds(event, id === undefined ? undefined : kept.things(state).get(id));
    },
  });
