export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The drawing's own units. */
export const BOWL = { width: 320, height: 220, rim: { x: 160, y: 58, rx: 134, ry: 27 } } as const;

const LIP_LEFT: Point = { x: BOWL.rim.x - BOWL.rim.rx, y: BOWL.rim.y };
const LIP_RIGHT: Point = { x: BOWL.rim.x + BOWL.rim.rx, y: BOWL.rim.y };
const SIDE_RIGHT = [LIP_RIGHT, { x: 286, y: 122 }, { x: 244, y: 176 }, { x: 202, y: 192 }] as const;
const SIDE_LEFT = [{ x: 118, y: 192 }, { x: 76, y: 176 }, { x: 34, y: 122 }, LIP_LEFT] as const;

/** The outer wall, as a path for drawing. */
export const WALL_PATH = `M${LIP_LEFT.x} ${LIP_LEFT.y}A${BOWL.rim.rx} ${BOWL.rim.ry} 0 0 0 ${LIP_RIGHT.x} ${LIP_RIGHT.y}C${at(SIDE_RIGHT[1])} ${at(SIDE_RIGHT[2])} ${at(SIDE_RIGHT[3])}Q160 200 ${at(SIDE_LEFT[0])}C${at(SIDE_LEFT[1])} ${at(SIDE_LEFT[2])} ${at(SIDE_LEFT[3])}Z`;

/** The ring it stands on. */
export const FOOT_PATH = "M122 190C120 199 118 205 120 208Q160 216 200 208C202 205 200 199 198 190Z";

/** The outer wall as a polygon, clockwise from the right end of the rim: what gold can run over. */
export const WALL: ReadonlyArray<Point> = [
  ...curve(SIDE_RIGHT, 14),
  { x: 181, y: 195 },
  { x: 160, y: 196 },
  { x: 139, y: 195 },
  ...curve(SIDE_LEFT, 14),
  ...rim(24),
];

/** Whether a point of the wall lies on the rim, where a seam goes on inside the bowl. */
export const onRim = (point: Point): boolean => {
  const dx = (point.x - BOWL.rim.x) / BOWL.rim.rx;
  const dy = (point.y - BOWL.rim.y) / BOWL.rim.ry;
  return Math.abs(dx * dx + dy * dy - 1) < 0.08 && point.y >= BOWL.rim.y;
};

function at(point: Point): string {
  return `${point.x} ${point.y}`;
}

function curve([a, b, c, d]: readonly [Point, Point, Point, Point], steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const u = 1 - t;
    const mix = (p: number, q: number, r: number, s: number) =>
      u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
    return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
  });
}

function rim(steps: number): Point[] {
  return Array.from({ length: steps - 1 }, (_, step) => {
    const angle = Math.PI * (1 - (step + 1) / steps);
    return { x: BOWL.rim.x + BOWL.rim.rx * Math.cos(angle), y: BOWL.rim.y + BOWL.rim.ry * Math.sin(angle) };
  });
}
