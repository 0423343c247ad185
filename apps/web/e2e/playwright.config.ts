import { defineConfig } from "@playwright/test";

const root = new URL("../../../", import.meta.url).pathname;
const report = process.env["GOLDSEAM_E2E_REPORT"];

/**
 * What the browser shall go without. Chromium takes the last such list alone, so what Playwright (as pinned) switches off
 * is named again; the last line is ours: pages behind the address bar, built anew for each phone and seen by nobody, which
 * cost more than the phone itself.
 */
const WITHOUT = [
  "HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch",
  "CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies",
  "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI",
].join();

/** Journeys of two people in two contexts of the system's Chromium, against one relay of their own. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.test.ts",
  outputDir: `${root}test-results`,
  fullyParallel: true,
  workers: Number(process.env["GOLDSEAM_E2E_WORKERS"] ?? 2),
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  // A wait for a promised effect; nothing here is a limit of speed.
  expect: { timeout: 30_000 },
  reporter: report === undefined ? [["list"]] : [["list"], ["json", { outputFile: report }]],
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    actionTimeout: 30_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--disable-features=${WITHOUT}`,
      ],
    },
  },
});
