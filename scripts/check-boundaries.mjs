#!/usr/bin/env node
import { checkBoundaries, describe } from "./boundaries/check.mjs";

const refusals = checkBoundaries(process.cwd());
for (const refusal of refusals) console.log(describe(refusal));
if (refusals.length > 0) {
  console.log(`\n${refusals.length} refused. The rules stand in docs/style.md.`);
  process.exitCode = 1;
}
