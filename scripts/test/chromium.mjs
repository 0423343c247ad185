import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const ELSEWHERE = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium that is here: CHROMIUM first, then PATH, then the usual places. */
export const findChromium = (env, exists = existsSync) => {
  if (env.CHROMIUM) return exists(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const onPath = (env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((path) => exists(path));
};

/** May this machine's package manager be used to fetch it? */
export const canInstall = (env, { uid, exists = existsSync }) =>
  uid === 0 && exists("/usr/bin/apt-get") && env.GOLDSEAM_NO_INSTALL === undefined;

export const HOW_TO_GET_CHROMIUM = [
  "The browser journeys need Chromium (or Chrome), and none was found.",
  "  Debian, Ubuntu:  sudo apt-get install chromium",
  "  Fedora:          sudo dnf install chromium",
  "  macOS:           brew install --cask chromium",
  "Is it somewhere else? CHROMIUM=/path/to/chromium npm test",
].join("\n");
