import { isDeepStrictEqual } from "node:util";
import { type EventShape, type Folded, fold, judge, type Logged, parse, type Practice } from "@goldseam/kernel";
import { expect } from "vitest";
import { ana, ben, me } from "./people.ts";
import { now } from "./clock.ts";
import { owesHalves } from "./halves-law.ts";
import { must } from "./must.ts";
import { randomOf } from "./random.ts";
import { heldBy, logged } from "./story.ts";
import { plainOf, swapped, swappedLog } from "./swap.ts";
import { lawfulWalk, type Moves } from "./walk.ts";

interface Thoroughness {
  readonly walks?: number;
  readonly length?: number;
  /** First seed; a red walk names its own. */
  readonly seed?: number;
}

const same = (one: unknown, other: unknown, law: () => string): void =>
  must(isDeepStrictEqual(plainOf(one), plainOf(other)), law);

/** Freedoms hold: each event they list is lawful for that person, here and now. */
const owesFreedoms = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  state: Folded<S, M>,
  last: Logged | undefined,
  where: string,
): void => {
  for (const [id, freedom] of Object.entries(practice.freedoms)) {
    for (const [person, event] of freedom.from(state.shared)) {
      const [entry] = logged(practice, "freedom", [person, event, last?.meta.day]);
      const read = entry === undefined ? undefined : parse(practice, entry);
      must(read?.ok === true, () => `${id} lists a readable event, ${where}`);
      if (read?.ok !== true) continue;
      const verdict = judge(practice, state, read.event);
      must(verdict.ok, () => `${id} "${freedom.says}" ${JSON.stringify(event)}, ${where}`);
    }
  }
};

/** The four readers answer for both people in every state, and never throw. */
const owesReaders = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  log: ReadonlyArray<Logged>,
): void => {
  for (const person of [ana, ben]) {
    const { shown, mine } = fold(practice, heldBy(person, log));
    const when = now(log.at(-1)?.meta.day);
    practice.view(shown, mine, me(person), when);
    practice.limits(shown, mine, me(person), when);
    practice.signals(shown, mine, me(person), when);
    for (const idea of practice.ideas(shown, mine, me(person), when)) {
      must(idea.practice === practice.id, () => `${idea.id} belongs to its practice`);
      must(idea.reason !== "", () => `${idea.id} has a true reason`);
    }
  }
};

const garbage = (practice: string, id: number): ReadonlyArray<Logged> => {
  const meta = { author: ana, at: now().at, day: now().day };
  const rubbish = [undefined, null, 7, "", [], {}, { promise: 7, thing: null, text: {} }];
  return rubbish.map((data, index) => ({
    practice,
    type: ["of-tomorrow", "constructor", "__proto__", ""][index % 4] ?? "",
    data,
    lane: "shared",
    meta: { ...meta, id: `garbage-${id}#${index}` as Logged["meta"]["id"] },
  }));
};

/** Unknown types are skipped, change nothing else and make the practice read-only. */
const owesTolerance = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  log: ReadonlyArray<Logged>,
  seed: number,
): void => {
  const clean = fold(practice, log);
  const noise = garbage(practice.id, seed);
  const middle = Math.floor(log.length / 2);
  const noisy = fold(practice, [...log.slice(0, middle), ...noise, ...log.slice(middle)]);
  must(noisy.readOnly, () => "an unknown type makes the practice read-only");
  same(noisy.shared, clean.shared, () => `unknown events change nothing, seed ${seed}`);
  // Which types read what does not depend on the walk: a few walks are enough.
  for (const type of seed % 40 === 1 ? Object.keys(practice.events) : []) {
    for (const entry of noise) {
      const lane = practice.events[type]?.lane ?? "shared";
      if (parse(practice, { ...entry, type, lane }).ok) continue;
      const after = fold(practice, [{ ...entry, type, lane }], clean);
      same(after.shared, clean.shared, () => `an unreadable ${type} changes nothing`);
    }
  }
};

/** Whatever order a log comes in: the same log gives the same state, in pieces as in one, and nothing is lost. */
const owesTotality = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  log: ReadonlyArray<Logged>,
  seed: number,
): void => {
  const mixed = randomOf(seed).shuffled(log);
  const once = fold(practice, mixed);
  same(fold(practice, mixed), once, () => `same log, same state, seed ${seed}`);
  const shared = mixed.filter(({ lane }) => lane !== "private");
  const cut = Math.floor(shared.length / 3);
  const pieces = fold(practice, shared.slice(cut), fold(practice, shared.slice(0, cut)));
  same(pieces.shared, fold(practice, shared).shared, () => `in pieces as in one, seed ${seed}`);
  const data = plainOf(once.shared);
  same(structuredClone(data), data, () => "a state is maps, sets, lists and plain data");
};

/**
 * The laws that every practice and move keeps, on lawful walks: freedoms hold in every state reached; swapping the
 * two people swaps the outcome; the fold is total, deterministic and indifferent to how a log is cut; unknown and
 * unreadable events change nothing; what one person keeps private leaves the shared state alone; each half of a fold can
 * be kept as text and gone on from.
 */
export const owesTheLaws = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  moves: Moves<S, E>,
  { walks = 200, length = 16, seed = 1 }: Thoroughness = {},
): void => {
  let effective = 0;
  for (let walk = seed; walk < seed + walks; walk++) {
    const log = lawfulWalk(practice, moves, walk, length);
    let state = fold(practice, []);
    const shared = log.filter(({ lane }) => lane !== "private");
    owesFreedoms(practice, state, undefined, `at the start of walk ${walk}`);
    for (const [step, entry] of shared.entries()) {
      state = fold(practice, [entry], state);
      owesFreedoms(practice, state, entry, `after step ${step} of walk ${walk}`);
    }
    effective += log.length - fold(practice, log).ignored.length;
    const mirrored = fold(practice, swappedLog(shared)).shared;
    same(mirrored, swapped(state.shared), () => `swapping the two swaps the outcome, seed ${walk}`);
    for (const person of [ana, ben]) {
      const held = fold(practice, heldBy(person, log)).shared;
      same(held, state.shared, () => `privacy leaves the shared state alone, seed ${walk}`);
    }
    owesReaders(practice, log);
    owesTolerance(practice, log, walk);
    owesTotality(practice, log, walk);
    owesHalves(practice, log, walk);
  }
  expect(effective, "walks get somewhere").toBeGreaterThan(walks);
};
