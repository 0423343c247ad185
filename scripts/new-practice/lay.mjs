import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TEMPLATE = fileURLToPath(new URL("./template/", import.meta.url));
const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`-${name}`);
const title = (name) => name[0].toUpperCase() + name.slice(1).replaceAll("-", " ");

/** Letters that begin the ids of its rules; not those of another practice. */
export const chooseCode = (name, taken) => {
  const words = name.split("-");
  const initials = words.map((word) => word[0]).join("");
  const letters = words.length > 1 ? [initials, initials + words.at(-1).slice(1)] : [name];
  const wishes = letters.flatMap((text) => [2, 3, 4].map((length) => text.slice(0, length).toUpperCase()));
  const free = wishes.find((code) => code.length >= 2 && !taken.has(code));
  return (
    free ??
    [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
      .map((letter) => `${wishes[0].slice(0, 2)}${letter}`)
      .find((code) => !taken.has(code))
  );
};

const readCodes = (root) => {
  const folder = join(root, "strategies");
  if (!existsSync(folder)) return new Set();
  const rules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rules.ts"));
  return new Set(
    rules.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/"([A-Z]{2,4})-F?\d+"/g)].map(([, code]) => code),
    ),
  );
};

/** Where each part of the template goes. */
const place = (part, name, month) =>
  part === "README.md"
    ? "README.md"
    : part === "fixture.json"
      ? `fixtures/${month}-first.json`
      : part.startsWith("locales.")
        ? `locales/${part.slice("locales.".length)}`
        : part.replace(/^practice/, name);

/** The first front doors of a new strategy. */
const newDoors = (strategy) => ({
  "strategy.ts": [
    'import type { Strategy } from "@goldseam/kernel";',
    "",
    "export const strategy = {",
    `  id: "${strategy}",`,
    "  practices: [],",
    "  prompts: [],",
    "} as const satisfies Strategy;",
    "",
  ].join("\n"),
  "screens.ts": [
    'import { practiceScreen, type StrategyScreens } from "@goldseam/ui";',
    "",
    "export const screens = {",
    "} as const satisfies StrategyScreens;",
    "",
  ].join("\n"),
  "README.md": `# ${title(strategy)}\n\nFor whom, what the evidence says, and when not to offer it.\n`,
  "locales/en.json": `${JSON.stringify({ title: title(strategy), about: "A sentence on what this is for.", find: strategy.replaceAll("-", ", ") }, null, 2)}\n`,
  "locales/ar.json": `${JSON.stringify({ title: title(strategy), about: "جملة عمّا ينفع فيه هذا.", find: strategy.replaceAll("-", ", ") }, null, 2)}\n`,
});

const addTo = (text, list, item) =>
  text.replace(
    new RegExp(`(\\b${list}: \\[)([^\\]]*)\\]`),
    (_, open, inner) => `${open}${[inner.trim().replace(/,$/, ""), item].filter(Boolean).join(", ")}]`,
  );
const afterImports = (text, lines) => text.replace(/^(import [^\n]*\n)/, (first) => `${first}${lines}`);

/** `strategy.ts` with one practice more. */
export const extendStrategy = (text, name) => {
  const imports = [
    `import { prompts as ${camel(name)}Prompts } from "./${name}/${name}.prompts.ts";`,
    `import { ${camel(name)} } from "./${name}/${name}.practice.ts";`,
    "",
  ].join("\n");
  return addTo(addTo(afterImports(text, imports), "practices", camel(name)), "prompts", `...${camel(name)}Prompts`);
};

/** `screens.ts` with one screen more. */
export const extendScreens = (text, name) => {
  const key = name.includes("-") ? `"${name}"` : name;
  const entry = [
    `  ${key}: practiceScreen(() => import("./${name}/${name}.screen.tsx").then((module) => module.${pascal(name)}Screen), {`,
    `    en: () => import("./${name}/locales/en.json"),`,
    `    ar: () => import("./${name}/locales/ar.json"),`,
    "  }),",
    "",
  ].join("\n");
  return text.replace(/(export const screens\b[^=]*= \{\n)/, (head) => `${head}${entry}`);
};

const refuse = (root, strategy, name) => {
  if (!strategy || !name) return "Which? npm run new-practice -- positivity small-wins";
  if (!KEBAB.test(strategy) || !KEBAB.test(name)) return "Names are lower-case words joined by hyphens: small-wins.";
  const elsewhere = readdirSync(join(root, "strategies"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .find((entry) => existsSync(join(root, "strategies", entry.name, name)));
  return elsewhere === undefined
    ? undefined
    : `strategies/${elsewhere.name}/${name} is there already; names of practices are unique.`;
};

/**
 * Lays the folder of a new practice, and that of its strategy when it is new, and enters it in both front doors.
 * Gives the files written, or `{ refusal }`. @param month `YYYY-MM`, for the name of the golden log.
 */
export const layPractice = (root, strategy, name, month) => {
  const refusal = refuse(root, strategy, name);
  if (refusal !== undefined) return { refusal };
  const written = [];
  const write = (file, text) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    written.push(file);
  };
  const home = `strategies/${strategy}`;
  const values = {
    name,
    camel: camel(name),
    Pascal: pascal(name),
    Title: title(name),
    words: name.replaceAll("-", ", "),
    CODE: chooseCode(name, readCodes(root)),
  };
  for (const file of readdirSync(TEMPLATE)) {
    const text = readFileSync(join(TEMPLATE, file), "utf8").replace(/§(\w+)§/g, (_, key) => values[key]);
    write(`${home}/${name}/${place(file.replace(/\.txt$/, ""), name, month)}`, text);
  }
  for (const [file, text] of Object.entries(newDoors(strategy)))
    if (!existsSync(join(root, home, file))) write(`${home}/${file}`, text);
  const change = (file, extend) => {
    const before = readFileSync(join(root, home, file), "utf8");
    write(`${home}/${file}`, extend(before, name));
  };
  change("strategy.ts", extendStrategy);
  change("screens.ts", extendScreens);
  return { written: [...new Set(written)] };
};
