import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
const idsIn = (text: string): ReadonlyArray<string> => text.match(/\[SY\d+\]/g) ?? [];
/** Three promises only a real relay can keep; its tests cite them. */
const testFolders = [join(folder, "src"), join(folder, "../relay/src")];

it("every number of SPEC.md is cited by a test, and every cited number is in SPEC.md", () => {
  const spec = idsIn(readFileSync(join(folder, "SPEC.md"), "utf8"));
  const cited = new Set(
    testFolders.flatMap((tests) =>
      readdirSync(tests)
        .filter((name) => name.endsWith(".test.ts") && name !== "spec.test.ts")
        .flatMap((name) => idsIn(readFileSync(join(tests, name), "utf8"))),
    ),
  );
  expect([...new Set(spec)].filter((id) => !cited.has(id))).toEqual([]);
  expect([...cited].filter((id) => !spec.includes(id))).toEqual([]);
});
