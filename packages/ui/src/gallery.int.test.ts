import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, smallTargets, stops, walk } from "./gallery/page-checks.ts";

const VIEWS = ["parts", "first", "answer", "waiting", "opened", "today", "ours", "night", "cover"] as const;
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
/** Two minutes: the machine may be busy with other tests. */
const LONG = 120_000;

let folder: string;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gallery-"));
  const configFile = fileURLToPath(new URL("../gallery/vite.config.mjs", import.meta.url));
  await build({ configFile, mode: "production", build: { outDir: folder, emptyOutDir: true } });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://gallery");
    const file = pathname === "/" ? "index.html" : pathname;
    readFile(join(folder, file)).then(
      (body) => response.setHeader("content-type", TYPES[extname(file)] ?? "text/plain").end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  page = await context.newPage();
}, LONG);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = async (query: string): Promise<void> => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await page.goto(`http://127.0.0.1:${port}/?${query}`);
  await page.locator("h1").waitFor();
};

it("styles the whole kit in 12 kB", async () => {
  const files = (await readdir(join(folder, "assets"))).filter((file) => file.endsWith(".css"));
  const sheets = await Promise.all(files.map((file) => readFile(join(folder, "assets", file))));
  const size = sheets.reduce((sum, sheet) => sum + brotliCompressSync(sheet).length, 0);
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThanOrEqual(12_000);
});

describe.each(["theme=light", "theme=dark", "theme=light&language=ar"])("in %s", (look) => {
  it("axe finds nothing", { timeout: LONG }, async () => {
    for (const view of VIEWS) {
      await open(`view=${view}&${look}`);
      // No view has a frame, so axe may stay in the page instead of opening another one for its sums.
      const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
      const { violations } = await axe.analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
      expect({ view, found }).toEqual({ view, found: [] });
      expect({ view, headings: await page.locator("h1").count() }).toEqual({ view, headings: 1 });
    }
  });

  it("everything can be tapped, nothing runs over the edge", { timeout: LONG }, async () => {
    for (const view of VIEWS) {
      await open(`view=${view}&${look}`);
      expect({ view, small: await smallTargets(page) }).toEqual({ view, small: [] });
      for (const [width, text] of [
        [360, 100],
        [320, 100],
        [360, 200],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate((size) => document.documentElement.style.setProperty("font-size", `${size}%`), text);
        const where = `${view} ${width} px, text ${text} %`;
        expect({ where, over: await overflow(page) }).toEqual({ where, over: [] });
      }
      await page.setViewportSize({ width: 360, height: 740 });
    }
  });

  it("Tab reaches everything in order, and the focus is seen everywhere", { timeout: LONG }, async () => {
    for (const view of ["parts", "answer", "ours"]) {
      await open(`view=${view}&${look}`);
      const all = await stops(page);
      const walked = await walk(page, all.length + 5);
      expect({ view, unseen: walked.unseen }).toEqual({ view, unseen: [] });
      expect({ view, reached: [...walked.reached].sort() }).toEqual({ view, reached: [...all].sort() });
    }
  });
});

it("a sheet opens by key, keeps the focus, closes by Escape and gives it back", async () => {
  await open("view=parts");
  const opener = page.getByRole("button", { name: "Who sees this?" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Who sees this?" });
  await sheet.waitFor();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const at = document.activeElement;
      return at !== document.body && at?.closest("dialog") === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
});

it("arrows move among radio buttons, one stop for all of them", async () => {
  await open("view=parts");
  await page.getByRole("radio", { name: "No", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("radio", { name: "Yes" }).isChecked()).toBe(true);
});

it("a summary of problems takes the focus and leads to the field", async () => {
  await open("view=parts");
  await page.getByRole("button", { name: "Begin" }).nth(1).click();
  const link = page.getByRole("link", { name: "Eight characters or more. Nothing was changed." });
  await link.click();
  expect(await page.getByLabel("A code for this phone").evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
});

it("nothing moves where less movement is asked for", async () => {
  for (const view of ["opened", "waiting", "night", "ours"]) {
    await open(`view=${view}`);
    await page.waitForTimeout(50);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().duration) > 10).length,
    );
    expect({ view, moving }).toEqual({ view, moving: 0 });
  }
});

it("the keyboard of the phone never hides the field, nor does the foot", async () => {
  await open("view=answer");
  const area = page.getByRole("textbox");
  await area.focus();
  await page.setViewportSize({ width: 360, height: 400 });
  await page.keyboard.type("and then some more words");
  const { field, foot } = await page.evaluate(() => ({
    field: document.querySelector("textarea")?.getBoundingClientRect().bottom ?? Number.NaN,
    foot: document.querySelector("footer")?.getBoundingClientRect().top ?? Number.NaN,
  }));
  expect(field).toBeLessThanOrEqual(foot);
  await page.setViewportSize({ width: 360, height: 740 });
});

it("leaving covers the page by the next frame, far from every other button", async () => {
  await open("view=answer");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const exit = await page.getByRole("button", { name: "Leave quickly" }).boundingBox();
  const send = await page.getByRole("button", { name: "Close my answer" }).boundingBox();
  expect((exit?.y ?? 0) - ((send?.y ?? 0) + (send?.height ?? 0))).toBeGreaterThanOrEqual(24);
  const shown = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        requestAnimationFrame(() => {
          const { position, backgroundColor, zIndex } = getComputedStyle(document.documentElement, "::before");
          resolve(`${position} ${backgroundColor} ${zIndex}`);
        });
        [...document.querySelectorAll("footer button")].forEach(
          (button) => button instanceof HTMLElement && button.click(),
        );
      }),
  );
  expect(shown).toBe("fixed rgb(255, 255, 255) 2147483647");
  await page.waitForFunction(() => getComputedStyle(document.body).visibility === "hidden");
});
