import { expect, it } from "vitest";
import { judge } from "./schedules.test-support.ts";
import { noTotals } from "./totals.ts";

/** Seeds that were red once, and what did not hold then; nothing folded was kept in them. */
const pinned: ReadonlyArray<readonly [seed: string, invariant: string]> = [
  ["pin/20", "no acknowledged write is lost"],
  ["pin/45", "nobody is blamed"],
  ["pin/51", "no acknowledged write is lost"],
  ["pin/61", "nobody is blamed"],
  ["pin/79", "no acknowledged write is lost"],
  ["pin/91", "no acknowledged write is lost"],
  ["pin/116", "all phones come to the same"],
  ["pin/121", "no acknowledged write is lost"],
  ["pin/141", "all phones come to the same"],
  ["pin/174", "all phones come to the same"],
  ["pin/198", "nobody talks without end"],
  ["pin/217", "no acknowledged write is lost"],
  ["218d9abe-371", "nobody talks without end"],
  ["218d9abe-1401", "nobody talks without end"],
  ["f6851fdb-90", "nobody talks without end"],
  ["f6851fdb-1150", "nobody is blamed"],
  ["5a64f190-867", "nobody is blamed"],
  ["s2a-969", "no acknowledged write is lost"],
  ["s2b-98", "no acknowledged write is lost"],
  ["s2b-2244", "no acknowledged write is lost"],
  ["s2c-3350", "no acknowledged write is lost"],
  ["c07bd8ce-261", "nobody talks without end"],
  ["s2a-49", "all phones come to the same"],
  ["s2a-215", "nothing waits in an outbox"],
  ["f6851fdb-1550", "nobody talks without end"],
  ["f1b3f871-1283", "what was removed and purged is gone"],
];

for (const [seed, invariant] of pinned)
  it(`${seed}: ${invariant}`, { timeout: 60_000 }, () => expect(judge(seed, noTotals(), 0)).toBeUndefined());

it("has phones keep what they folded, and get it back after whatever happened", () => {
  const totals = noTotals();
  for (let i = 0; i < 12; i += 1) expect(judge(`folds/${i}`, totals, 0.5)).toBeUndefined();
  expect(totals.foldsKept).toBeGreaterThan(12);
  expect(totals.foldsRead).toBeGreaterThan(12);
});

it("gives the same from the same seed", () => {
  expect(judge("same")).toBeUndefined();
});
