import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};

/**
 * Which packages of the lock file are not in node_modules in that version, by path; empty when all are there.
 * npm keeps a list of what it laid down in node_modules/.package-lock.json and writes it last, so a broken-off
 * installation counts as none. Packages for other machines (`optional`) may be absent.
 */
export const findMissing = (root) => {
  const locked = read(join(root, "package-lock.json"))?.packages ?? {};
  const laid = read(join(root, "node_modules/.package-lock.json"))?.packages ?? {};
  return Object.entries(locked)
    .filter(([path, { optional, devOptional }]) => path.includes("node_modules/") && !optional && !devOptional)
    .filter(([path, { version, link }]) => laid[path]?.version !== version || laid[path]?.link !== link)
    .map(([path]) => path);
};

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|fetch failed/i;
const FULL = /ENOSPC/;
const FORBIDDEN = /EACCES|EPERM/;

/** What a person can do about an installation that failed, from npm's own words. */
export const explainFailure = (output) => {
  if (FULL.test(output)) return "The disk is full, so the packages could not be laid down.";
  if (OFFLINE.test(output))
    return "The packages could not be fetched: there seems to be no network. Try again once there is.";
  if (FORBIDDEN.test(output)) return "This folder may not be written by you, so the packages could not be laid down.";
  return "npm could not lay down the packages. Its last words:";
};
