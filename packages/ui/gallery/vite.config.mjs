import { defineConfig } from "vite";
import { localeMessages } from "../vite-locales.mjs";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  logLevel: "warn",
  plugins: [localeMessages()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { outDir: "../dist/gallery", emptyOutDir: true },
});
