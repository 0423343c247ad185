import type { ArgonAnswered, ArgonAsked } from "./argon.worker.ts";

/** Runs Argon2id somewhere that does not hold up the screen. */
export type Argon = (asked: ArgonAsked) => Promise<ArgonAnswered>;

/**
 * A fresh worker for each run, ended after it: its memory, with the code in it, goes with it. `script` is the built
 * worker's address (`import script from "./argon.worker.ts?worker&url"`), passed through the content policy.
 */
export const createArgon =
  (script: string): Argon =>
  (asked) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { type: "module" });
      const end = (then: () => void): void => {
        worker.terminate();
        then();
      };
      worker.addEventListener("message", (event: MessageEvent<ArgonAnswered>) => end(() => resolve(event.data)));
      worker.addEventListener("error", () => end(() => reject(new Error("the worker for the code did not run"))));
      worker.postMessage(asked);
    });
