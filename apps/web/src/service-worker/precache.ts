import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const publicFiles = (folder: string): ReadonlyArray<string> => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
};

/**
 * Writes the list of the build's files and a version over their contents into the worker, in place of
 * `__PRECACHE__`. Two builds of the same sources give the same version.
 */
export const precache = (): Plugin => {
  let publicFolder = "";
  return {
    name: "goldseam:precache",
    apply: "build",
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle["service-worker.js"];
        if (worker?.type !== "chunk") return;
        const hash = createHash("sha256");
        const names = Object.keys(bundle).filter((name) => name !== "service-worker.js" && !name.endsWith(".map"));
        for (const name of names.toSorted()) {
          const file = bundle[name];
          hash.update(name).update(file?.type === "chunk" ? file.code : (file?.source ?? ""));
        }
        const own = publicFiles(publicFolder).toSorted();
        for (const name of own) hash.update(name).update(readFileSync(join(publicFolder, name)));
        const version = hash.update(worker.code).digest("hex").slice(0, 16);
        const list = JSON.stringify({ version, files: [...names, ...own].toSorted() });
        worker.code = worker.code.replaceAll("__PRECACHE__", list);
      },
    },
  };
};
