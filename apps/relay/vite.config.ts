import { defineConfig } from "vite";

/** One file for Node; packages from npm stay where npm put them, so that libsql finds its prebuilt library. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: "warn",
  build: {
    ssr: "src/main.ts",
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: "main.js" } },
  },
  ssr: { noExternal: [/^@goldseam\//] },
});
