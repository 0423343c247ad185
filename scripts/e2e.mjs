#!/usr/bin/env node
// Browser journeys: `npm run e2e`, all routes × themes × languages: `npm run test:matrix`. What else is given goes to Playwright.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Halt, ensureBuilt } from "./start/prepare.mjs";
import { HOW_TO_GET_CHROMIUM, findChromium } from "./test/chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const rest = process.argv.slice(2).filter((word) => word !== "--matrix");
const selection = process.argv.includes("--matrix") ? ["--grep", "@matrix"] : ["--grep-invert", "@matrix"];

const main = async () => {
  const chromium = findChromium(process.env);
  if (chromium === undefined) throw new Halt(HOW_TO_GET_CHROMIUM);
  await ensureBuilt(root);
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/@playwright/test/cli.js",
      "test",
      "--config",
      "apps/web/e2e/playwright.config.ts",
      "--pass-with-no-tests",
      ...selection,
      ...rest,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, CHROMIUM: chromium } },
  );
  process.exitCode = status ?? 1;
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Halt)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
