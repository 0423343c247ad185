import {
  addDays,
  type EventShape,
  type Folded,
  fold,
  type Logged,
  type PersonId,
  type Practice,
} from "@goldseam/kernel";
import { FIRST_DAY } from "./clock.ts";
import { ana, ben, otherOf } from "./people.ts";
import { type Random, randomOf } from "./random.ts";
import { heldBy, logged } from "./story.ts";

/** Where a walk stands. */
export interface Place<S> {
  readonly shared: S;
  readonly person: PersonId;
  readonly other: PersonId;
  /** Author's day of the next event. */
  readonly day: string;
  readonly random: Random;
}
/** Events worth trying here, lawful or not. A handful of fixed ids makes walks cross. */
export type Moves<S, E extends EventShape> = (place: Place<S>) => ReadonlyArray<E>;

/** Four times in five a lawful event, if there is one; else any. Days pass now and then. */
const LAWFUL_SHARE = 0.8;

/** A random log of one practice under a seed. */
export const lawfulWalk = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  moves: Moves<S, E>,
  seed: number,
  length = 20,
): ReadonlyArray<Logged> => {
  const random = randomOf(seed);
  const states = new Map<PersonId, Folded<S, M>>([ana, ben].map((person) => [person, fold(practice, [])]));
  const log: Logged[] = [];
  let day = FIRST_DAY;
  for (let step = 0; step < length; step++) {
    if (random.next() < 0.3) day = addDays(day, 1 + random.below(9));
    const person = random.pick([ana, ben]) ?? ana;
    const state = states.get(person) ?? fold(practice, []);
    const tried = moves({ shared: state.shared, person, other: otherOf(person), day, random }).map((event) =>
      logged(practice, `walk-${step}`, [person, event, day]),
    );
    const lawful = (envelope: ReadonlyArray<Logged>): boolean =>
      fold(practice, envelope, state).ignored.length === state.ignored.length;
    const shuffled = random.shuffled(tried);
    const wanted = random.next() < LAWFUL_SHARE ? shuffled.find(lawful) : undefined;
    const chosen = wanted ?? shuffled[0];
    if (chosen === undefined) continue;
    log.push(...chosen);
    for (const [who, before] of states) states.set(who, fold(practice, heldBy(who, chosen), before));
  }
  return log;
};
