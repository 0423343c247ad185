#!/usr/bin/env node
// `npm run figures` measures what this machine can and writes docs/figures.json and docs/figures.md.
// `-- --check` measures nothing and says what is missing, too old, or short without a reason.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countTree } from "./figures/counted.mjs";
import { readCounted, readTests } from "./figures/from-tests.mjs";
import { checkRows, joinHalves, mergeRow, writePage } from "./figures/page.mjs";
import { ROWS, SPECS } from "./figures/rows.mjs";
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
  const tests = readTests(root);
  const benches = readJson(BENCH, {});
  const match = joinHalves(benches["P-13"], tests["P-13"]);
  const measured = {
    ...countTree(root),
    ...tests,
    ...benches,
    ...readJson(WORDING, {}),
    ...readCounted(root),
    ...(match === undefined ? {} : { "P-13": match }),
  };
  if (!existsSync(`${DIST}/.vite/manifest.json`)) return measured;
  const sizes = measureSizes(DIST);
  return {
    ...measured,
    "P-10": { value: sizes, unit: "kB", holds: withinLimits(sizes), open: "larger than it may be" },
  };
};

/** The page that says what a row means, as it reads today. */
const specOf = (id) =>
  SPECS[id] === undefined
    ? undefined
    : createHash("sha256")
        .update(readFileSync(`${root}${SPECS[id]}`))
        .digest("hex")
        .slice(0, 16);

const main = () => {
  const before = readJson(FILE, []);
  if (process.argv.includes("--check")) {
    const faults = checkRows(ROWS, before, today, specOf);
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
      specOf(row.id),
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
