import { seeded } from "./seeded.ts";
import { areaOf, chordThrough, contains, longestDirection, middleOf } from "./shard.ts";
import type { Chord, Shard } from "./shard.ts";
import { BOWL, WALL, onRim } from "./shape.ts";
import type { Point } from "./shape.ts";

/** One laid stretch of gold: along a new seam, or a second coat on a part of one that is there already. */
export interface Stretch {
  readonly points: ReadonlyArray<Point>;
  /** Where it goes on over the rim, down the inside. */
  readonly inside: ReadonlyArray<ReadonlyArray<Point>>;
  readonly width: number;
}

/** Below this area (drawing units squared) a shard is not split any more: gold then pools on the seams. */
const SMALLEST = 900;

/**
 * Lays one stretch of gold for each joint act. The same seeds give the same bowl on both phones; a new seed never
 * moves what lies already; there is no last one and nothing to count.
 * @param seeds one opaque text for each joint act, oldest first
 */
export const layGold = (seeds: ReadonlyArray<string>): ReadonlyArray<Stretch> => {
  const laid: Stretch[] = [];
  const seams: Stretch[] = [];
  let shards: ReadonlyArray<Shard> = [WALL];
  for (const seed of seeds) {
    const random = seeded(seed);
    const split = splitOne(shards, random);
    if (split === undefined) {
      laid.push(secondCoat(seams, random));
    } else {
      shards = split.shards;
      seams.push(split.seam);
      laid.push(split.seam);
    }
  }
  return laid;
};

const splitOne = (shards: ReadonlyArray<Shard>, random: () => number) => {
  const large = shards
    .map((shard, place) => ({ place, area: areaOf(shard) }))
    .filter(({ area }) => area > SMALLEST)
    .sort((a, b) => b.area - a.area)
    .slice(0, 3);
  const pick = large[Math.floor(random() * random() * large.length)];
  const shard = pick && shards[pick.place];
  if (pick === undefined || shard === undefined) return undefined;
  const middle = middleOf(shard);
  const across = longestDirection(shard, middle) + Math.PI / 2 + (random() - 0.5) * 1.5;
  const spread = Math.sqrt(pick.area) * 0.42;
  const centre = { x: middle.x + (random() - 0.5) * spread, y: middle.y + (random() - 0.5) * spread * 0.7 };
  const chord = chordThrough(shard, contains(shard, centre) ? centre : middle, across);
  if (chord === undefined) return undefined;
  const crack = jagged(chord.from, chord.to, random);
  const width = Math.min(3.4, 1.3 + Math.sqrt(pick.area) / 62) * (0.85 + random() * 0.3);
  const [one, two] = cut(shard, chord, crack);
  return {
    shards: [...shards.slice(0, pick.place), one, two, ...shards.slice(pick.place + 1)],
    seam: {
      width,
      points: crack,
      inside: [...overTheRim(crack[0], random), ...overTheRim(crack.at(-1), random)],
    } satisfies Stretch,
  };
};

const secondCoat = (seams: ReadonlyArray<Stretch>, random: () => number): Stretch => {
  const seam = seams[Math.floor(random() * seams.length)];
  if (seam === undefined) return { points: [], inside: [], width: 0 };
  const from = Math.floor(random() * Math.max(1, seam.points.length - 2));
  return { points: seam.points.slice(from, from + 3), inside: [], width: seam.width * (1.02 + random() * 0.2) };
};

/** Clay does not break straight: a few bends, most in the middle, none at the ends. */
const jagged = (from: Point, to: Point, random: () => number): ReadonlyArray<Point> => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const bends = Math.max(2, Math.round(length / 16));
  const most = Math.min(6.5, length * 0.07);
  const aside = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const bow = (random() - 0.5) * most * 2;
  const inner = Array.from({ length: bends }, (_, bend) => {
    const t = (bend + 0.7 + random() * 0.6) / (bends + 1);
    const off = Math.sin(Math.PI * t) * bow + (random() - 0.5) * most;
    return { x: from.x + (to.x - from.x) * t + aside.x * off, y: from.y + (to.y - from.y) * t + aside.y * off };
  });
  return [from, ...inner, to];
};

const cut = (shard: Shard, chord: Chord, crack: ReadonlyArray<Point>): readonly [Shard, Shard] => {
  const walk = (after: number, until: number): Point[] => {
    const points: Point[] = [];
    for (let at = (after + 1) % shard.length; ; at = (at + 1) % shard.length) {
      const point = shard[at];
      if (point !== undefined) points.push(point);
      if (at === until || points.length > shard.length) return points;
    }
  };
  return [
    [...crack, ...walk(chord.toEdge, chord.fromEdge)],
    [...crack.toReversed(), ...walk(chord.fromEdge, chord.toEdge)],
  ];
};

/** A seam that reaches the rim goes on a little way down the inside. */
const overTheRim = (end: Point | undefined, random: () => number): ReadonlyArray<ReadonlyArray<Point>> => {
  if (end === undefined || !onRim(end)) return [];
  const lean = (random() - 0.5) * 26 + (BOWL.rim.x - end.x) * 0.05;
  const room = 2 * (end.y - BOWL.rim.y) * (0.2 + random() * 0.5);
  if (room < 9) return [];
  const bend = { x: end.x + lean * (0.2 + random() * 0.7), y: end.y - room * 0.5 };
  return [[end, bend, { x: end.x + lean, y: end.y - room }]];
};
