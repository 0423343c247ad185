import type { Point } from "./shape.ts";

/** A piece of the wall: corners in order. */
export type Shard = ReadonlyArray<Point>;

/** A straight way across a shard. */
export interface Chord {
  readonly from: Point;
  readonly to: Point;
  /** The shard's edges that the two ends lie on: edge n runs from point n to point n + 1. */
  readonly fromEdge: number;
  readonly toEdge: number;
}

/** The straight way through `centre` at `angle`, from edge to edge of the shard. */
export const chordThrough = (shard: Shard, centre: Point, angle: number): Chord | undefined => {
  const ahead = { x: Math.cos(angle), y: Math.sin(angle) };
  const front = nearestCrossing(shard, centre, ahead);
  const behind = nearestCrossing(shard, centre, { x: -ahead.x, y: -ahead.y });
  if (front === undefined || behind === undefined || front.edge === behind.edge) return undefined;
  return { from: behind.point, fromEdge: behind.edge, to: front.point, toEdge: front.edge };
};

const nearestCrossing = (shard: Shard, from: Point, way: Point) => {
  let best: { readonly point: Point; readonly edge: number; readonly far: number } | undefined;
  shard.forEach((a, edge) => {
    const b = shard[(edge + 1) % shard.length] ?? a;
    const side = { x: b.x - a.x, y: b.y - a.y };
    const slope = way.x * side.y - way.y * side.x;
    if (Math.abs(slope) < 1e-9) return;
    const far = ((a.x - from.x) * side.y - (a.y - from.y) * side.x) / slope;
    const along = ((a.x - from.x) * way.y - (a.y - from.y) * way.x) / slope;
    if (far <= 1e-6 || along < 0 || along > 1 || (best !== undefined && best.far <= far)) return;
    best = { point: { x: from.x + way.x * far, y: from.y + way.y * far }, edge, far };
  });
  return best;
};

export const areaOf = (shard: Shard): number => Math.abs(signedArea(shard));

const signedArea = (shard: Shard): number =>
  shard.reduce((sum, a, at) => {
    const b = shard[(at + 1) % shard.length] ?? a;
    return sum + (a.x * b.y - b.x * a.y) / 2;
  }, 0);

export const middleOf = (shard: Shard): Point => {
  const area = signedArea(shard);
  let x = 0;
  let y = 0;
  shard.forEach((a, at) => {
    const b = shard[(at + 1) % shard.length] ?? a;
    const cross = a.x * b.y - b.x * a.y;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  });
  return { x: x / (6 * area), y: y / (6 * area) };
};

export const longestDirection = (shard: Shard, middle: Point): number => {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of shard) {
    xx += (x - middle.x) ** 2;
    yy += (y - middle.y) ** 2;
    xy += (x - middle.x) * (y - middle.y);
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
};

export const contains = (shard: Shard, point: Point): boolean => {
  let inside = false;
  shard.forEach((a, at) => {
    const b = shard[(at + 1) % shard.length] ?? a;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      inside = !inside;
  });
  return inside;
};
