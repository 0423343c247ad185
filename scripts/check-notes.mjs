#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isCode } from "./boundaries/kinds.mjs";
import { listFiles } from "./boundaries/tree.mjs";

const DEFINED = /^\s*(?:\/\/|\/?\*+|#+)\s*\[Note: ([^\]]+)\]/;
const CITED = /\[Note: ([^\]]+)\]/g;

/**
 * A note is written once and cited by name. It is defined where a comment line (or a heading) begins with its
 * bracket, and cited wherever the bracket stands within a line. `texts` maps a file to its text.
 */
export const checkNotes = (texts) => {
  const defined = new Map();
  const cited = new Map();
  const add = (map, name, where) => map.set(name, [...(map.get(name) ?? []), where]);
  for (const [file, text] of Object.entries(texts)) {
    for (const [at, line] of text.split("\n").entries()) {
      const where = `${file}:${at + 1}`;
      const definition = DEFINED.exec(line);
      if (definition) add(defined, definition[1], where);
      for (const [, name] of line.slice(definition ? definition[0].length : 0).matchAll(CITED)) add(cited, name, where);
    }
  }
  const twice = [...defined].filter(([, places]) => places.length > 1);
  return [
    ...twice.map(([name, places]) => `[Note: ${name}] is defined more than once: ${places.join(", ")}.`),
    ...[...defined]
      .filter(([name]) => !cited.has(name))
      .map(([name, [place]]) => `${place} defines [Note: ${name}], which nothing cites.`),
    ...[...cited]
      .filter(([name]) => !defined.has(name))
      .map(([name, [place]]) => `${place} cites [Note: ${name}], which is defined nowhere.`),
  ];
};

const main = () => {
  const root = process.cwd();
  const files = listFiles(root).filter(
    (file) => (isCode(file) || /\/(?:SPEC|README)\.md$/.test(file)) && !file.startsWith("scripts/check-"),
  );
  const refusals = checkNotes(Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), "utf8")])));
  for (const refusal of refusals) console.log(refusal);
  if (refusals.length > 0) process.exitCode = 1;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
