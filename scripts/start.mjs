#!/usr/bin/env node
// Needs nothing but Node and npm: installs what is missing, builds what changed, starts app and relay on one port.
import { fileURLToPath } from "node:url";
import { inWords, prepare, runRelay } from "./start/run-relay.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

await inWords(async () => {
  const { port, dataFolder } = await prepare(root, process.env);
  return runRelay(root, { ...process.env, PORT: String(port), GOLDSEAM_DATA_DIR: dataFolder });
});
