import { type EventShape, type Recorded, type Rule, type ThingId, thingId } from "@goldseam/kernel";

/** What a practice keeps: its things by id, in the order in which they came. */
export type Things<T> = ReadonlyMap<ThingId, T>;

/** The id that a parsed event names under `key`, if it names one. */
export const refOf = (event: EventShape, key: string): ThingId | undefined => {
  const { data } = event;
  if (typeof data !== "object" || data === null) return undefined;
  const found: unknown = Reflect.get(data, key);
  return typeof found === "string" ? thingId(found) : undefined;
};

export const withThing = <T>(things: Things<T>, id: ThingId, made: T): Things<T> => new Map(things).set(id, made);

/** The things with one of them changed; unknown ids change nothing. */
export const changed = <T>(things: Things<T>, id: ThingId, change: (before: T) => T): Things<T> => {
  const before = things.get(id);
  return before === undefined ? things : new Map(things).set(id, change(before));
};

export const withoutThing = <T>(things: Things<T>, id: ThingId): Things<T> =>
  new Map([...things].filter(([one]) => one !== id));

/** A list of ids with one more, each once. */
export const withId = (list: ReadonlyArray<ThingId>, id: ThingId): ReadonlyArray<ThingId> =>
  list.includes(id) ? list : [...list, id];

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
