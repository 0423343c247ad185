#!/usr/bin/env node
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The app: what the browser gets. Its own configuration says how. */
const buildApp = () =>
  build({
    root: at("apps/web"),
    configFile: at("apps/web/vite.config.ts"),
    logLevel: "warn",
    // Which source went into which file: read by `npm run figures`.
    build: { manifest: true },
  });

/** Lays `x.br` beside what travels as text, as small as it gets, so that no relay squeezes while somebody waits. */
const squeezeApp = () => {
  const dist = at("apps/web/dist");
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:css|html|ics|js|json|svg|webmanifest)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, ...hint };
    if (bytes.length >= 512) writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
};

/** The relay: our own packages folded into one file, foreign ones taken from node_modules when it runs. */
const buildRelay = () =>
  build({ root: at("apps/relay"), configFile: at("apps/relay/vite.config.ts"), logLevel: "warn" });

execFileSync(process.execPath, [at("scripts/gen-registry.mjs")], { cwd: at("."), stdio: "inherit" });
const only = process.argv[2];
if (only === undefined || only === "relay") await buildRelay();
if (only === undefined || only === "app") {
  await buildApp();
  squeezeApp();
}
