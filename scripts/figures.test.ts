import { describe, expect, it } from "vitest";
import { fromReports } from "./figures/from-tests.mjs";
import { checkRows, joinHalves, mergeRow, writePage } from "./figures/page.mjs";
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

it("a row of two halves holds when both do, and one half alone does not", () => {
  const round = { value: { over: 1.3 }, unit: "", holds: true, open: "too dear", command: "npm run bench" };
  const page = { value: { blocked: 0, beside: 0 }, unit: "ms", holds: true, open: "held up" };
  expect(joinHalves(round, page)).toMatchObject({ value: { over: 1.3, blocked: 0, beside: 0 }, holds: true });
  expect(joinHalves(round, { ...page, holds: false })).toMatchObject({ holds: false, open: "held up" });
  expect(joinHalves(round, undefined)).toMatchObject({ value: { over: 1.3 }, holds: false });
  expect(joinHalves(undefined, undefined)).toBeUndefined();
});

it("a row is too old as soon as its SPEC page says something else", () => {
  const row = mergeRow(wanted, { value: 1.2, holds: true }, undefined, today, "as it was");
  expect(checkRows([wanted], [row], today, () => "as it was")).toEqual([]);
  expect(checkRows([wanted], [row], today, () => "as it is")).toEqual([expect.stringMatching(/SPEC page changed/)]);
});

describe("what the tests' reports say", () => {
  const journey = (title: string, ok: boolean, notes: Readonly<Record<string, string>> = {}) => ({
    title,
    ok,
    tests: [
      {
        status: ok ? "expected" : "unexpected",
        annotations: Object.entries(notes).map(([type, description]) => ({ type, description })),
      },
    ],
  });
  const read = (specs: ReadonlyArray<ReturnType<typeof journey>>) =>
    fromReports({
      unit: undefined,
      journeys: { suites: [{ file: "evening.e2e.test.ts", specs }] },
      vectors: 2_088,
      practicesIn: () => ["thanks"],
    });
  const taps = { "C-08 taps": "11 and 12", "C-08 seconds": "141" };

  it("becomes a figure", () => {
    const rows = read([journey("[C-08] an evening", true, taps), journey("[F-17] silent", true)]);
    expect(rows["C-08"]).toMatchObject({ value: { taps: "11 and 12", seconds: 141 }, holds: true });
    expect(rows["F-17"]).toMatchObject({ value: 0, holds: true });
    expect(rows["C-01"]).toMatchObject({ value: 1, holds: false });
  });
  it("counts the pages that were looked at, and says nothing once one of them is not right", () => {
    const looks = (last: boolean) =>
      read([
        journey("[C-07] axe", true, { "C-07 axe": "12" }),
        journey("[C-07] axe, ar", last, { "C-07 axe": "30" }),
        journey("[C-07] keyboard", true, { "C-07 keyboard": "40" }),
      ])["C-07"];
    expect(looks(true)?.value).toEqual({
      "axe violations": 0,
      "pages looked at": 42,
      "pages walked by keyboard": 40,
    });
    expect(looks(false)).toBeUndefined();
  });
  it("shows beside a press what the same machine did without one", () => {
    const exit = (ms: string, empty: string) =>
      read([journey("[F-15] covered", true, { "F-15 ms": ms, "F-15 empty frame, ms": empty })])["F-15"];
    expect(exit("88", "26")).toMatchObject({ value: { "covered after": 88 }, holds: true });
    expect(exit("154", "120")).toMatchObject({ holds: false, open: expect.stringContaining("busy") });
    expect(exit("154", "26")).toMatchObject({ holds: false, open: "slower than it may be" });
    const round = (blocked: string, beside: string) =>
      read([journey("[P-13] a round", true, { "P-13 blocked, ms": blocked, "P-13 blocked beside, ms": beside })])[
        "P-13"
      ];
    expect([round("0", "0")?.holds, round("40", "0")?.holds]).toEqual([true, false]);
  });
  it("is short when it is too much, and nothing at all when a test is red or did not run", () => {
    expect(read([journey("[C-08] slow", true, { ...taps, "C-08 seconds": "181" })])["C-08"]).toMatchObject({
      holds: false,
    });
    const red = read([journey("[C-08] an evening", false, taps), journey("[F-17] loud", false)]);
    expect(red).toEqual({});
    expect(read([])).toEqual({});
  });
  it("counts cheats and attacks by their tests, and none when one of them is red", () => {
    const file = (name: string, ...tests: ReadonlyArray<readonly [string, string]>) => ({
      name,
      assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
    });
    const rows = (last: string) =>
      fromReports({
        unit: {
          testResults: [
            file("/p/exchange/cheats.test.ts", ["cheat 1 cannot peek", "passed"], ["cheat 2 cannot change", last]),
            file("/p/private-and/cheats.test.ts", ["a changed bit is seen", last]),
          ],
        },
        simulation: {
          testResults: [file("/p/src/hostile.sim.test.ts", ["it has at least thirty", last], ["lies", last])],
        },
        journeys: undefined,
        vectors: 0,
        practicesIn: () => [],
      });
    expect(rows("passed")["F-09"]).toMatchObject({ value: { exchange: 2, match: 1, undetected: 0 }, holds: false });
    expect(rows("passed")["F-08"]).toMatchObject({ value: { attacks: 1 }, holds: false });
    expect(rows("failed")).toEqual({});
  });
  it("adds up the schedules of all shards, and shows no convergence that was not there", () => {
    const shard = { schedules: 1_000, acknowledged: 9_000, lost: 0, converged: 1_000 };
    const rows = (schedules: ReadonlyArray<typeof shard>) =>
      fromReports({ unit: undefined, schedules, journeys: undefined, vectors: 0, practicesIn: () => [] });
    expect(rows([])).toEqual({});
    const both = rows([shard, shard]);
    expect(both["F-01"]).toMatchObject({ value: { schedules: 2_000, lost: 0 } });
    expect(both["F-02"]).toMatchObject({ holds: true });
    expect(rows([shard, { ...shard, converged: 999 }])["F-02"]).toMatchObject({ holds: false });
  });
  it("counts different misuses, each once, and none that was red somewhere", () => {
    const misuse = (title: string, ok: boolean, ...all: ReadonlyArray<string>) => {
      const spec = journey(title, ok);
      const annotations = all.map((description) => ({ type: "misuse", description }));
      return { ...spec, tests: spec.tests.map((one) => ({ ...one, annotations })) };
    };
    const twenty = Array.from({ length: 20 }, (_, at) => `misuse ${at}`);
    const rows = (ok: boolean) => read([misuse("pushes", true, ...twenty), misuse("again", ok, "misuse 3")]);
    expect(rows(true)["C-10"]).toMatchObject({ value: 20, holds: true });
    expect(rows(false)["C-10"]).toMatchObject({ value: 19, holds: false });
    expect(read([misuse("pushes", false, ...twenty)])["C-10"]).toBeUndefined();
  });
  it("shows no waiting state without something to do alone only when the test of it passed", () => {
    const rows = (status: string) =>
      fromReports({
        unit: {
          testResults: [{ name: "waiting", assertionResults: [{ fullName: "[C-03] every waiting state", status }] }],
        },
        journeys: undefined,
        vectors: 0,
        practicesIn: () => [],
      });
    expect(rows("passed")["C-03"]).toMatchObject({ value: 0, holds: true });
    expect(rows("failed")).toEqual({});
  });
  it("counts published vectors only when every test of them passed", () => {
    const unit = (...passed: ReadonlyArray<boolean>) => ({
      testResults: [
        {
          name: "vectors",
          assertionResults: passed.map((one, at) => ({
            fullName: `published vectors ${at}`,
            status: one ? "passed" : "failed",
          })),
        },
      ],
    });
    const rows = (...passed: ReadonlyArray<boolean>) =>
      fromReports({ unit: unit(...passed), journeys: undefined, vectors: 2_088, practicesIn: () => [] });
    expect(rows(true, true)["F-06"]).toMatchObject({ value: 2_088, holds: true });
    expect(rows(true, false)["F-06"]).toBeUndefined();
  });
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
