import { existsSync, readFileSync } from "node:fs";

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Counts of a vitest JSON report. A file that could not even be loaded counts as one that failed. */
export const countVitest = (report) => {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
};

/**
 * Counts of a Playwright JSON report. A test that passed only at a second try is counted as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 */
export const countPlaywright = ({ stats, errors = [] }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (stats.unexpected + stats.expected === 0 ? errors.length : 0),
  skipped: stats.skipped,
});

/** Reads a report; a step that left none failed as a whole. */
export const readCounts = (file, count, ok) => {
  if (!existsSync(file)) return ok ? NOTHING : { ...NOTHING, failed: 1 };
  const counts = count(JSON.parse(readFileSync(file, "utf8")));
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

/** The last line of `npm test`. */
export const summarize = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
