import { describe, expect, it } from "vitest";
import { canInstall, findChromium } from "./chromium.mjs";
import { add, countPlaywright, countVitest, readCounts, summarize } from "./counts.mjs";

describe("the line of counts", () => {
  it("is exactly this", () => {
    expect(summarize({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(summarize({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
  });
  it("adds a report of vitest and one of Playwright", () => {
    const ours = countVitest({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, testResults: [] });
    const browsers = countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } });
    expect(add(ours, browsers)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
  it("counts a test file that cannot be loaded, a second try, and a run that broke off", () => {
    const unloadable = { status: "failed", assertionResults: [] };
    expect(
      countVitest({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [unloadable] }).failed,
    ).toBe(1);
    expect(countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 } }).failed).toBe(1);
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }).failed).toBe(
      1,
    );
    expect(readCounts("nowhere.json", countVitest, false).failed).toBe(1);
  });
});

describe("Chromium", () => {
  const only = (...paths: string[]) => ({ exists: (path: unknown) => paths.includes(String(path)) });
  it("is taken from CHROMIUM, and from nowhere else when that is set", () => {
    expect(findChromium({ CHROMIUM: "/x/chrome" }, only("/x/chrome").exists)).toBe("/x/chrome");
    expect(findChromium({ CHROMIUM: "/x/chrome" }, only("/usr/bin/chromium").exists)).toBeUndefined();
  });
  it("is found on PATH and in the usual places", () => {
    expect(findChromium({ PATH: "/opt/bin" }, only("/opt/bin/google-chrome").exists)).toBe("/opt/bin/google-chrome");
    expect(findChromium({}, only("/usr/bin/chromium-browser").exists)).toBe("/usr/bin/chromium-browser");
    expect(findChromium({}, only().exists)).toBeUndefined();
  });
  it("is installed only where the package manager may be used", () => {
    expect(canInstall({}, { uid: 0, ...only("/usr/bin/apt-get") })).toBe(true);
    expect(canInstall({}, { uid: 1000, ...only("/usr/bin/apt-get") })).toBe(false);
    expect(canInstall({}, { uid: 0, ...only() })).toBe(false);
    expect(canInstall({ GOLDSEAM_NO_INSTALL: "1" }, { uid: 0, ...only("/usr/bin/apt-get") })).toBe(false);
  });
});
