import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import { handOf } from "./fixtures/hand.ts";
import { goToPractice } from "./fixtures/rooms.ts";
import { wordsOf } from "./fixtures/words.ts";

const SMALL = 24_000_000;

/** Fills what is left of the origin's share, in ever smaller pieces, until not even the smallest fits. */
const fillUp = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open("filler", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("rows");
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error("the filler did not open", { cause: request.error }));
    });
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((done) => {
        const writing = database.transaction("rows", "readwrite");
        const piece = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += 65_000) crypto.getRandomValues(piece.subarray(at, at + 65_000));
        writing.objectStore("rows").put(piece, Math.random());
        writing.oncomplete = () => done(true);
        writing.onabort = () => done(false);
      });
    for (const bytes of [2_000_000, 200_000, 20_000, 2_000, 200]) while (await fits(bytes)) continue;
    database.close();
  });

test("a phone that is full says so in words, and the text stays in the field", async ({ relay, launchOptions }) => {
  // Only a profile on the disk has a measure of its own.
  const folder = mkdtempSync(join(tmpdir(), "goldseam-profile-"));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, headless: true, locale: "en-GB" });
  const page = context.pages()[0] ?? (await context.newPage());
  const hand = handOf(page, wordsOf("en", { self: "Ana", other: "" }));
  const { shell } = hand.say;
  const say = hand.say.practice("first-opening");
  const origin = `http://127.0.0.1:${relay.port}`;
  const browser = await context.newCDPSession(page);
  // The browser asks for the measure when the first database is opened, and remembers it for a while.
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: SMALL });
  await page.goto(origin);
  await hand.press(shell("doors.alone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  await hand.press(shell("before.go-on"));
  await goToPractice(hand, "first-opening");
  await hand.write(say("alone.without"), canary("before-full"));
  await fillUp(page);
  await hand.write(say("alone.without"), canary("while-full"));
  await hand.press(say("alone.keep"));
  await hand.sees(hand.say.kit("kit.fail.storage-full"));
  const field = page.getByRole("textbox", { name: say("alone.without"), exact: true });
  await expect(field).toHaveValue(canary("while-full"));

  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 10 * SMALL });
  await hand.press(say("alone.keep"));
  await hand.sees(say("alone.kept"));
  await expect(field).toHaveValue("");
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});
