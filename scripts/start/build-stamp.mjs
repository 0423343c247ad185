import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isTest } from "../boundaries/kinds.mjs";
import { listFiles } from "../boundaries/tree.mjs";

const STAMP = ".cache/build-stamp";
/** What a finished build leaves behind. */
export const OUTPUTS = ["apps/web/dist/index.html", "apps/relay/dist/main.js"];
const SOURCES =
  /^(?:packages|strategies|apps)\/|^(?:package-lock\.json|tsconfig\.base\.json|scripts\/build\.mjs|scripts\/gen-registry\.mjs)$/;
const NO_SOURCE = /\/(?:e2e|fixtures|vectors)\/|\.md$/;

/** One hash over the contents of everything that the build reads. Dates are not asked: a checkout changes them. */
export const hashSources = (root) => {
  const hash = createHash("sha256");
  for (const file of listFiles(root)) {
    if (!SOURCES.test(file) || NO_SOURCE.test(file) || isTest(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
};

/** Is the last build of just these sources? */
export const isBuilt = (root, hash) => {
  const stamp = join(root, STAMP);
  return (
    OUTPUTS.every((file) => existsSync(join(root, file))) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash
  );
};

export const writeStamp = (root, hash) => {
  mkdirSync(dirname(join(root, STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), hash);
};
