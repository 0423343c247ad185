import { useId, useMemo } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import css from "./bowl.module.css";
import { layGold } from "./seams.ts";
import type { Stretch } from "./seams.ts";
import { BOWL, FOOT_PATH, WALL_PATH } from "./shape.ts";
import type { Point } from "./shape.ts";

export interface BowlProps {
  /** One opaque text for each joint act, oldest first, the same on both phones. */
  readonly seeds: ReadonlyArray<string>;
  /** The newest stretch runs in, once. */
  readonly fresh?: boolean;
  /** Put away: one quiet button stays. */
  readonly away?: boolean;
  /** Absent: it cannot be put away here. */
  readonly onAway?: (away: boolean) => void;
}

/** A mended bowl. It shows no names, no fullness, no number, and it never fades. */
export const Bowl = ({ seeds, fresh = false, away = false, onAway }: BowlProps) => {
  const { t } = useKit();
  const id = useId();
  const gold = useMemo(() => layGold(seeds), [seeds]);
  if (away) {
    return (
      <Button kind="plain" onClick={() => onAway?.(false)}>
        {t("kit.bowl.bring-back")}
      </Button>
    );
  }
  const resting = fresh ? gold.slice(0, -1) : gold;
  const newest = fresh ? gold.at(-1) : undefined;
  return (
    <figure class={css.bowl}>
      <svg
        viewBox={`0 0 ${BOWL.width} ${BOWL.height}`}
        role="img"
        aria-label={t(gold.length === 0 ? "kit.bowl.plain" : "kit.bowl.gold")}
        focusable="false"
      >
        <defs>
          <linearGradient id={`${id}-wall`} x1="0" x2="1" y1="0" y2="0.4">
            <stop offset="0" class={css.mid} />
            <stop offset="0.28" class={css.light} />
            <stop offset="0.6" class={css.mid} />
            <stop offset="1" class={css.deep} />
          </linearGradient>
          <radialGradient id={`${id}-in`} cx="0.5" cy="1" r="0.9">
            <stop offset="0" class={css.mid} />
            <stop offset="1" class={css.deep} />
          </radialGradient>
        </defs>
        <ellipse class={css.shade} cx="160" cy="209" rx="92" ry="8" />
        <path d={FOOT_PATH} class={css.foot} />
        <path d={WALL_PATH} fill={`url(#${id}-wall)`} />
        <ellipse cx={BOWL.rim.x} cy={BOWL.rim.y} rx={BOWL.rim.rx} ry={BOWL.rim.ry} fill={`url(#${id}-in)`} />
        <ellipse class={css.rim} cx={BOWL.rim.x} cy={BOWL.rim.y} rx={BOWL.rim.rx} ry={BOWL.rim.ry} />
        <g class={css.gold}>
          {resting.map((stretch, place) => (
            <Laid key={place} stretch={stretch} />
          ))}
          {newest !== undefined && (
            <g class={css.fresh}>
              <Laid stretch={newest} />
            </g>
          )}
        </g>
      </svg>
      {onAway !== undefined && (
        <Button kind="plain" onClick={() => onAway(true)}>
          {t("kit.bowl.put-away")}
        </Button>
      )}
    </figure>
  );
};

const Laid = ({ stretch }: { readonly stretch: Stretch }) => (
  <>
    {stretch.inside.map((points, place) => (
      <path key={place} class={css.inside} d={soft(points)} pathLength="1" stroke-width={round(stretch.width * 0.8)} />
    ))}
    <path d={soft(stretch.points)} pathLength="1" stroke-width={round(stretch.width)} />
  </>
);

/** A path whose bends are rounded, as molten gold runs; its ends stay where they are. */
const soft = (points: ReadonlyArray<Point>): string => {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  const bends = points.slice(1, -1).map((bend, at) => {
    const next = points[at + 2] ?? bend;
    const end = next === last ? last : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    return `Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`;
  });
  return `M${round(first.x)} ${round(first.y)}${bends.join("") || `L${round(last.x)} ${round(last.y)}`}`;
};

const round = (value: number): number => Math.round(value * 10) / 10;
