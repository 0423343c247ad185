#!/usr/bin/env node
// npm run new-practice -- <strategy> <name>: a folder that passes, ready to be filled in.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { layPractice } from "./new-practice/lay.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [strategy, name] = process.argv.slice(2);
const { refusal, written = [] } = layPractice(root, strategy, name, new Date().toISOString().slice(0, 7));
if (refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  spawnSync("node_modules/.bin/biome", ["format", "--write", ...written], { cwd: root, stdio: "ignore" });
  spawnSync(process.execPath, ["scripts/gen-registry.mjs"], { cwd: root, stdio: "inherit" });
  for (const file of written) console.log(file);
  console.log(`\nIt passes as it is: npx vitest run strategies/${strategy}/${name}`);
  console.log("Fill it in from README.md down; CONTRIBUTING.md says what each file decides.");
}
