import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { isTaken, readPort } from "./port.mjs";
import { Halt, checkNode, ensureBuilt, ensureInstalled } from "./prepare.mjs";

const makeDataFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Halt(`The data folder ${folder} cannot be made (${error.code}). Choose another with GOLDSEAM_DATA_DIR.`);
  }
};

/** All that must be there before the relay starts. Gives port and data folder; throws Halt with words for a person. */
export const prepare = async (root, env) => {
  checkNode();
  const { port, refusal } = readPort(env.PORT);
  if (refusal !== undefined) throw new Halt(refusal);
  if (await isTaken(port))
    throw new Halt(
      `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
    );
  await ensureInstalled(root);
  await ensureBuilt(root);
  const dataFolder = resolve(root, env.GOLDSEAM_DATA_DIR || "data");
  makeDataFolder(dataFolder);
  return { port, dataFolder };
};

/** Runs the relay until it ends, and gives its exit code. Ctrl-C reaches it by itself; this process waits for its clean end. */
export const runRelay = (root, env) =>
  new Promise((done) => {
    const relay = spawn(process.execPath, ["apps/relay/dist/main.js"], { cwd: root, env, stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        if (signal !== "SIGINT" || !process.stdin.isTTY) relay.kill(signal);
      });
    relay.on("error", () => done(1));
    relay.on("exit", (code, signal) => done(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });

/** Runs `main` and shows a Halt as words, without a stack. */
export const inWords = async (main) => {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
};
