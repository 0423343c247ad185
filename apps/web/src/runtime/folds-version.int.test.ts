import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { foldsVersion, foldsVersionOf } from "./folds-version.ts";

const places: string[] = [];
afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true });
});
const put = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
};
const sources = (): string => {
  const root = mkdtempSync(join(tmpdir(), "folds-"));
  places.push(root);
  put(root, {
    "package-lock.json": "{}",
    "packages/kernel/src/fold.ts": "fold",
    "packages/kernel/src/fold.test.ts": "test",
    "strategies/trust/promises/promises.state.ts": "state",
    "strategies/trust/promises/locales/en.json": "{}",
    "apps/web/src/runtime/room-folds.ts": "folds",
  });
  return root;
};

it("names another version with any source that a fold may follow from, and with another library", () => {
  const before = foldsVersionOf(sources());
  for (const file of [
    "package-lock.json",
    "packages/kernel/src/fold.ts",
    "strategies/trust/promises/promises.state.ts",
    "strategies/trust/promises/promises.more.ts",
    "apps/web/src/runtime/room-folds.ts",
  ]) {
    const root = sources();
    put(root, { [file]: "another" });
    expect(foldsVersionOf(root), file).not.toBe(before);
  }
});

it("names the same for the same sources elsewhere, whatever their tests and words say", () => {
  const root = sources();
  const version = foldsVersionOf(root);
  const elsewhere = mkdtempSync(join(tmpdir(), "folds-"));
  places.push(elsewhere);
  cpSync(root, elsewhere, { recursive: true });
  put(elsewhere, {
    "packages/kernel/src/fold.test.ts": "another",
    "strategies/trust/promises/locales/en.json": "another",
    "packages/kernel/node_modules/x/index.ts": "another",
  });
  expect(foldsVersionOf(elsewhere)).toBe(version);
});

it("keeps nothing while it is being developed: sources change without a new version", async () => {
  const root = sources();
  const plugin = foldsVersion(root);
  const defined = (command: "build" | "serve"): unknown =>
    typeof plugin.config === "function" ? plugin.config.call({} as never, {}, { command, mode: "test" }) : undefined;
  expect(await defined("serve")).toEqual({ define: { __FOLDS__: "undefined" } });
  expect(await defined("build")).toEqual({ define: { __FOLDS__: JSON.stringify(foldsVersionOf(root)) } });
});
