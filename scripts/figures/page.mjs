const STALE_DAYS = 30;
const DAY_MS = 86_400_000;

const show = (value) =>
  value === null || value === undefined
    ? "—"
    : typeof value === "object"
      ? Object.entries(value)
          .map(([name, one]) => `${name} ${one}`)
          .join("; ")
      : String(value);
const state = ({ holds, value }) => (value === null ? "open" : holds === null ? "reported" : holds ? "holds" : "short");

/** The page that people read, from the rows. */
export const writePage = (rows) =>
  [
    "# Figures",
    "",
    "Written by `npm run figures`; not edited by hand. A figure is a ratio wherever speed is meant: machines differ, ratios hold.",
    "`holds`: at its target. `short`: measured and not there yet. `open`: not measured, with the reason. `reported`: has no target.",
    "",
    "| | what | target | measured | | why open | command | date |",
    "|---|---|---|---|---|---|---|---|",
    ...rows.map((row) =>
      [
        "",
        row.id,
        row.what,
        row.target,
        `${show(row.value)}${row.unit === "" || row.value === null ? "" : ` ${row.unit}`}`,
        state(row),
        row.open ?? "",
        row.command ? `\`${row.command}\`` : "",
        row.date ?? "",
        "",
      ]
        .join(" | ")
        .trim(),
    ),
    "",
  ].join("\n");

/**
 * What is wrong with the published rows on `today`: a row that is missing, too old, older than the page that says what it
 * means (`specOf` gives that page's hash), or short of its target without a reason. One sentence each.
 * @param {(id: string) => string | undefined} specOf
 */
export const checkRows = (wanted, rows, today, specOf = () => undefined) =>
  wanted.flatMap(({ id }) => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined) return [`${id} is missing.`];
    if (row.value === null) return row.open ? [] : [`${id} is not measured and does not say why.`];
    const age = (Date.parse(today) - Date.parse(row.date)) / DAY_MS;
    if (!(age <= STALE_DAYS)) return [`${id} is of ${row.date}; ${STALE_DAYS} days is the most.`];
    if (row.spec !== specOf(id)) return [`${id} was measured before its SPEC page changed.`];
    return row.holds === false && !row.open ? [`${id} is short of its target and does not say why.`] : [];
  });

/**
 * One row of which a bench measured one half and a journey the other: both stand in it, and it holds when both do. The
 * half that did not run is missing from the answer, so that nobody takes one half for the whole.
 */
export const joinHalves = (one, other) => {
  const halves = [one, other].filter((half) => half !== undefined);
  if (halves.length === 0) return undefined;
  const missing = halves.length < 2 ? ["the other half was not measured"] : [];
  const open = [...halves.flatMap(({ holds, open: why }) => (holds ? [] : [why])), ...missing];
  return {
    value: Object.assign({}, ...halves.map(({ value }) => value)),
    unit: halves.map(({ unit }) => unit).join(" "),
    holds: open.length === 0,
    open: open.join("; "),
    command: halves.map(({ command = "npm run figures" }) => command).join(", "),
  };
};

/** One published row: what was measured now, else what was measured before, else open with its reason. */
export const mergeRow = ({ id, what, target, open }, measured, before, today, spec) => {
  if (measured !== undefined) {
    const { value, unit = "", holds = null, command = "npm run figures" } = measured;
    return {
      id,
      what,
      value,
      unit,
      target,
      holds,
      open: holds === false ? (measured.open ?? open ?? null) : null,
      command,
      date: today,
      ...(spec === undefined ? {} : { spec }),
    };
  }
  if (before?.value !== undefined && before.value !== null) return { ...before, what, target };
  return {
    id,
    what,
    value: null,
    unit: "",
    target,
    holds: null,
    open: open ?? "not measured in this run",
    command: "",
    date: null,
  };
};
