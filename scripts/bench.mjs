#!/usr/bin/env node
// Runs every bench/*.bench.ts (or those whose name holds a given word) and keeps what they measured for `npm run figures`.
// A bench exports `measure(): Promise<Record<id, { value, unit, holds, open? }>>` and puts its floor into the same run.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { ensureBuilt } from "./start/prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const KEPT = `${root}.cache/bench.json`;
const wanted = process.argv.slice(2);

const benches = existsSync(`${root}bench`)
  ? readdirSync(`${root}bench`).filter(
      (file) => file.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((word) => file.includes(word))),
    )
  : [];
if (benches.length === 0) console.log("No bench of that name in bench/.");
else await ensureBuilt(root);

const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
for (const file of benches) {
  console.log(`── ${file}`);
  const { module } = await runnerImport(`${root}bench/${file}`, { root, configFile: false, logLevel: "warn" });
  const measured = await module.measure();
  for (const [id, row] of Object.entries(measured)) {
    console.log(`${id}: ${JSON.stringify(row.value)} ${row.unit ?? ""} ${row.holds === false ? "(short)" : ""}`);
    kept[id] = { ...row, command: "npm run bench" };
  }
}
mkdirSync(`${root}.cache`, { recursive: true });
writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
