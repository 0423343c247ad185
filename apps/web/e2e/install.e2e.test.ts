import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { VARIANTS } from "../src/install/variants.ts";
import { expect, test } from "./fixtures/couple.ts";
import { handOf } from "./fixtures/hand.ts";
import { wordsOf } from "./fixtures/words.ts";

const SAYS_TOO_MUCH = /couple|relationship|repair|marriage|love|partner|therapy/i;
const words = wordsOf("en", { self: "Ana", other: "Ben" });

test("[S-22] the browser can install it, under each of three names, the plain one first", async ({
  relay,
  launchOptions,
}) => {
  // In a private window nothing can be installed.
  const folder = mkdtempSync(join(tmpdir(), "goldseam-profile-"));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, headless: true, locale: "en-GB" });
  const page = context.pages()[0] ?? (await context.newPage());
  const hand = handOf(page, words);
  const browser = await context.newCDPSession(page);
  await page.goto(`http://127.0.0.1:${relay.port}/#/i3`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const variant of VARIANTS) {
    const name = hand.say.shell(`install.${variant}`);
    const choice = page.getByRole("radio", { name, exact: true });
    if (variant === VARIANTS[0]) await expect(choice, "chosen beforehand").toBeChecked();
    else await choice.click();
    const manifest = page.locator("link[rel=manifest]");
    await expect(manifest).toHaveAttribute("href", `./install/${variant}.webmanifest`);
    await expect
      .poll(async () => (await browser.send("Page.getAppManifest")).url)
      .toContain(`/install/${variant}.webmanifest`);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    expect(installabilityErrors, variant).toEqual([]);
    const { errors, data = "{}" } = await browser.send("Page.getAppManifest");
    expect(errors, variant).toEqual([]);
    expect(data).toContain(`"name": "${name}"`);
    expect(data).not.toMatch(SAYS_TOO_MUCH);
  }
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

test("on an iPhone it goes to the home screen first, before any key is made", async ({ relay, browser }) => {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${relay.port}`,
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const hand = handOf(page, words);
  const { shell } = hand.say;
  await page.goto("/");
  await hand.press(shell("doors.two-phones"));
  await hand.on(shell("install.title"));
  await hand.sees(shell("install.plain-note"));
  for (const step of [1, 2, 3]) await hand.sees(shell(`install.step-${step}`));
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await hand.press(shell("install.here"));
  await hand.on(shell("name.title"));
  await context.close();
});
