#!/usr/bin/env node
// `npm run figures` measures what this machine can and writes docs/figures.json and docs/figures.md.
// `-- --check` measures nothing and says what is missing, too old, or short without a reason.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countTree } from "./figures/counted.mjs";
import { checkRows, mergeRow, writePage } from "./figures/page.mjs";
import { ROWS } from "./figures/rows.mjs";
import { measureSizes, withinLimits } from "./figures/sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const FILE = `${root}docs/figures.json`;
const DIST = `${root}apps/web/dist`;
const BENCH = `${root}.cache/bench.json`;
/** Left there by the tests of packages/wording. */
const WORDING = `${root}.cache/wording.json`;

const today = new Date().toISOString().slice(0, 10);
const readJson = (file, otherwise) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : otherwise);

const measure = () => {
  const measured = { ...countTree(root), ...readJson(BENCH, {}), ...readJson(WORDING, {}) };
  if (!existsSync(`${DIST}/.vite/manifest.json`)) return measured;
  const sizes = measureSizes(DIST);
  return {
    ...measured,
    "P-10": { value: sizes, unit: "kB", holds: withinLimits(sizes), open: "larger than it may be" },
  };
};

const main = () => {
  const before = readJson(FILE, []);
  if (process.argv.includes("--check")) {
    const faults = checkRows(ROWS, before, today);
    for (const fault of faults) console.log(fault);
    if (faults.length > 0) process.exitCode = 1;
    return;
  }
  const measured = measure();
  const rows = ROWS.map((row) =>
    mergeRow(
      row,
      measured[row.id],
      before.find(({ id }) => id === row.id),
      today,
    ),
  );
  writeFileSync(FILE, `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(`${root}docs/figures.md`, writePage(rows));
  const count = (wanted) => rows.filter(wanted).length;
  console.log(
    `${rows.length} figures: ${count(({ holds }) => holds === true)} hold, ${count(({ holds }) => holds === false)} fall short, ${count(({ value }) => value === null)} open. See docs/figures.md.`,
  );
};
main();
