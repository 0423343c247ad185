import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold, type Practice, type Strategy } from "@goldseam/kernel";
import { readGolden } from "./golden.ts";
import { ana, ben } from "./people.ts";
import { heldBy } from "./story.ts";

const LANGUAGES = ["en", "ar"] as const;
const LANES = new Set(["shared", "private", "talk", "opened"]);
const MOST_LINES = 600;
const RULE_ID = /^[A-Z]{2,4}-\d+$/;
const FREEDOM_ID = /^[A-Z]{2,4}-F\d+$/;
const PARTS = [
  "events.ts",
  "state.ts",
  "rules.ts",
  "prompts.ts",
  "practice.ts",
  "screen.tsx",
  "test.ts",
  "screen.test.tsx",
];

/** What a strategy's two front doors export. */
export interface FrontDoor {
  readonly strategy: Strategy;
  readonly screens: Readonly<Record<string, unknown>>;
}
export type FrontDoors = Readonly<Record<string, FrontDoor | undefined>>;
/** Compiles a catalog of messages, or throws. */
type Compile = (catalog: Record<string, string>, file: string) => unknown;
type Words = Readonly<Record<string, string>>;

/** Folders of strategies, or of practices within one. */
export const foldersIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["locales", "fixtures", "node_modules"].includes(entry.name))
    .map(({ name }) => name);
const filesIn = (folder: string, pattern: RegExp): ReadonlyArray<string> =>
  existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : [];
const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Lines that say something: blank lines, comments and imports aside. */
const linesOf = (source: string): number =>
  source
    .replace(/^import\s[^;]*;$/gm, "")
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s*\/\//.test(line)).length;

const wordsIn = (folder: string, language: string): Words | undefined => {
  const file = join(folder, "locales", `${language}.json`);
  return existsSync(file) ? (JSON.parse(textOf(file)) as Words) : undefined;
};

const localeFaults = (compile: Compile, folder: string, name: string, wanted: ReadonlyArray<string>): string[] => {
  const english = wordsIn(folder, "en") ?? {};
  return LANGUAGES.flatMap((language) => {
    const file = `${name}/locales/${language}.json`;
    const words = wordsIn(folder, language);
    if (words === undefined) return [`${file} is not there.`];
    const faults = wanted.filter((key) => !(key in words)).map((key) => `${file} lacks "${key}".`);
    for (const key of Object.keys(english))
      if (!(key in words)) faults.push(`${file} lacks "${key}", which English has.`);
    for (const key of Object.keys(words))
      if (!(key in english)) faults.push(`${file} has "${key}", which English lacks.`);
    for (const [key, message] of Object.entries(words)) {
      try {
        compile({ [key]: message }, file);
      } catch {
        faults.push(`${file} "${key}" is no ICU message.`);
      }
    }
    return faults;
  });
};

const ruleFaults = (practice: Practice, folder: string, name: string): string[] => {
  const readme = textOf(join(folder, "README.md"));
  const tests = filesIn(folder, /\.test\.ts$/).map((file) => textOf(join(folder, file)));
  const english = wordsIn(folder, "en") ?? {};
  const rules = { ...practice.rules, ...practice.mineRules };
  const faults = Object.entries({ ...rules, ...practice.freedoms }).flatMap(([id, { says }]) => [
    ...(id in rules && !RULE_ID.test(id) ? [`${name}: a rule's id looks like AB-1, not ${id}.`] : []),
    ...(id in practice.freedoms && !FREEDOM_ID.test(id)
      ? [`${name}: a freedom's id looks like AB-F1, not ${id}.`]
      : []),
    ...(readme.includes(`${id}: ${says}\n`) ? [] : [`${name}/README.md does not quote "${id}: ${says}".`]),
    ...(tests.some((test) => test.includes(`[${id}]`)) ? [] : [`${name}: no test names [${id}].`]),
  ]);
  for (const [id, { says, on }] of Object.entries(rules)) {
    const key = `rule.${id}`;
    if (key in english && english[key] !== says)
      faults.push(`${name}/locales/en.json "${key}" is not what ${id} says.`);
    for (const type of on)
      if (!(type in practice.events)) faults.push(`${name}: ${id} speaks of "${type}", which is no event here.`);
  }
  return faults;
};

const eventFaults = (practice: Practice, folder: string, name: string): string[] => {
  const faults = Object.entries(practice.events).flatMap(([type, { lane }]) =>
    LANES.has(lane) ? [] : [`${name}: event "${type}" declares no lane.`],
  );
  for (const { type } of practice.inbound)
    if (!(type in practice.events)) faults.push(`${name}: a rate is declared for "${type}", which is no event here.`);
  const logs = filesIn(join(folder, "fixtures"), /\.json$/);
  if (logs.length === 0) faults.push(`${name}/fixtures has no golden log.`);
  const told = new Set<string>();
  for (const file of logs) {
    try {
      const golden = readGolden(join(folder, "fixtures", file));
      if (golden.practice !== practice.id) faults.push(`${name}/fixtures/${file} is of "${golden.practice}".`);
      for (const { type } of golden.log) told.add(type);
      for (const person of [ana, ben])
        for (const { event, rule } of fold(practice, heldBy(person, golden.log)).ignored)
          faults.push(`${name}/fixtures/${file} is not readable any more: ${event} is refused by ${rule}.`);
    } catch (error) {
      faults.push(`${name}/fixtures/${file} is not readable any more: ${String(error)}.`);
    }
  }
  const untold = Object.keys(practice.events).filter((type) => !told.has(type) && !type.startsWith("arrivals-"));
  return [...faults, ...untold.map((type) => `${name}: no golden log holds "${type}".`)];
};

const practiceFaults = (
  compile: Compile,
  root: string,
  strategy: string,
  folderName: string,
  door: FrontDoor | undefined,
): string[] => {
  const name = `${strategy}/${folderName}`;
  const folder = join(root, strategy, folderName);
  const owed = [...PARTS.map((part) => `${folderName}.${part}`), "README.md"];
  const faults = owed.filter((file) => !existsSync(join(folder, file))).map((file) => `${name}/${file} is not there.`);
  const sources = filesIn(folder, /^(?!.*\.test\.).*\.tsx?$/).map((file) => textOf(join(folder, file)));
  const lines = sources.reduce((sum, source) => sum + linesOf(source), 0);
  if (lines > MOST_LINES)
    faults.push(`${name} has ${lines} lines of code; ${MOST_LINES} is the most: a move is missing.`);
  const practice = door?.strategy.practices.find(({ id }) => id === folderName);
  if (practice === undefined) return [...faults, `${strategy}/strategy.ts has no practice "${folderName}".`];
  if (!(folderName in (door?.screens ?? {}))) faults.push(`${strategy}/screens.ts has no screen "${folderName}".`);
  const prompts = door?.strategy.prompts.filter((idea) => idea.practice === folderName) ?? [];
  const wanted = [
    ...["title", "about"],
    ...Object.keys({ ...practice.rules, ...practice.mineRules }).map((id) => `rule.${id}`),
    ...prompts.flatMap(({ id, reason }) => [`prompt.${id.slice(folderName.length + 1)}`, `reason.${reason}`]),
  ];
  return [
    ...faults,
    ...localeFaults(compile, folder, name, wanted),
    ...ruleFaults(practice, folder, name),
    ...eventFaults(practice, folder, name),
  ];
};

/**
 * The contract that every folder of strategies signs by existing. It reads the disk and knows no list: what a
 * strategy or a practice still owes is said in one sentence each, with the file or the id.
 * @param root folder of the strategies · @param compile throws on what is no ICU message
 */
export const faultsOf = (root: string, doors: FrontDoors, compile: Compile): string[] => {
  const strategies = foldersIn(root);
  const ids = strategies.flatMap((strategy) => doors[strategy]?.strategy.practices ?? []);
  const rules = ids.flatMap(({ rules: own, mineRules }) => Object.keys({ ...own, ...mineRules }));
  const twice = (all: ReadonlyArray<string>) => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
  return [
    ...twice(ids.map(({ id }) => id)).map((id) => `Two practices are called "${id}".`),
    ...twice(rules).map((id) => `Two rules are called ${id}.`),
    ...strategies.flatMap((name) => {
      const door = doors[name];
      const folder = join(root, name);
      const owed = ["README.md", "strategy.ts", "screens.ts"].filter((file) => !existsSync(join(folder, file)));
      return [
        ...owed.map((file) => `${name}/${file} is not there.`),
        ...(door !== undefined && door.strategy.id !== name ? [`${name}/strategy.ts says "${door.strategy.id}".`] : []),
        ...localeFaults(compile, folder, name, ["title", "about"]),
        ...foldersIn(folder).flatMap((practice) => practiceFaults(compile, root, name, practice, door)),
      ];
    }),
  ];
};
