import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listFiles } from "../boundaries/tree.mjs";
import { checkLocales } from "../locales/check.mjs";

const reader = (root) => (file) => readFileSync(join(root, file), "utf8");

/** Words of each `locales/` folder, by folder and language. */
export const readWords = (root, files) => {
  const folders = {};
  for (const file of files) {
    const [, folder, language] = /^(.+\/locales)\/([a-z]{2})\.json$/.exec(file) ?? [];
    if (folder !== undefined) folders[folder] = { ...folders[folder], [language]: JSON.parse(reader(root)(file)) };
  }
  return folders;
};

const countPrompts = (folders) => {
  const count = {};
  for (const byLanguage of Object.values(folders))
    for (const [language, words] of Object.entries(byLanguage))
      count[language] = (count[language] ?? 0) + Object.keys(words).filter((key) => key.startsWith("prompt.")).length;
  return count;
};

/** Ids of rules and freedoms in each practice's rules, and how many its README quotes and its tests name. */
const countRules = (files, read) => {
  const ids = [];
  for (const file of files.filter((one) => /^strategies\/.+\.rules\.ts$/.test(one))) {
    const folder = dirname(file);
    const readme = files.includes(`${folder}/README.md`) ? read(`${folder}/README.md`) : "";
    const tests = files
      .filter((one) => one.startsWith(`${folder}/${basename(folder)}`) && /\.test\.tsx?$/.test(one))
      .map(read)
      .join("\n");
    for (const [, id] of read(file).matchAll(/^\s+"?([A-Z]{2,4}-F?\d+)"?:/gm))
      ids.push(readme.includes(id) && tests.includes(`[${id}]`));
  }
  return { all: ids.length, kept: ids.filter(Boolean).length };
};

const countSafety = (files, read) => {
  const named = new Set();
  for (const file of files.filter((one) => /\.test\.tsx?$/.test(one)))
    for (const [, id] of read(file).matchAll(/\[(S-\d{2})\]/g)) named.add(id);
  return named.size;
};

const countExpectations = (page) => {
  const count = { met: 0, later: 0, declined: 0 };
  for (const [, state] of page.matchAll(/^\| \d+ \|.*\| (met|later|declined) \|/gm)) count[state] += 1;
  return count;
};

const readTimes = (root) => {
  const file = join(root, ".cache/test/times.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
};

/** What can be counted in the tree itself: `id → { value, unit, holds, open? }`. */
export const countTree = (root) => {
  const files = listFiles(root);
  const read = reader(root);
  const folders = readWords(root, files);
  const sentences = Object.fromEntries(checkLocales(folders).measures.map(({ language, p95 }) => [language, p95]));
  const rules = countRules(files, read);
  const expectations = countExpectations(files.includes("docs/expectations.md") ? read("docs/expectations.md") : "");
  const safety = countSafety(files, read);
  const prompts = countPrompts(folders);
  const times = readTimes(root);
  return {
    "C-02": {
      value: rules,
      unit: "rules",
      holds: rules.all > 0 && rules.kept === rules.all,
      open: "some rules are not quoted or not named in a test",
    },
    "C-05": {
      value: prompts,
      unit: "prompts",
      holds: (prompts.en ?? 0) >= 600 && (prompts.ar ?? 0) >= 300,
      open: "the first practices only; two languages ship",
    },
    "C-09": {
      value: expectations,
      unit: "rows",
      holds: expectations.met >= 70,
      open: "the first part of the whole; each row says what is there",
    },
    "C-11": {
      value: sentences,
      unit: "words",
      holds: Object.values(sentences).every((words) => words <= 14),
      open: "sentences grew too long",
    },
    "C-14": { value: "not done", unit: "", holds: false, open: "docs/review.md names who is asked for" },
    "F-14": {
      value: safety,
      unit: "lines of 58",
      holds: safety >= 50,
      open: "the first practices only; more lines come with what they speak about",
    },
    ...(times === undefined ? {} : { "P-16": { value: times, unit: "s", holds: null, open: undefined } }),
  };
};
