#!/usr/bin/env node
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";

const TEXT = /\.(?:ts|tsx|mjs|js|json|md|css|html|svg|yaml|yml|service|sh|txt|webmanifest)$|^\.[a-z]+rc$|^\.ci\/run$/;
const BIGGEST_BYTES = 2_000_000;

/** What may not stand in any tracked text: a machine's own paths, a registry's address, marks of unfinished work. */
const REFUSED = [
  [/(?:^|[\s"'`(=])\/(?:home|root|Users|work|farm|mnt)\/[\w.-]+/, "holds a path of one machine"],
  [/\b[A-Z]:\\\\?Users\\/, "holds a path of one machine"],
  [/"resolved": "https?:/, "holds a registry's address; set omit-lockfile-registry-resolved in .npmrc"],
  [/https?:\/\/(?:[\w-]+\.)*(?:npmjs\.org|npmjs\.com|yarnpkg\.com|jsr\.io)\//, "holds a registry's address"],
];
const REFUSED_IN_CODE = [
  [/\b(?:TODO|FIXME|XXX|HACK)\b/, "holds a mark of unfinished work"],
  [/\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/, "skips or singles out a test"],
];

/** Refusals for one file's text, as `{ line, says }`. */
export const checkText = (file, text) => {
  const rules = /\.(?:ts|tsx|mjs|css)$/.test(file) ? [...REFUSED, ...REFUSED_IN_CODE] : REFUSED;
  return text
    .split("\n")
    .flatMap((line, at) => rules.filter(([pattern]) => pattern.test(line)).map(([, says]) => ({ line: at + 1, says })));
};

const trackedFiles = () =>
  execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 1e8 }).split("\0").filter(Boolean);

const main = () => {
  let files = [];
  try {
    files = trackedFiles();
  } catch {
    console.log("No git here: tracked files are not checked.");
    return;
  }
  for (const file of files) {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined || /^scripts\/check-(?:tracked|words)/.test(file)) continue;
    if (size > BIGGEST_BYTES)
      refuse(`${file} is ${(size / 1e6).toFixed(1)} MB; ${BIGGEST_BYTES / 1e6} MB is the most.`);
    if (!TEXT.test(file)) continue;
    for (const { line, says } of checkText(file, readFileSync(file, "utf8"))) refuse(`${file}:${line} ${says}.`);
  }
};
const refuse = (sentence) => {
  console.log(sentence);
  process.exitCode = 1;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
