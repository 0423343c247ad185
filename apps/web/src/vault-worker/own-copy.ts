import type { Plugin } from "vite";

/**
 * Bundlers part code by files, and one file holds SHA-256, which everything begins with, and SHA-512, which the curves
 * alone need. Asked for under a name of its own, the first comes without the second, which travels with the curves.
 */
export const ownCopy = (file: string, importer: string): Plugin => ({
  name: "goldseam:own-copy",
  enforce: "pre",
  apply: "build",
  async resolveId(source, from) {
    if (source !== file || from?.endsWith(importer) !== true) return;
    const found = await this.resolve(source, from, { skipSelf: true });
    return found === null ? undefined : `${found.id}?own`;
  },
});
