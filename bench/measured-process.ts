import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** In the process that is measured: says where it listens and, whenever asked, what it has used. */
export const answerCpu = (address: string): void => {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuSeconds: (user + system) / 1e6, rssBytes: process.memoryUsage.rss() });
  });
  process.send?.({ address });
};

interface Usage {
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}
export interface Measured {
  readonly address: string;
  readonly folder: string;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** Starts a bundled server of this folder as a process of its own, on a folder of its own. */
export const startMeasured = async (name: string): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), "goldseam-bench-"));
  const child = fork(join(import.meta.dirname, `${name}.server.js`), [folder], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const next = <T>(): Promise<T> =>
    new Promise((done, fail) => {
      child.once("message", (message) => done(message as T));
      child.once("exit", (code) => fail(new Error(`${name} ended with ${code}`)));
    });
  const { address } = await next<{ readonly address: string }>();
  return {
    address,
    folder,
    usage: () => {
      const answer = next<Usage>();
      child.send("usage");
      return answer;
    },
    stop: async () => {
      child.removeAllListeners("exit");
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
