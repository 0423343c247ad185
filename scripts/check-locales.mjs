#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCode, isTest } from "./boundaries/kinds.mjs";
import { listFiles } from "./boundaries/tree.mjs";
import { checkLocales, findUnused, isSearchFolder } from "./locales/check.mjs";

const root = process.cwd();
const files = listFiles(root);
const read = (file) => readFileSync(join(root, file), "utf8");

const folders = {};
for (const file of files) {
  const [, folder, language] = /^(.+\/locales)\/([a-z]{2})\.json$/.exec(file) ?? [];
  if (folder === undefined) continue;
  try {
    folders[folder] = { ...folders[folder], [language]: JSON.parse(read(file)) };
  } catch (error) {
    console.log(`${file} does not parse: ${error.message}.`);
    process.exitCode = 1;
  }
}

const { refusals, measures } = checkLocales(folders);
/** Words of a package are read by apps too; words of a practice by nobody else but the pages of a talk. */
const readersOf = (folder) =>
  files.filter(
    (file) =>
      isCode(file) &&
      !isTest(file) &&
      (folder.startsWith("strategies/")
        ? file.startsWith(folder.slice(0, -"locales".length)) || file.startsWith("packages/ui/src/talk/")
        : /^(?:apps|packages|scripts)\//.test(file)),
  );
for (const [folder, { en = {} }] of Object.entries(folders)) {
  const unused = findUnused(en, readersOf(folder).map(read).join("\n"));
  if (isSearchFolder(folder) || unused.length === 0) continue;
  refusals.push(
    `${folder}/en.json has ${unused.length} that nobody uses: ${unused.slice(0, 6).join(", ")}${unused.length > 6 ? ", …" : ""}.`,
  );
}

for (const refusal of refusals) console.log(refusal);
for (const { language, sentences, p95, longest } of measures) {
  console.log(
    `${language}: ${sentences} sentences, nineteen in twenty within ${p95} words; longest ${longest.map(({ words, key }) => `${words} (${key})`).join(", ")}`,
  );
}
if (refusals.length > 0) process.exitCode = 1;
