import {
  type EventShape,
  type Folded,
  type Logged,
  type Now,
  type PersonId,
  type Practice,
  admit,
  eventId,
  fold,
} from "@goldseam/kernel";
import { expect } from "vitest";
import { FIRST_DAY, now } from "./clock.ts";
import { me } from "./people.ts";

/** Who did what; on which day, if not on the first. An array of events is one envelope. */
export type Step<E extends EventShape> = readonly [
  person: PersonId,
  event: E | ReadonlyArray<E>,
  day?: string | undefined,
  time?: string | undefined,
];

const isList = <E>(event: E | ReadonlyArray<E>): event is ReadonlyArray<E> => Array.isArray(event);

/** The log entries that a step makes. `item` names the envelope. */
export const logged = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  item: string,
  [author, event, day, time]: Step<E>,
): ReadonlyArray<Logged> => {
  const when = day === undefined ? now(FIRST_DAY, time) : now(day, time);
  return (isList(event) ? event : [event]).map(({ type, data }, index) => ({
    practice: practice.id,
    type,
    data,
    lane: practice.events[type]?.lane ?? "shared",
    meta: { id: eventId(item, index), author, at: when.at, day: when.day },
  }));
};

/** What one person's phone holds: everything shared, and of the private entries the own ones. */
export const heldBy = (person: PersonId, log: ReadonlyArray<Logged>): ReadonlyArray<Logged> =>
  log.filter((entry) => entry.lane !== "private" || entry.meta.author === person);

export interface Told {
  readonly accepted: () => void;
  readonly refused: (rule: string) => void;
}
export interface Story<S, M, E extends EventShape, V> {
  /** One more thing that happened; fails the test when it was not lawful. */
  readonly and: (...steps: ReadonlyArray<Step<E>>) => Story<S, M, E, V>;
  readonly when: (person: PersonId, event: E | ReadonlyArray<E>, day?: string, time?: string) => Told;
  readonly log: ReadonlyArray<Logged>;
  readonly folded: (person: PersonId) => Folded<S, M>;
  readonly shared: S;
  readonly view: (person: PersonId, at?: Now) => V;
}

/** `given(promises, [ana, offered]).when(ben, accepted).accepted()` */
export const given = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  ...steps: ReadonlyArray<Step<E>>
): Story<S, M, E, V> => storyOf(practice, []).and(...steps);

const storyOf = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  log: ReadonlyArray<Logged>,
): Story<S, M, E, V> => {
  const folded = (person: PersonId): Folded<S, M> => fold(practice, heldBy(person, log));
  const verdict = (step: Step<E>): string => {
    const envelope = logged(practice, `item-${log.length}`, step);
    const isOpening = envelope.some(({ lane }) => lane === "opened");
    if (isOpening) return fold(practice, envelope, folded(step[0])).ignored.at(-1)?.rule ?? "accepted";
    const judged = admit(practice, folded(step[0]), envelope);
    return judged.ok ? "accepted" : judged.rule;
  };
  return {
    log,
    folded,
    shared: fold(
      practice,
      log.filter(({ lane }) => lane !== "private"),
    ).shared,
    view: (person, when = now()) => {
      const { shown, mine } = folded(person);
      return practice.view(shown, mine, me(person), when);
    },
    and: (...steps) => {
      const [first, ...rest] = steps;
      if (first === undefined) return storyOf(practice, log);
      expect(verdict(first), `${JSON.stringify(first[1])} is lawful here`).toBe("accepted");
      return storyOf(practice, [...log, ...logged(practice, `item-${log.length}`, first)]).and(...rest);
    },
    when: (...step) => ({
      accepted: () => expect(verdict(step)).toBe("accepted"),
      refused: (rule) => expect(verdict(step)).toBe(rule),
    }),
  };
};
