#!/usr/bin/env node
// Everything that must hold, on a fresh clone too; ends with one line of counts. Needs nothing but Node and npm to begin.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { lastLines, longStep } from "./start/long-step.mjs";
import { Halt, checkNode, ensureBuilt, ensureInstalled } from "./start/prepare.mjs";
import { HOW_TO_GET_CHROMIUM, canInstall, findChromium } from "./test/chromium.mjs";
import { NOTHING, add, countPlaywright, countVitest, readCounts, summarize } from "./test/counts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = `${root}.cache/test`;
const times = [];
let counts = NOTHING;

const timed = (name, began) => times.push([name, (performance.now() - began) / 1000]);
const heading = (name) => console.log(`\n── ${name}`);

const ensureChromium = async () => {
  if (findChromium(process.env) === undefined && canInstall(process.env, { uid: process.getuid?.() })) {
    await longStep("Reading the package lists", "apt-get", ["update", "-qq"]);
    const step = await longStep("Installing Chromium", "apt-get", [
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      "chromium",
    ]);
    if (!step.ok) console.log(lastLines(step.output));
  }
  const chromium = findChromium(process.env);
  if (chromium === undefined) throw new Halt(HOW_TO_GET_CHROMIUM);
  process.env.CHROMIUM = chromium;
};

const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...PLAIN, ...env },
  }).status === 0;

/** One step that is right or wrong as a whole: it counts only when it is wrong. */
const step = async (name, work) => {
  heading(name);
  const began = performance.now();
  const ok = await work();
  timed(name, began);
  if (!ok) counts = add(counts, { ...NOTHING, failed: 1 });
  return ok;
};

/** One step that leaves a report with counts. */
const tests = (name, count, work) => {
  heading(name);
  const began = performance.now();
  const report = `${REPORTS}/${name.replaceAll(/\W+/g, "-")}.json`;
  const ok = work(report);
  timed(name, began);
  const here = readCounts(report, count, ok);
  console.log(`${name}: ${summarize(here)}`);
  counts = add(counts, here);
};

const vitest = (name, ...projects) =>
  tests(name, countVitest, (report) =>
    run("node_modules/vitest/vitest.mjs", [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--passWithNoTests",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]),
  );

const main = async () => {
  checkNode();
  await ensureInstalled(root);
  await ensureChromium();
  await step("verify", () => run("scripts/verify.mjs", []));
  const built = await step("build", () =>
    ensureBuilt(root).then(
      () => true,
      (error) => {
        console.log(error.message);
        return false;
      },
    ),
  );
  vitest("unit and components", "unit", "dom");
  vitest("integration", "integration");
  vitest("simulation", "simulation");
  if (built)
    tests("journeys", countPlaywright, (report) => run("scripts/e2e.mjs", [], { GOLDSEAM_E2E_REPORT: report }));
};

const began = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
try {
  await main();
} catch (error) {
  if (!(error instanceof Halt)) throw error;
  console.error(`\n${error.message}`);
  counts = add(counts, { ...NOTHING, failed: 1 });
}
timed("all", began);
writeFileSync(
  `${REPORTS}/times.json`,
  JSON.stringify(Object.fromEntries(times.map(([name, seconds]) => [name, Math.round(seconds)]))),
);
console.log(`\n${times.map(([name, seconds]) => `${name} ${seconds.toFixed(0)} s`).join(" · ")}`);
console.log(summarize(counts));
if (counts.failed > 0) process.exitCode = 1;
