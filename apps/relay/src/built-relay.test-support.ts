import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = fileURLToPath(new URL("..", import.meta.url));
/** Inside the repository, so that the built file finds the packages of npm. */
const folder = join(here, "../../node_modules/.cache", `goldseam-relay-${process.pid}`);

/** Builds the program as it is shipped, for tests that must kill a real process. */
export const buildForTest = async (): Promise<{ readonly file: string; readonly remove: () => void }> => {
  mkdirSync(folder, { recursive: true });
  const configFile = join(here, "vite.config.ts");
  await build({ configFile, root: here, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  return { file: join(folder, "main.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export interface ChildRelay {
  readonly socketUrl: string;
  readonly url: string;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Everything it has written so far, to both outputs. */
  readonly written: () => string;
}

const until = (child: ChildProcess, written: () => string, wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = wanted.exec(written())?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on("data", look);
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${written()}`)));
  });

/** Starts the built program and waits until it is ready. */
export const startChild = async (file: string, env: Readonly<Record<string, string>>): Promise<ChildRelay> => {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env["PATH"], PORT: "0", GOLDSEAM_HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const keep = (data: Buffer): void => {
    text += data.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const port = await until(child, () => text, /http:\/\/localhost:(\d+)/);
  return {
    url: `http://127.0.0.1:${port}`,
    socketUrl: `ws://127.0.0.1:${port}/sync`,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
    written: () => text,
  };
};
