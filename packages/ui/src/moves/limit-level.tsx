import { type ComponentChildren } from "preact";
import { Choice } from "../parts/choices.tsx";
import css from "./limit-level.module.css";

/** How a limit stands: fine, ask first, no. */
export type LimitLevel = "fine" | "ask" | "no";
const LEVELS = ["fine", "ask", "no"] as const satisfies ReadonlyArray<LimitLevel>;

/** A round is open, a rhomb asks, a full square is closed: told apart without colour. */
const SHAPES: Readonly<Record<LimitLevel, string>> = {
  fine: "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18Z",
  ask: "M12 2L22 12L12 22L2 12Z",
  no: "M4 4H20V20H4Z",
};
export interface LevelMarkProps {
  readonly level: LimitLevel;
  /** The same in a word. */
  readonly children: ComponentChildren;
}
/** A level as a shape and a word. */
export const LevelMark = ({ level, children }: LevelMarkProps) => (
  <span class={css.mark}>
    <svg class={css.shape} data-level={level} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[level]} />
    </svg>
    <span>{children}</span>
  </span>
);

export interface LevelFieldProps {
  readonly legend: string;
  readonly level: LimitLevel | undefined;
  readonly onLevel: (level: LimitLevel) => void;
  readonly label: (level: LimitLevel) => string;
  /** What it does. */
  readonly note: (level: LimitLevel) => string;
}
/** One of the three; nothing is chosen beforehand. */
export const LevelField = ({ legend, level, onLevel, label, note }: LevelFieldProps) => (
  <Choice
    legend={legend}
    options={LEVELS.map((value) => ({
      value,
      label: <LevelMark level={value}>{label(value)}</LevelMark>,
      note: note(value),
    }))}
    chosen={level}
    onChosen={onLevel}
  />
);
