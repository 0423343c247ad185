import { explainFailure, findMissing } from "./installed.mjs";
import { hashSources, isBuilt, writeStamp } from "./build-stamp.mjs";
import { lastLines, longStep } from "./long-step.mjs";
import { refuseNode } from "./node-version.mjs";

const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** Something that a person can put right. The words are for them; there is no stack to show. */
export class Halt extends Error {}

export const checkNode = () => {
  const refusal = refuseNode(process.versions.node);
  if (refusal !== undefined) throw new Halt(refusal);
};

/**
 * `npm ci` refuses a lock file that lacks the optional packages of other systems, and a registry need not hold those.
 * This keeps every locked version and its hash, and changes neither file.
 */
const INSTALL = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"];

/** Lays down the packages when the lock file asks for others than are there. */
export const ensureInstalled = async (root) => {
  if (findMissing(root).length === 0) return;
  const step = await longStep("Fetching packages (once, and after an update)", NPM, INSTALL, {
    cwd: root,
    shell: process.platform === "win32",
  });
  if (!step.ok) throw new Halt(`${explainFailure(step.output)}\n${lastLines(step.output)}`);
};

/** Builds app and relay when their sources are not those of the last build. */
export const ensureBuilt = async (root) => {
  const hash = hashSources(root);
  if (isBuilt(root, hash)) return;
  const step = await longStep("Building app and relay", process.execPath, ["scripts/build.mjs"], { cwd: root });
  if (!step.ok) throw new Halt(`The build did not succeed:\n${lastLines(step.output, 30)}`);
  writeStamp(root, hashSources(root));
};
