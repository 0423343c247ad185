import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Where everything stands that a fold follows from; more than it needs costs one folding from the beginning. */
const SOURCES = ["packages", "strategies", "apps/web/src/runtime"];

const isSource = (path: string): boolean =>
  /\.ts$/.test(path) && !/\.test\.ts$|\.test-support\.ts$|[\\/]node_modules[\\/]/.test(path);

/** One text for sources that fold alike: the same files give the same, wherever they lie. */
export const foldsVersionOf = (root: string): string => {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const folder of SOURCES) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter(isSource);
    for (const file of files.toSorted())
      hash.update(`\n${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
};

/** Puts the version of a build's folds in place of `__FOLDS__`; while it is being developed, nothing folded is kept. */
export const foldsVersion = (root: string): Plugin => ({
  name: "goldseam:folds-version",
  config: (_, { command }) => ({
    define: { __FOLDS__: command === "build" ? JSON.stringify(foldsVersionOf(root)) : "undefined" },
  }),
});
