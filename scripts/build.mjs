#!/usr/bin/env node
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
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

/** The relay: our own packages folded into one file, foreign ones taken from node_modules when it runs. */
const buildRelay = () =>
  build({ root: at("apps/relay"), configFile: at("apps/relay/vite.config.ts"), logLevel: "warn" });

execFileSync(process.execPath, [at("scripts/gen-registry.mjs")], { cwd: at("."), stdio: "inherit" });
const only = process.argv[2];
if (only === undefined || only === "relay") await buildRelay();
if (only === undefined || only === "app") await buildApp();
