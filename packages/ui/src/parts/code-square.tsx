import css from "./code-square.module.css";

export interface CodeSquareProps {
  /** Rows of cells, true is dark; as a QR encoder gives them, without a border. */
  readonly cells: ReadonlyArray<ReadonlyArray<boolean>>;
  /** What it is and what to do with it; the link to paste stands beside it. */
  readonly label: string;
}

/** Cells of white that a reader needs around the code. */
const QUIET = 4;

/** A square code to scan: dark on white in every theme, because cameras need it so. */
export const CodeSquare = ({ cells, label }: CodeSquareProps) => {
  const size = cells.length + 2 * QUIET;
  return (
    <svg
      class={css.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
      focusable="false"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={darkPath(cells)} fill="#171310" />
    </svg>
  );
};

/** One path of horizontal runs: a tenth of the nodes of one rectangle a cell. */
export const darkPath = (cells: ReadonlyArray<ReadonlyArray<boolean>>): string => {
  let path = "";
  cells.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] === true && start < 0) start = x;
      if (row[x] !== true && start >= 0) {
        path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h-${x - start}z`;
        start = -1;
      }
    }
  });
  return path;
};
