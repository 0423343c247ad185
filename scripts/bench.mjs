#!/usr/bin/env node
// Runs every bench/*.bench.ts (or those whose name holds a given word) and keeps what they measured for `npm run figures`.
// A bench exports `measure(): Promise<Record<id, { value, unit, holds, open? }>>` and puts its floor into the same run.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const BUNDLES = `${root}.cache/bench`;
const KEPT = `${root}.cache/bench.json`;
const wanted = process.argv.slice(2);

const files = existsSync(`${root}bench`) ? readdirSync(`${root}bench`) : [];
const benches = files.filter(
  (file) => file.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((word) => file.includes(word))),
);
if (benches.length === 0) console.log("No bench of that name in bench/.");

/** Bundled as the relay itself is, so that both are measured as they run. */
const bundle = () =>
  build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: [/^@goldseam\//] },
    build: {
      ssr: true,
      outDir: BUNDLES,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: {
        input: files.filter((file) => /\.(?:bench|server)\.ts$/.test(file)).map((file) => `${root}bench/${file}`),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
if (benches.length > 0) await bundle();

const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
for (const file of benches) {
  console.log(`── ${file}`);
  const { measure } = await import(pathToFileURL(`${BUNDLES}/${file.replace(/\.ts$/, ".js")}`).href);
  const measured = await measure();
  for (const [id, row] of Object.entries(measured)) {
    console.log(`${id}: ${JSON.stringify(row.value)} ${row.unit ?? ""} ${row.holds === false ? "(short)" : ""}`);
    kept[id] = { ...row, command: "npm run bench" };
  }
}
mkdirSync(`${root}.cache`, { recursive: true });
writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
