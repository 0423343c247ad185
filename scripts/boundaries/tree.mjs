import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is made, installed or kept by a machine; never source. Mirrors .gitignore. */
const SKIPPED = new Set([
  ".git",
  "node_modules",
  "dist",
  "data",
  ".cache",
  "test-results",
  "playwright-report",
  "coverage",
  ".stryker-tmp",
]);

/** Every file below `root` as sorted paths with forward slashes, without what a machine made. */
export const listFiles = (root) => {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (SKIPPED.has(entry.name) || entry.name.endsWith(".log")) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  walk("");
  return found.sort();
};

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};

/**
 * The workspaces of `root`: folder, name, what `exports` opens, and what may be imported by name.
 * Read from each package.json, so a new package needs no line here.
 */
export const readWorkspaces = (root, files) => {
  const root_ = readJson(join(root, "package.json")) ?? {};
  const devDependencies = new Set(Object.keys(root_.devDependencies ?? {}));
  const workspaces = files
    .filter((file) => /^(packages\/[^/]+|apps\/[^/]+|strategies)\/package\.json$/.test(file))
    .flatMap((file) => {
      const manifest = readJson(join(root, file));
      if (manifest === undefined) return [];
      return [
        {
          folder: file.slice(0, -"/package.json".length),
          name: manifest.name,
          exports: manifest.exports ?? {},
          dependencies: new Set(Object.keys(manifest.dependencies ?? {})),
        },
      ];
    });
  return { workspaces, devDependencies };
};

/** Folder of the workspace that holds `file`, or undefined at the root. */
export const workspaceOf = (workspaces, file) => workspaces.find(({ folder }) => file.startsWith(`${folder}/`));
