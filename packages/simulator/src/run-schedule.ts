import { type Chance, chanceOf } from "./chance.ts";
import { keepFolds } from "./folds.ts";
import type { HouseShape } from "./house.ts";
import { broken, type Broken } from "./invariants.ts";
import { happenings, relayHappenings } from "./what-happens.ts";
import { heal } from "./heal.ts";
import { peeked, readByTheRemoved, recovered } from "./secrets.ts";
import { pairedWorld, type World } from "./world.ts";

export interface Outcome {
  readonly seed: string;
  /** The first invariant that does not hold, if one does not. */
  readonly broken: Broken | undefined;
  readonly world: World;
  readonly steps: ReadonlyArray<string>;
}

const households = [
  ["ana1", "ben1"],
  ["ana1", "ben1", "ana2"],
  ["ana1", "ben1", "ana2", "ben2"],
] as const;

const weighted = <T extends { readonly weight: number }>(list: ReadonlyArray<T>, at: number): T | undefined => {
  let left = at * list.reduce((sum, { weight }) => sum + weight, 0);
  return list.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
};

const shapeOf = (seed: string): HouseShape => {
  const chance = chanceOf(`${seed}/shape`);
  const slowest = [3, 50, 400, 3000][chance.below(4)] ?? 50;
  const narrow = chance.maybe(0.3);
  return {
    segmentItems: [4, 8, 1000][chance.below(3)] ?? 8,
    network: { slowest, arrives: chance.next() },
    disk: chance.below(3) * chance.below(100),
    limits: {
      ...(narrow ? { unsentBytes: 24 * 1024 } : {}),
      ...(chance.maybe(0.2) ? { writes: { perSecond: 1, burst: 6 } } : {}),
      ...(chance.maybe(0.2) ? { unanswered: 3 } : {}),
    },
  };
};

const asBroken = (invariant: string, about: string | undefined): Broken | undefined =>
  about === undefined ? undefined : { invariant, about };

/** What an attacker would have to read: tried on some schedules only, as it costs more than the rest of one. */
const secretsOf = (world: World, chance: Chance): Broken | undefined =>
  asBroken("nobody peeks", chance.maybe(0.1) ? peeked(world) : undefined) ??
  asBroken("who is out reads nothing newer", chance.maybe(0.5) ? readByTheRemoved(world) : undefined) ??
  asBroken("what was removed and purged is gone", chance.maybe(0.15) ? recovered(world) : undefined);

/** How often a phone keeps what it has folded, after each step: in half of the schedules never. */
const foldsKept = (chance: Chance): number => (chance.maybe(0.5) ? 0.3 : 0);

/** One schedule from its seed: begins with a household at rest, lets things happen, heals, judges. */
export const runSchedule = (seed: string, folds = foldsKept(chanceOf(`${seed}/folds`))): Outcome => {
  const chance = chanceOf(`${seed}/steps`);
  // Its own chance: all else is drawn as without.
  const folding = chanceOf(`${seed}/folding`);
  const names = households[[0, 0, 1, 1, 2][chance.below(5)] ?? 0] ?? households[0];
  const world = pairedWorld(seed, names, shapeOf(seed));
  const steps: string[] = [];
  const count = 10 + chance.below(25);
  const rough = chance.maybe(0.75);
  for (let i = 0; i < count; i += 1) {
    if (rough && chance.maybe(0.07)) {
      const happening = weighted(relayHappenings, chance.next());
      steps.push(happening?.name ?? "");
      happening?.does(world);
    } else {
      const device = chance.pick(world.devices);
      const happening = weighted(happenings, chance.next());
      steps.push(`${device?.name} ${happening?.name}`);
      if (device !== undefined) happening?.does(world, device);
    }
    const folder = folding.maybe(folds) ? folding.pick(world.devices) : undefined;
    if (folder !== undefined) keepFolds(world.ledger, folding, folder);
    world.time.pass(chance.maybe(0.4) ? 0 : chance.below(chance.maybe(0.1) ? 90_000 : 1500));
  }
  const peek = chance.maybe(0.2) ? peeked(world) : undefined;
  heal(world, chance.maybe(0.5));
  return { seed, broken: asBroken("nobody peeks", peek) ?? broken(world) ?? secretsOf(world, chance), world, steps };
};
