#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const REGISTRY = "apps/web/src/registry.gen.ts";
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** Folders of `strategies/` that have both front doors, by name; `beginning` first, as a person meets it. */
export const findStrategies = (root) => {
  const folder = join(root, "strategies");
  const has = (name, door) => existsSync(join(folder, name, door));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && has(entry.name, "strategy.ts") && has(entry.name, "screens.ts"))
    .map((entry) => entry.name)
    .sort((a, b) => Number(b === "beginning") - Number(a === "beginning") || a.localeCompare(b));
};

/** The text of the registry for these strategies. */
export const writeRegistry = (names) => {
  const imports = names.flatMap((name) => [
    `import { screens as ${camel(name)}Screens } from "@goldseam/strategies/${name}/screens";`,
    `import { strategy as ${camel(name)} } from "@goldseam/strategies/${name}/strategy";`,
  ]);
  const rows = names.map((name) => `  { strategy: ${camel(name)}, screens: ${camel(name)}Screens },`);
  const head =
    "// Written by `npm run gen` from the folders of strategies/. A folder is enough; nothing is edited here.";
  return [head, ...imports, "", "export const registry = [", ...rows, "] as const;", ""].join("\n");
};

const main = () => {
  const wanted = writeRegistry(findStrategies(process.cwd()));
  const present = existsSync(REGISTRY) ? readFileSync(REGISTRY, "utf8") : "";
  if (wanted === present) return;
  if (process.argv.includes("--check")) {
    console.log(`${REGISTRY} does not show the folders of strategies/. Run: npm run gen`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(REGISTRY, wanted);
  console.log(`${REGISTRY} written.`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
