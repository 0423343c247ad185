import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkBoundaries, describe as sentence } from "./boundaries/check.mjs";
import { checkLocales } from "./locales/check.mjs";
import { layPractice } from "./new-practice/lay.mjs";

let root = "";
const home = "strategies/grief-and-loss";
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
const words = (folder: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, folder, `locales/${language}.json`), "utf8"));

/** The real packages and strategies, with a new way back of two practices beside them. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "goldseam-practice-"));
  const kept = (path: string) => !/[\\/](?:node_modules|dist)$/.test(path);
  for (const path of [
    "packages",
    "strategies",
    "package.json",
    "tsconfig.base.json",
    "tsconfig.pure.json",
    "tsconfig.web.json",
    "vitest.config.ts",
  ])
    cpSync(path, join(root, path), { recursive: true, filter: kept });
  symlinkSync(resolve("node_modules"), join(root, "node_modules"), "dir");
  layPractice(root, "grief-and-loss", "quiet-hour", "2026-11");
  layPractice(root, "grief-and-loss", "lamps", "2026-11");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("keeps the boundaries", () =>
  expect(
    checkBoundaries(root)
      .map(sentence)
      .filter((line) => line.startsWith(home)),
  ).toEqual([]));

it("has all its words, in our voice", () => {
  const folders = [home, `${home}/quiet-hour`].map((folder) => [
    `${folder}/locales`,
    { en: words(folder, "en"), ar: words(folder, "ar") },
  ]);
  expect(checkLocales(Object.fromEntries(folders)).refusals).toEqual([]);
});

it.each(["tsconfig.pure.json", "tsconfig.web.json"])("has types by %s", (project) => {
  const { stdout, status } = node("node_modules/typescript/bin/tsc", "-p", project, "--pretty", "false");
  expect(status).not.toBeNull();
  expect(stdout.split("\n").filter((line) => line.startsWith(home))).toEqual([]);
});

it("passes its own tests", () => {
  const run = node("node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--project", "dom", home);
  expect(run.status, run.stdout + run.stderr).toBe(0);
  expect(run.stdout).toMatch(/Test Files .*4 passed/);
});

it("says so when a name is taken or is none", () => {
  expect(layPractice(root, "grief-and-loss", "lamps", "2026-11")).toEqual({
    refusal: expect.stringContaining("is there already"),
  });
  expect(layPractice(root, "trust", "Small Wins", "2026-11").refusal).toContain("lower-case words");
  expect(layPractice(root, "trust", "", "2026-11").refusal).toContain("Which?");
});
