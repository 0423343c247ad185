#!/usr/bin/env node
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";

const bin = (name) => `node_modules/.bin/${name}`;
const node = (script, ...args) => [process.execPath, [script, ...args]];

/** Everything that must hold before a test runs; each step is one command that says what is wrong. */
const STEPS = [
  ["types, pure", [bin("tsc"), ["-p", "tsconfig.pure.json", "--pretty", "false"]]],
  ["types, web", [bin("tsc"), ["-p", "tsconfig.web.json", "--pretty", "false"]]],
  ["types, service worker", [bin("tsc"), ["-p", "tsconfig.worker.json", "--pretty", "false"]]],
  ["types, node and tests", [bin("tsc"), ["-p", "tsconfig.node.json", "--pretty", "false"]]],
  ["lint", [bin("oxlint"), ["--type-aware", "--deny-warnings", "--format", "unix"]]],
  ["boundaries", node("scripts/check-boundaries.mjs")],
  ["format", [bin("biome"), ["format", "--colors=off", "--max-diagnostics=40", "--reporter=summary", "."]]],
  ["dead code", [bin("knip"), ["--no-progress"]]],
  ["words", node("scripts/check-locales.mjs")],
  ["notes", node("scripts/check-notes.mjs")],
  ["tracked files", node("scripts/check-tracked.mjs")],
  ["generated files", node("scripts/gen-registry.mjs", "--check")],
];

const run = ([name, [command, args]]) =>
  new Promise((done) => {
    const began = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) =>
      done({ name, ok: false, output: `${command} cannot be started: ${error.message}`, seconds: 0 }),
    );
    child.on("close", (code) => done({ name, ok: code === 0, output, seconds: (performance.now() - began) / 1000 }));
  });

const withoutNpmNoise = (text) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("npm warn"))
    .join("\n")
    .trim();

const report = ({ name, ok, output, seconds }) => {
  console.log(`${ok ? "✓" : "✗"} ${name.padEnd(24)} ${seconds.toFixed(1)} s`);
  if (!ok) console.log(withoutNpmNoise(output).replace(/^/gm, "    "));
};

const wanted = process.argv.slice(2);
const steps = wanted.length === 0 ? STEPS : STEPS.filter(([name]) => wanted.some((word) => name.includes(word)));
const began = performance.now();
const results = [];
const queue = [...steps];
const worker = async () => {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const result = await run(step);
    report(result);
    results.push(result);
  }
};
await Promise.all(Array.from({ length: Math.min(3, Math.max(2, availableParallelism())) }, worker));

const failed = results.filter(({ ok }) => !ok);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  failed.length === 0
    ? `All ${results.length} checks hold (${seconds} s).`
    : `${failed.length} of ${results.length} checks do not hold: ${failed.map(({ name }) => name).join(", ")} (${seconds} s).`,
);
if (failed.length > 0) process.exitCode = 1;
