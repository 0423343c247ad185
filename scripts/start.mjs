#!/usr/bin/env node
// Needs nothing but Node and npm: installs what is missing, builds what changed, starts app and relay on one port.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isTaken, readPort } from "./start/port.mjs";
import { Halt, checkNode, ensureBuilt, ensureInstalled } from "./start/prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const makeDataFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Halt(`The data folder ${folder} cannot be made (${error.code}). Choose another with GOLDSEAM_DATA_DIR.`);
  }
};

/** Runs the relay until it ends. Ctrl-C reaches it by itself; this process waits for its clean end. */
const runRelay = (env) =>
  new Promise((done) => {
    const relay = spawn(process.execPath, ["apps/relay/dist/main.js"], { cwd: root, env, stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        if (signal !== "SIGINT" || !process.stdin.isTTY) relay.kill(signal);
      });
    relay.on("error", () => done(1));
    relay.on("exit", (code, signal) => done(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });

const main = async () => {
  checkNode();
  const { port, refusal } = readPort(process.env.PORT);
  if (refusal !== undefined) throw new Halt(refusal);
  if (await isTaken(port))
    throw new Halt(
      `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
    );
  await ensureInstalled(root);
  await ensureBuilt(root);
  const dataFolder = resolve(root, process.env.GOLDSEAM_DATA_DIR || "data");
  makeDataFolder(dataFolder);
  process.exitCode = await runRelay({ ...process.env, PORT: String(port), GOLDSEAM_DATA_DIR: dataFolder });
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Halt)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
