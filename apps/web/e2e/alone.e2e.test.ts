import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { endEvening } from "./fixtures/beginning.ts";
import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { goToPractice } from "./fixtures/rooms.ts";

const begin = async (hand: Hand, name: string): Promise<void> => {
  const { shell } = hand.say;
  await hand.press(shell("doors.alone"));
  await hand.write(shell("name.label"), name);
  await hand.press(shell("name.next"));
  await hand.press(shell("before.go-on"));
  await hand.on(shell("today.title"));
};
const saved = async (
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> => {
  const [file]: [Download, void] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
};

test("alone: words for oneself, found again in the private room, and taken along without a byte sent [S-24]", {
  tag: "@kept",
}, async ({ couple }) => {
  const { hand, page } = couple.ana;
  const { shell, kit } = hand.say;
  const note = canary("for-myself");
  const thanked = canary("thanks-to-nobody");
  await page.goto("/");
  await begin(hand, "Ana");
  await hand.sees(shell("today.alone"));

  const say = hand.say.practice("first-opening");
  await goToPractice(hand, "first-opening");
  await hand.sees(say("alone.welcome"));
  await hand.choose(say("chip.sleep"));
  await hand.write(say("alone.without"), note);
  await hand.press(say("alone.keep"));
  await hand.sees(say("alone.kept"));
  await hand.press(say("finish.close"));
  await endEvening(hand);

  const thanks = hand.say.practice("thanks");
  await goToPractice(hand, "thanks");
  await hand.press(thanks("write.own"));
  await hand.sees(thanks("write.who-sees-own"));
  await hand.write(kit("kit.own-words"), thanked);
  await hand.press(thanks("write.keep"));
  await hand.sees(thanks("write.kept"));
  await hand.press(kit("kit.back"));

  await page.reload();
  await hand.press(kit("kit.room.me"));
  await hand.on(shell("interrupt.title"));
  await hand.press(shell("interrupt.open"));
  await hand.on(shell("me.title"));
  await hand.enter(shell("me.words"));
  await hand.sees(note);
  await hand.sees(thanked);
  await page.getByRole("searchbox", { name: shell("words.search") }).fill("nobody");
  await hand.sees(thanked);
  await hand.seesNot(note);
  await hand.press(kit("kit.back"));

  await hand.enter(shell("me.export"));
  await hand.sees(shell("export.offline"));
  await couple.ana.offline();
  const before = couple.wire().size;
  const readable = await saved(page, () => hand.press(shell("export.page")));
  const forPrograms = await saved(page, () => hand.press(shell("export.data")));
  for (const { text } of [readable, forPrograms]) {
    expect(text).toContain(note);
    expect(text).toContain(thanked);
  }
  expect(readable.name).toBe("words.html");
  expect(readable.text).toContain("<!doctype html>");
  expect(() => JSON.parse(forPrograms.text)).not.toThrow();
  // A file that is saved is asked for under an address of this page alone.
  const asked = [...couple.wire()].slice(before).filter(([, bytes]) => !bytes.toString().startsWith("blob:"));
  expect(asked, "frames and requests while the words were taken along").toEqual([]);
});

test("what was written down is let go again", async ({ couple }) => {
  const { hand, page } = couple.ana;
  const say = hand.say.practice("first-opening");
  const words = canary("let-go");
  await page.goto("/");
  await begin(hand, "Ana");
  await goToPractice(hand, "first-opening");
  await hand.write(say("alone.without"), words);
  await hand.press(say("alone.keep"));
  await hand.sees(words);
  await hand.press(hand.say.kit("kit.let-go"));
  await hand.sees(say("alone.let-go-done"));
  await hand.seesNot(words);
});

test("alone first, then with somebody: what was written for oneself stays on its own phone", async ({ couple }) => {
  const { ana, ben } = couple;
  const { hand, page } = ana;
  const { shell } = hand.say;
  const say = hand.say.practice("first-opening");
  const own = canary("mine-alone");
  await page.goto("/");
  await begin(hand, "Ana");
  await goToPractice(hand, "first-opening");
  await hand.write(say("alone.without"), own);
  await hand.press(say("alone.keep"));
  await hand.sees(say("alone.kept"));
  await hand.press(say("finish.close"));
  await endEvening(hand);
  await hand.press(shell("today.invite"));
  const link = hand.page.locator("p[dir=ltr]", { hasText: "#/" });
  await expect(link).toHaveText(/#\/p4\//);
  await ben.page.goto((await link.textContent()) ?? "");
  await ben.hand.press(shell("join.go-on"));
  await ben.hand.write(shell("name.label"), "Ben");
  await ben.hand.press(shell("name.next"));
  await ben.hand.press(shell("join.begin", { name: "Ana" }));
  await hand.press(shell("confirm.yes"));
  await hand.on(say("prompt.small-thing"));
  await ben.hand.on(say("prompt.small-thing"));
  await ben.page.goto("/#/r2");
  await ben.hand.on(shell("ways.title"));
  await ben.hand.seesNot(own);
  await page.goto("/#/n2");
  await hand.sees(own);
});

test.describe("at night", () => {
  test.use({ hour: 22 });
  test("[S-52] nobody is asked to invite somebody", async ({ couple }) => {
    const { hand, page } = couple.ana;
    await page.goto("/");
    await begin(hand, "Ana");
    await hand.sees(hand.say.shell("today.alone"));
    await expect(page.getByRole("link", { name: hand.say.shell("today.invite") })).toHaveCount(0);
  });
});
