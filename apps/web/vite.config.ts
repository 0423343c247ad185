import { fileURLToPath } from "node:url";
import { localeMessages } from "@goldseam/ui/vite-locales";
import { defineConfig } from "vite";
import { foldsVersion } from "./src/runtime/folds-version.ts";
import { ownCopy } from "./src/vault-worker/own-copy.ts";
import { precache } from "./src/service-worker/precache.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("."),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [localeMessages(), precache(), foldsVersion(at("../.."))],
  server: { host: "127.0.0.1", port: Number(process.env["PORT"] ?? 4400), strictPort: true },
  preview: { host: "127.0.0.1", port: Number(process.env["PORT"] ?? 4401), strictPort: true },
  worker: {
    format: "es",
    plugins: () => [ownCopy("@noble/hashes/sha2.js", "packages/crypto/src/hash.ts")],
    rolldownOptions: {
      output: {
        // Hints for a bundler that has already taken them.
        comments: { legal: true, annotation: false, jsdoc: false },
        // What the worker begins with is one file, even where what comes later shares a part of it.
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "first", tags: ["$initial"] }] },
      },
    },
  },
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    // The content policy knows no `data:` and no inline script: nothing may be folded into another file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: at("index.html"), try: at("try.html"), "service-worker": at("src/service-worker/worker.ts") },
      output: {
        entryFileNames: (chunk) => (chunk.name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
        chunkFileNames: "assets/[hash].js",
        assetFileNames: "assets/[hash][extname]",
        // A phone on a slow line pays for every request: what nearly every page needs travels in few files.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Entries stay themselves, or one page would run the other's; the worker for offline shares nothing at all.
            {
              name: "first",
              tags: ["$initial"],
              test: (id) => !/service-worker|src[\\/](?:main|try)\.tsx?$|\.html/.test(id),
            },
            { name: "icons", test: /node_modules[\\/]lucide-preact/ },
            // What few practices show comes with them; what many show is one file.
            { name: "parts", test: /packages[\\/]ui[\\/]src[\\/](?:parts|moves)[\\/]/, minShareCount: 4 },
          ],
        },
      },
    },
  },
});
