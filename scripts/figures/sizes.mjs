import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readSource } from "../boundaries/source.mjs";

const LIMITS = {
  "before the vault's crypto": 45,
  "in all": 75,
  "largest lazy practice": 12,
  CSS: 12,
  "words of the first screen": 15,
};

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const kilo = (bytes) => Math.round(bytes / 100) / 10;

/** Scripts that these manifest entries need at once, their own included. */
const needs = (manifest, keys) => {
  const seen = new Set();
  const queue = [...keys];
  for (const key of queue) {
    if (seen.has(key) || manifest[key] === undefined) continue;
    seen.add(key);
    queue.push(...(manifest[key].imports ?? []));
  }
  return [...seen].map((key) => manifest[key]);
};

/** Workers are bundles of their own, named in the scripts by `new URL("…", import.meta.url)`. */
const workersOf = (dist, scripts) => {
  const found = new Set();
  const queue = [...scripts];
  for (const file of queue) {
    const { edges } = readSource(file, readFileSync(join(dist, file), "utf8"));
    for (const { to, how } of edges) {
      if (to === undefined || !to.endsWith(".js")) continue;
      const target = posix.normalize(to.startsWith("/") ? to.slice(1) : posix.join(posix.dirname(file), to));
      const ofWorker = how === "address" || found.has(file);
      if (!ofWorker || how === "dynamic" || found.has(target) || !existsSync(join(dist, target))) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return [...found];
};

/** What a worker asks for later: told apart from its first load, never left out. */
const laterIn = (dist, worker) => {
  const found = new Set();
  const queue = [...worker];
  for (const file of queue) {
    const { edges } = readSource(file, readFileSync(join(dist, file), "utf8"));
    for (const { to } of edges) {
      if (to === undefined || !to.endsWith(".js")) continue;
      const target = posix.join(posix.dirname(file), to);
      if (worker.includes(target) || found.has(target) || !existsSync(join(dist, target))) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return [...found];
};

/**
 * Sizes of the built app as a phone receives them, in kB (brotli 11), from the build's manifest.
 * "In all" adds the worker, where the vault's crypto lives. A lazy practice counts what it alone pulls in.
 */
export const measureSizes = (dist) => {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const size = (file) => brotli(readFileSync(join(dist, file)));
  const total = (files) => [...new Set(files)].reduce((sum, file) => sum + size(file), 0);
  const first = needs(manifest, ["index.html"]);
  const scripts = first.map(({ file }) => file).filter((file) => file.endsWith(".js"));
  const practices = Object.keys(manifest).filter((key) => key.endsWith(".screen.tsx"));
  const without = (known, keys) =>
    needs(manifest, keys)
      .map(({ file }) => file)
      .filter((file) => file.endsWith(".js") && !known.includes(file));
  // No practice is opened before somebody has begun, and that brings what is pure of all of them.
  const begun = without(scripts, ["src/runtime/practices-here.ts"]);
  const alone = (key) => without([...scripts, ...begun], [key]);
  const worker = workersOf(dist, scripts);
  const words = new Map();
  for (const [key, { file }] of Object.entries(manifest)) {
    const [, language] = /^(?:src|\.\.\/\.\.\/packages\/ui)\/locales\/([a-z]{2})\.json$/.exec(key) ?? [];
    if (language !== undefined) words.set(language, (words.get(language) ?? 0) + size(file));
  }
  return {
    "before the vault's crypto": kilo(total(scripts)),
    "in all": kilo(total([...scripts, ...worker])),
    "all practices, once somebody has begun": kilo(total(begun)),
    "the worker's rest, when it is needed": kilo(total(laterIn(dist, worker))),
    "largest lazy practice": kilo(Math.max(0, ...practices.map((key) => total(alone(key))))),
    CSS: kilo(total(first.flatMap(({ css }) => css ?? []))),
    "words of the first screen": kilo(Math.max(0, ...words.values())),
  };
};

export const withinLimits = (sizes) => Object.entries(LIMITS).every(([name, most]) => sizes[name] <= most);
