import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OUTPUTS, hashSources, isBuilt, writeStamp } from "./start/build-stamp.mjs";
import { explainFailure, findMissing } from "./start/installed.mjs";
import { refuseNode } from "./start/node-version.mjs";
import { readPort } from "./start/port.mjs";

let root = "";
const lay = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "goldseam-start-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it.each([
  ["20.19.0", undefined],
  ["24.1.0", undefined],
  ["20.18.3", /needs Node 20\.19/],
  ["18.20.0", /this is 18\.20\.0/],
])("Node %s", (version, refusal) =>
  refusal === undefined ? expect(refuseNode(version)).toBeUndefined() : expect(refuseNode(version)).toMatch(refusal),
);

it.each([
  [undefined, { port: 8787 }],
  ["", { port: 8787 }],
  ["0", { port: 0 }],
  ["9000", { port: 9000 }],
])("PORT %s is read", (value, result) => expect(readPort(value)).toEqual(result));
it.each(["-1", "65536", "80.5", "web"])("PORT %s is refused in words", (value) =>
  expect(readPort(value).refusal).toContain(`"${value}"`),
);

describe("packages", () => {
  const locked = {
    "": { version: "0.1.0" },
    "packages/kernel": { version: "0.1.0" },
    "node_modules/@goldseam/kernel": { link: true },
    "node_modules/hono": { version: "4.1.0" },
    "node_modules/other-machine": { version: "1.0.0", optional: true },
  };
  const lock = (packages: object) => lay("package-lock.json", JSON.stringify({ packages }));
  const laid = (packages: object) => lay("node_modules/.package-lock.json", JSON.stringify({ packages }));

  it("are all missing on a fresh clone", () => {
    lock(locked);
    expect(findMissing(root)).toEqual(["node_modules/@goldseam/kernel", "node_modules/hono"]);
  });
  it("are there when each has its version, whatever is meant for other machines", () => {
    lock(locked);
    laid({ "node_modules/@goldseam/kernel": { link: true }, "node_modules/hono": { version: "4.1.0" } });
    expect(findMissing(root)).toEqual([]);
  });
  it("are missing when the lock file moved on, or a workspace is new", () => {
    lock({ ...locked, "node_modules/hono": { version: "4.2.0" }, "node_modules/@goldseam/new": { link: true } });
    laid({ "node_modules/@goldseam/kernel": { link: true }, "node_modules/hono": { version: "4.1.0" } });
    expect(findMissing(root)).toEqual(["node_modules/hono", "node_modules/@goldseam/new"]);
  });
  it.each([
    ["npm error code EAI_AGAIN", /no network/],
    ["npm error code ENOSPC", /disk is full/],
    ["npm error code EACCES", /may not be written/],
    ["npm error something else", /last words/],
  ])("a failure says what can be done: %s", (output, words) => expect(explainFailure(output)).toMatch(words));
});

describe("the build", () => {
  const finish = () => {
    for (const file of OUTPUTS) lay(file, "built");
    writeStamp(root, hashSources(root));
  };
  const built = () => isBuilt(root, hashSources(root));
  beforeEach(() => lay("packages/kernel/src/a.ts", "export const a = 1;"));

  it("is needed on a fresh clone", () => expect(built()).toBe(false));
  it("is kept while its sources stay the same", () => {
    finish();
    lay("packages/kernel/src/a.test.ts", "changed");
    lay("docs/operations.md", "changed");
    lay("data/relay.db", "changed");
    expect(built()).toBe(true);
  });
  it.each(["packages/kernel/src/a.ts", "strategies/trust/strategy.ts", "apps/web/index.html", "package-lock.json"])(
    "is needed again when %s changes",
    (file) => {
      finish();
      lay(file, "changed");
      expect(built()).toBe(false);
    },
  );
  it("is needed again when what it made is gone", () => {
    finish();
    rmSync(join(root, "apps/relay/dist"), { recursive: true });
    expect(built()).toBe(false);
  });
});
