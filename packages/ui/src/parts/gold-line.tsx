import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { chime } from "./chime.ts";
import css from "./gold-line.module.css";

export interface GoldLineProps {
  /** Which half this phone shows: the line leaves the first and arrives on the second. */
  readonly half?: "first" | "second";
  /** What it means, in words; drawn below the line when nothing moves, read aloud always. */
  readonly twin?: ComponentChildren;
  /** One soft tone and buzz when it arrives; on unless said otherwise. */
  readonly sound?: boolean;
  /** Once, when the line has arrived; at once where nothing moves. */
  readonly onArrived?: () => void;
}

/** Milliseconds until the line has crossed both phones. */
export const GOLD_LINE_MS = 2400;

/** The gold line that runs from one screen to the other, with the reading direction. */
export const GoldLine = ({ half = "first", twin, sound = true, onArrived }: GoldLineProps) => {
  const { t, still } = useKit();
  const arrived = useRef(() => {});
  arrived.current = () => {
    if (sound) chime();
    onArrived?.();
  };
  useEffect(() => {
    const timer = setTimeout(() => arrived.current(), still ? 0 : GOLD_LINE_MS);
    return () => clearTimeout(timer);
  }, [still]);
  return (
    <div class={css.wrap} data-half={half} data-still={still || undefined}>
      <svg class={css.line} viewBox="0 0 360 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path
          pathLength="1"
          d={
            half === "first"
              ? "M0 34 C60 30 84 12 138 22 S226 50 270 36 S330 26 360 30"
              : "M0 30 C44 34 70 48 120 38 S200 10 252 22 S324 40 360 34"
          }
        />
      </svg>
      <p class={css.twin}>{twin ?? t("kit.gold-line")}</p>
    </div>
  );
};
