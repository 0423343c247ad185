import type { Page } from "@playwright/test";
import { violations } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/couple.ts";
import { keyboardWalk } from "./fixtures/keyboard.ts";
import { type Place, freshPlaces, homePlaces, visit } from "./fixtures/routes.ts";

interface Look {
  readonly language: string;
  readonly theme: string;
}

/** Sets language and theme as the settings page does, and opens the private room's page for once. */
const dress = async (page: Page, { language, theme }: Look): Promise<void> => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await expect(page.locator("main h1")).toBeVisible();
  await page.evaluate(
    (chosen) => {
      const key = "gs-main-settings";
      const before: Record<string, unknown> = JSON.parse(localStorage.getItem(key) ?? "{}");
      localStorage.setItem(key, JSON.stringify({ ...before, ...chosen, seen: ["e", "q"] }));
    },
    { language, theme },
  );
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
};
/** How much was looked at, for docs/figures.md. */
const count = (what: "axe" | "keyboard", places: ReadonlyArray<Place>): void => {
  test.info().annotations.push({ type: `C-07 ${what}`, description: String(places.length) });
};
const looksRight = async (page: Page, places: ReadonlyArray<Place>): Promise<void> => {
  // So tall that the foot, which stays in reach of the thumb, lies over nothing that one could scroll to.
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await page.setViewportSize({ width, height: 5_000 });
  for (const place of places) {
    await visit(page, place);
    await expect(page.locator("h1"), place.name).toHaveCount(1);
    expect.soft(await violations(page), place.name).toEqual([]);
  }
  count("axe", places);
  await page.setViewportSize({ width, height });
};
const walksRight = async (page: Page, places: ReadonlyArray<Place>): Promise<void> => {
  for (const place of places) {
    await visit(page, place);
    expect.soft(await keyboardWalk(page), place.name).toEqual([]);
  }
  count("keyboard", places);
};

const LIGHT = { language: "en", theme: "light" } as const;
const ARABIC = { language: "ar", theme: "light" } as const;

for (const look of [LIGHT, ARABIC]) {
  test(`[C-07] axe finds nothing on a new phone: ${look.language}`, async ({ couple }) => {
    await dress(couple.ana.page, look);
    await looksRight(couple.ana.page, freshPlaces());
  });
  test(`[C-07] axe finds nothing where two live: ${look.language}`, async ({ settled }) => {
    await dress(settled.ana.page, look);
    await looksRight(settled.ana.page, homePlaces());
  });
}

test("[C-07] the keyboard reaches everything on a new phone, and the focus is seen", async ({ couple }) => {
  await dress(couple.ana.page, LIGHT);
  await walksRight(couple.ana.page, freshPlaces());
});

test("[C-07] the keyboard reaches everything where two live, and the focus is seen", async ({ settled }) => {
  await dress(settled.ana.page, LIGHT);
  await walksRight(settled.ana.page, homePlaces());
});

test("[C-07] axe finds nothing on the page with both sides", async ({ couple }) => {
  const { page } = couple.ana;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/try");
  for (const frame of page.frames().filter((one) => one !== page.mainFrame())) await frame.waitForSelector("h1");
  expect(await violations(page, true)).toEqual([]);
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en", "ar"] as const) {
    test(`every page, ${language}, ${theme}: axe, keyboard, nothing cut off at 320 px @matrix`, async ({
      settled,
      couple,
    }) => {
      test.setTimeout(240_000);
      for (const [phone, places] of [
        [couple.ana, freshPlaces()],
        [settled.ana, homePlaces()],
      ] as const) {
        await dress(phone.page, { language, theme });
        await looksRight(phone.page, places);
        await walksRight(phone.page, places);
        await phone.page.setViewportSize({ width: 320, height: 640 });
        for (const place of places) {
          await visit(phone.page, place);
          const width = await phone.page.evaluate(() => document.documentElement.scrollWidth);
          expect.soft(width, `${place.name} is wider than the screen`).toBeLessThanOrEqual(320);
        }
      }
    });
  }
}
