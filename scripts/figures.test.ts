import { describe, expect, it } from "vitest";
import { checkRows, mergeRow, writePage } from "./figures/page.mjs";
import { ROWS } from "./figures/rows.mjs";
import { withinLimits } from "./figures/sizes.mjs";

const wanted = { id: "P-01", what: "a thing", target: "≤ 1.5", open: "not measured yet" };
const today = "2026-11-23";

describe("a figure", () => {
  it("that nobody measured says why", () => {
    const row = mergeRow(wanted, undefined, undefined, today);
    expect(row).toMatchObject({ value: null, holds: null, open: "not measured yet" });
    expect(checkRows([wanted], [row], today)).toEqual([]);
  });
  it("keeps its older measurement until it is measured again", () => {
    const before = mergeRow(wanted, { value: 1.2, unit: "×", holds: true }, undefined, "2026-11-01");
    expect(mergeRow(wanted, undefined, before, today)).toMatchObject({ value: 1.2, date: "2026-11-01" });
    expect(mergeRow(wanted, { value: 1.4, unit: "×", holds: true }, before, today)).toMatchObject({
      value: 1.4,
      date: today,
    });
  });
  it.each([
    ["is missing", [], /P-01 is missing/],
    ["is open without a reason", [{ id: "P-01", value: null, open: null }], /does not say why/],
    ["is older than thirty days", [{ id: "P-01", value: 1, holds: true, date: "2026-10-01" }], /30 days is the most/],
    ["has no date", [{ id: "P-01", value: 1, holds: true, date: null }], /30 days is the most/],
    [
      "falls short without a reason",
      [{ id: "P-01", value: 9, holds: false, open: null, date: today }],
      /short of its target/,
    ],
  ])("is refused when it %s", (_, rows, says) => expect(checkRows([wanted], rows, today).join("\n")).toMatch(says));
});

it("every figure has its own id and a target", () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
  for (const { target } of ROWS) expect(target).not.toBe("");
});

it("sizes hold only when all of them do", () => {
  const small = {
    "before the vault's crypto": 45,
    "in all": 75,
    "largest lazy practice": 12,
    CSS: 12,
    "words of the first screen": 15,
  };
  expect(withinLimits(small)).toBe(true);
  expect(withinLimits({ ...small, CSS: 12.1 })).toBe(false);
});

it("the page has one line for each figure", () => {
  const rows = ROWS.map((row) => mergeRow(row, undefined, undefined, today));
  expect(writePage(rows).match(/^\| [PFC]-\d\d \|/gm)).toHaveLength(ROWS.length);
});
