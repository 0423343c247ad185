import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What this process has handed to the disk, in bytes; only Linux says. */
const writtenBytes = (): number | undefined => {
  const found = existsSync("/proc/self/io")
    ? /^write_bytes: (\d+)$/m.exec(readFileSync("/proc/self/io", "utf8"))
    : null;
  return found === null ? undefined : Number(found[1]);
};

/** In the process that is measured: says where it listens and, whenever asked, what it has used. */
export const answerCpu = (address: string): void => {
  process.on("message", (asked) => {
    if (asked === "memory") globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    const used: Usage = {
      cpuSeconds: (user + system) / 1e6,
      rssBytes: rss,
      heapBytes: heapUsed + external,
      writtenBytes: writtenBytes(),
    };
    process.send?.(used);
  });
  process.send?.({ address });
};

interface Usage {
  readonly cpuSeconds: number;
  readonly rssBytes: number;
  /** What the engine holds, buffers included. */
  readonly heapBytes: number;
  readonly writtenBytes: number | undefined;
}
export interface Measured {
  readonly address: string;
  readonly folder: string;
  /** `memory`: after what nobody holds any more was let go of. */
  readonly usage: (of?: "usage" | "memory") => Promise<Usage>;
  /** `look` may read the folder after the process has ended. */
  readonly stop: (look?: (folder: string) => void) => Promise<void>;
}

/** Starts a bundled server of this folder as a process of its own, on a folder of its own. */
export const startMeasured = async (name: string): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), "goldseam-bench-"));
  const child = fork(join(import.meta.dirname, `${name}.server.js`), [folder], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    execArgv: ["--expose-gc"],
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
    usage: (of = "usage") => {
      const answer = next<Usage>();
      child.send(of);
      return answer;
    },
    stop: async (look) => {
      child.removeAllListeners("exit");
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await gone;
      look?.(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
