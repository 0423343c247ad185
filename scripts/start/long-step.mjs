import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

const EVERY_MS = 5_000;

/**
 * Runs a command that may take a while and shows every five seconds that it is alive.
 * Gives `{ ok, output, seconds }`; its words are kept for the case that it fails. Ctrl-C ends it too.
 */
export const longStep = (name, command, args, options = {}) =>
  new Promise((done) => {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    console.log(`${name} …`);
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" },
      ...options,
    });
    const beat = setInterval(() => console.log(`  still at it, ${Math.round(seconds())} s`), EVERY_MS);
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const end = (ok) => {
      clearInterval(beat);
      if (ok) console.log(`  done, ${seconds().toFixed(1)} s`);
      done({ ok, output, seconds: seconds() });
    };
    child.on("error", (error) => {
      output += error.message;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });

export const lastLines = (output, count = 15) => output.trimEnd().split("\n").slice(-count).join("\n");
