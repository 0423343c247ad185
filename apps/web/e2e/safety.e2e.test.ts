import type { Page } from "@playwright/test";
import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { goToPractice } from "./fixtures/rooms.ts";
import { type Place, freshPlaces, homePlaces, visit } from "./fixtures/routes.ts";
import { storeOf } from "./fixtures/store.ts";

const ELSEWHERE = "https://www.wikipedia.org/";

/** The place outside is a page of ours here: tests ask nobody in the world. */
const standIn = async (page: Page, answer: "page" | "nothing"): Promise<void> => {
  await page.context().route(`${ELSEWHERE}**`, (route) =>
    // An answer without content leaves the page where it is, so that what covers it can be looked at.
    route.fulfill(answer === "page" ? { contentType: "text/html", body: "<title>Elsewhere</title>" } : { status: 204 }),
  );
};
const isCovered = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const sheet = getComputedStyle(root, "::before");
    return "covered" in root.dataset && sheet.position === "fixed" && sheet.backgroundColor === "rgb(255, 255, 255)";
  });
const uncover = (page: Page): Promise<void> =>
  page.evaluate(() => {
    delete document.documentElement.dataset["covered"];
    document.title = "Daybook";
  });
const shiftThrice = async (page: Page): Promise<void> => {
  for (let tap = 0; tap < 3; tap += 1) await page.keyboard.press("Shift");
};
const leavesFrom = async ({ page, say }: Hand, target: Page, places: ReadonlyArray<Place>): Promise<void> => {
  const button = page.getByRole("button", { name: say.kit("kit.exit"), exact: true });
  for (const place of places) {
    await visit(target, place);
    await expect(button, place.name).toBeInViewport({ ratio: 1 });
    await button.click();
    expect(await isCovered(target), `${place.name}, by the button`).toBe(true);
    expect(await target.title()).not.toMatch(/\w/);
    await uncover(target);
    await shiftThrice(target);
    expect(await isCovered(target), `${place.name}, by Shift`).toBe(true);
    await uncover(target);
  }
};

test("[S-18] quick exit on every page of a new phone, by its button and by Shift three times", async ({ couple }) => {
  const { page, hand } = couple.ana;
  await standIn(page, "nothing");
  await page.goto("/");
  await leavesFrom(hand, page, freshPlaces());
});

test("[S-18] quick exit on every page of two, by its button and by Shift three times", async ({ settled }) => {
  const { page, hand } = settled.ana;
  await standIn(page, "nothing");
  await page.goto("/");
  await leavesFrom(hand, page, homePlaces());
});

test("[S-18] after leaving, the way back does not lead here, the keys are gone, and the draft is still sealed", {
  tag: "@kept",
}, async ({ settled }) => {
  const { page, hand } = settled.ana;
  const say = hand.say.practice("promises");
  const words = canary("half-a-promise");
  await standIn(page, "page");
  await page.goto("/");
  await goToPractice(hand, "promises");
  await hand.press(say("make"));
  await hand.write(say("make.then"), words);
  await hand.press(hand.say.kit("kit.exit"));
  await page.waitForURL(ELSEWHERE);
  expect(page.workers()).toEqual([]);
  for (let step = 0; step < 3; step += 1) {
    // There may be nothing left to go back to; then the page stays.
    await page.goBack({ timeout: 5_000 }).catch(() => null);
    await page.waitForTimeout(300);
    expect(
      await page
        .locator("body")
        .innerText()
        .catch(() => ""),
    ).not.toContain(words);
    expect(
      await page
        .locator("h1")
        .count()
        .catch(() => 0),
      `after ${step + 1} steps back`,
    ).toBe(0);
  }
  // Coming by oneself is another thing.
  await page.goto("/");
  expect(findCanaries([words], await storeOf(page))).toEqual([]);
  await goToPractice(hand, "promises");
  await hand.press(say("make"));
  await expect(page.getByRole("textbox", { name: say("make.then"), exact: true })).toHaveValue(words);
});

test("[S-18] Shift can be switched off, and writing capitals never leaves", async ({ settled }) => {
  const { page, hand } = settled.ana;
  const { shell } = hand.say;
  await standIn(page, "nothing");
  await page.goto("/");
  await goToPractice(hand, "promises");
  await hand.press(hand.say.practice("promises")("make"));
  const field = page.getByRole("textbox", { name: hand.say.practice("promises")("make.then"), exact: true });
  await field.click();
  for (const letter of "ABC") await page.keyboard.press(`Shift+${letter}`);
  expect(await isCovered(page)).toBe(false);
  await page.goto("/#/c3");
  await hand.on(shell("settings.title"));
  const off = page
    .getByRole("group", { name: shell("settings.shift") })
    .getByRole("radio", { name: shell("settings.off"), exact: true });
  await off.click();
  await expect(off).toBeChecked();
  await page.waitForTimeout(200);
  await shiftThrice(page);
  expect(await isCovered(page)).toBe(false);
});

test("[F-15] the page is covered in the frame after the press, on a slow processor", async ({ settled }) => {
  const { page, hand, context } = settled.ana;
  await standIn(page, "nothing");
  await page.goto("/");
  const slow = await context.newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const exit = page.getByRole("button", { name: hand.say.kit("kit.exit"), exact: true });
  /**
   * Whether the page was covered when its next frame was drawn, and after how many milliseconds that frame was done;
   * the same of a frame in which nothing was pressed, since others may be at work on the machine.
   */
  const nextFrame = (press: boolean): Promise<{ readonly covered: boolean; readonly done: number }> =>
    exit.evaluate(
      (button, pressed) =>
        new Promise<{ readonly covered: boolean; readonly done: number }>((resolve) => {
          const began = performance.now();
          if (pressed && button instanceof HTMLElement) button.click();
          requestAnimationFrame(() => {
            const covered = "covered" in document.documentElement.dataset;
            requestAnimationFrame(() => resolve({ covered, done: performance.now() - began }));
          });
        }),
      press,
    );
  const times: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < 20; run += 1) {
    const before = await nextFrame(false);
    expect(before.covered).toBe(false);
    empty.push(before.done);
    const { covered, done } = await nextFrame(true);
    expect(covered).toBe(true);
    expect(await isCovered(page)).toBe(true);
    times.push(done);
    await uncover(page);
  }
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const p95 = (all: ReadonlyArray<number>): string =>
    (all.toSorted((one, other) => one - other)[18] ?? Number.NaN).toFixed(0);
  test.info().annotations.push({ type: "F-15 ms", description: p95(times) });
  test.info().annotations.push({ type: "F-15 empty frame, ms", description: p95(empty) });
});
