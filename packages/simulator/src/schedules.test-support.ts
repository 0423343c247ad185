import { randomBytes, sha256 } from "@goldseam/crypto";
import { toHex } from "@goldseam/wire-types";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runSchedule } from "./run-schedule.ts";
import { count, noTotals, type Totals } from "./totals.ts";

const { env } = process;
/** Parts of the schedules, each a file of its own, so that all cores are busy to the end. */
const shards = 4;
/** Schedules of one `npm test`, over all shards. */
const schedules = Number(env["GOLDSEAM_SCHEDULES"] ?? 2_000);
/** How long a soak takes in all, on two cores. */
const minutes = Number(env["GOLDSEAM_MINUTES"] ?? 0);
const folder = fileURLToPath(new URL("../../../.cache/", import.meta.url));

/** What a schedule is made of: where these and the libraries stand still, the same seeds would end as they ended. */
const decides = ["crypto", "relay", "simulator", "sync", "vault", "wire-types"].map((name) => `HEAD:packages/${name}`);

/**
 * Each state of what decides a schedule tries schedules of its own, and the same ones wherever it is tested: whoever looks
 * at a red commit sees what the tests saw, and a commit of screens or documents sees what the one before it saw. Chance
 * decides in a soak, and where there is no repository.
 */
const baseSeed = (): string => {
  try {
    if (minutes > 0) return toHex(randomBytes(4));
    const trees = execFileSync("git", ["rev-parse", ...decides, "HEAD:package-lock.json"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    return toHex(sha256(trees)).slice(0, 8);
  } catch {
    return toHex(randomBytes(4));
  }
};

/** One red schedule in one line: its seed, what does not hold, how to see it again. */
export const redLine = (seed: string, invariant: string, about: string): string =>
  `red: seed ${seed} · ${invariant} (${about}) · GOLDSEAM_SEED=${seed} GOLDSEAM_SCHEDULES=1 npm run simulate -- schedules-1`;

/** Runs one seed, with folds kept as often as told or as the seed says; the line that says why it is red, if it is. */
export const judge = (seed: string, totals: Totals = noTotals(), folds?: number): string | undefined => {
  try {
    const outcome = runSchedule(seed, folds);
    count(totals, outcome);
    return outcome.broken && redLine(seed, outcome.broken.invariant, outcome.broken.about);
  } catch (error) {
    totals.schedules += 1;
    totals.red += 1;
    return redLine(seed, "nothing throws", error instanceof Error ? error.message : "something that is no error");
  }
};

/**
 * This shard's part of the schedules, or as many as fit into the minutes of a soak. A seed that is given with one schedule
 * is that schedule's own. Prints base seed, reds and totals, and keeps the totals for the figures.
 */
export const runShard = (shard: number): ReadonlyArray<string> => {
  const base = env["GOLDSEAM_SEED"] ?? baseSeed();
  if (schedules === 1) return shard === 1 ? [judge(base)].filter((line) => line !== undefined) : [];
  const totals = noTotals();
  const reds: string[] = [];
  const began = Date.now();
  const goesOn = (i: number): boolean =>
    minutes > 0 ? Date.now() - began < (minutes * 60_000 * 2) / shards : i * shards + shard <= schedules;
  console.log(`schedules ${shard} of ${shards}: base seed ${base}`);
  for (let i = 0; goesOn(i); i += 1) {
    const red = judge(`${base}-${i * shards + shard}`, totals);
    if (red === undefined) continue;
    reds.push(red);
    console.log(red);
  }
  const each = ((Date.now() - began) / Math.max(1, totals.schedules)).toFixed(0);
  console.log(`${JSON.stringify(totals)} · ${each} ms each`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}simulation-${shard}.json`, `${JSON.stringify({ base, ...totals })}\n`);
  return reds;
};
