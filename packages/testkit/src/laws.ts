import { isDeepStrictEqual } from "node:util";
import { type EventShape, type Folded, fold, judge, type Logged, parse, type Practice } from "@goldseam/kernel";
import { expect } from "vitest";
import { ana, ben, me } from "./people.ts";
import { now } from "./clock.ts";
import { randomOf } from "./random.ts";
import { heldBy, logged } from "./story.ts";
import { swapped, swappedLog } from "./swap.ts";
import { lawfulWalk, type Moves } from "./walk.ts";

interface Thoroughness {
  readonly walks?: number;
  readonly length?: number;
  /** First seed; a red walk names its own. */
  readonly seed?: number;
}

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
      expect(read?.ok, `${id} lists a readable event, ${where}`).toBe(true);
      if (read?.ok !== true) continue;
      const verdict = judge(practice, state, read.event);
      expect(verdict, `${id} "${freedom.says}" ${JSON.stringify(event)}, ${where}`).toEqual({ ok: true });
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
      expect(idea.practice, `${idea.id} belongs to its practice`).toBe(practice.id);
      expect(idea.reason.length, `${idea.id} has a true reason`).toBeGreaterThan(0);
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
  expect(noisy.readOnly).toBe(true);
  expect(isDeepStrictEqual(noisy.shared, clean.shared), `unknown events change nothing, seed ${seed}`).toBe(true);
  for (const type of Object.keys(practice.events)) {
    for (const entry of noise) {
      const lane = practice.events[type]?.lane ?? "shared";
      if (parse(practice, { ...entry, type, lane }).ok) continue;
      const after = fold(practice, [{ ...entry, type, lane }], clean);
      expect(isDeepStrictEqual(after.shared, clean.shared), `an unreadable ${type} changes nothing`).toBe(true);
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
  expect(isDeepStrictEqual(fold(practice, mixed), once), `same log, same state, seed ${seed}`).toBe(true);
  const shared = mixed.filter(({ lane }) => lane !== "private");
  const cut = Math.floor(shared.length / 3);
  const pieces = fold(practice, shared.slice(cut), fold(practice, shared.slice(0, cut)));
  expect(isDeepStrictEqual(pieces.shared, fold(practice, shared).shared), `in pieces as in one, seed ${seed}`).toBe(
    true,
  );
  expect(isDeepStrictEqual(structuredClone(once.shared), once.shared), "a state is plain data").toBe(true);
};

/**
 * The laws that every practice and move keeps, on lawful walks: freedoms hold in every state reached; swapping the
 * two people swaps the outcome; the fold is total, deterministic and indifferent to how a log is cut; unknown and
 * unreadable events change nothing; what one person keeps private leaves the shared state alone.
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
    expect(isDeepStrictEqual(mirrored, swapped(state.shared)), `swapping the two swaps the outcome, seed ${walk}`).toBe(
      true,
    );
    for (const person of [ana, ben]) {
      const held = fold(practice, heldBy(person, log)).shared;
      expect(isDeepStrictEqual(held, state.shared), `privacy leaves the shared state alone, seed ${walk}`).toBe(true);
    }
    owesReaders(practice, log);
    owesTolerance(practice, log, walk);
    owesTotality(practice, log, walk);
  }
  expect(effective, "walks get somewhere").toBeGreaterThan(walks);
};
