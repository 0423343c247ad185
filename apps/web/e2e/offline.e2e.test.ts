import { rmSync } from "node:fs";
import { openTogether, pair } from "./fixtures/beginning.ts";
import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import { handOf } from "./fixtures/hand.ts";
import { nextVersion, withWrongClock } from "./fixtures/other-builds.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";

const TWO_YEARS = 2 * 365 * 24 * 3_600_000;

test("the app opens without a line at a cold start, and what is written then is sent later", { tag: "@kept" }, async ({
  settled,
}) => {
  const { ana, ben } = settled;
  await ana.page.goto("/");
  await ana.hand.on(ana.hand.say.shell("today.title"));
  await ana.offline();
  await ana.page.close();
  const page = await ana.context.newPage();
  const hand = handOf(page, ana.hand.say);
  await page.goto("/");
  await hand.on(hand.say.shell("today.title"));
  await hand.sees(hand.say.shell("shell.offline"));
  // Every room and every practice is there, though this page has never shown them with a line.
  const say = hand.say.practice("promises");
  await goToPractice(hand, "promises");
  await hand.press(say("make"));
  await hand.write(say("make.then"), canary("cold-start"));
  await hand.press(say("make.next"));
  await hand.choose(say("day.week"));
  await hand.choose("8");
  await hand.press(say("make.offer"));
  await hand.press(hand.say.kit("kit.back"));
  await hand.press(hand.say.kit("kit.room.today"));
  await hand.sees(hand.say.shell("shell.unsent"));
  await hand.press(hand.say.shell("shell.help"));
  await expect(page.locator("a[href^='tel:']").first()).toBeVisible();

  await ben.page.goto("/");
  await ana.online();
  await openWhatCame(ben.hand, "promises");
  await ben.hand.sees(canary("cold-start"));
});

test("a new version is announced, waits, and takes no draft away", { tag: "@kept" }, async ({ settled }) => {
  const { page, hand } = settled.ana;
  const { shell } = hand.say;
  const say = hand.say.practice("promises");
  const isNext = (): Promise<number> => page.locator("meta[name=e2e]").count();
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const next = nextVersion();
  await settled.relay.end();
  await settled.relay.restart(next);
  await page.reload();
  await goToPractice(hand, "promises");
  await hand.press(say("make"));
  await hand.write(say("make.then"), canary("through-the-update"));
  await hand.sees(shell("shell.update"));
  expect(await isNext()).toBe(0);

  await hand.press(shell("shell.update.later"));
  await hand.seesNot(shell("shell.update"));
  await page.reload();
  await hand.sees(shell("shell.update"));
  expect(await isNext()).toBe(0);

  await hand.press(shell("shell.update.take"));
  await expect.poll(isNext).toBe(1);
  await hand.press(say("make"));
  await expect(page.getByRole("textbox", { name: say("make.then"), exact: true })).toHaveValue(
    canary("through-the-update"),
  );
  await hand.seesNot(shell("shell.update"));
  rmSync(next, { recursive: true, force: true });
});

test("the relay dies while somebody writes, and comes back: nothing that was kept is lost", { tag: "@kept" }, async ({
  settled,
}) => {
  const { ana, ben, relay } = settled;
  const say = ana.hand.say.practice("first-opening");
  for (const { page, hand } of [ana, ben]) {
    await page.goto("/");
    await goToPractice(hand, "first-opening");
    await hand.on(say("prompt.outside"));
  }
  await relay.kill();
  await ana.hand.write(ana.hand.say.kit("kit.own-words"), canary("relay-down"));
  await ana.hand.press(say("close"));
  await ana.hand.on(ana.hand.say.kit("kit.sealed.closed"));
  await relay.restart();
  await ben.hand.choose(say("chip.money"));
  await ben.hand.press(say("close"));
  for (const { hand } of [ana, ben]) {
    await hand.on(hand.say.kit("kit.sealed.ready"));
    await openTogether(hand);
    await hand.sees(canary("relay-down"));
  }
});

for (const [which, by] of [
  ["ahead", TWO_YEARS],
  ["behind", -TWO_YEARS],
] as const) {
  test(`a clock two years ${which}: both write, open together, and nothing is lost`, async ({ settled }) => {
    const { ana, ben, relay } = settled;
    const wrong = withWrongClock(["ben"], by);
    await relay.end();
    await relay.restart(wrong);
    const say = ana.hand.say.practice("first-opening");
    for (const { page, hand } of [ana, ben]) {
      await page.goto("/");
      await goToPractice(hand, "first-opening");
    }
    expect(Math.abs((await ben.page.evaluate(() => Date.now())) - Date.now())).toBeGreaterThan(TWO_YEARS / 2);
    await ana.hand.choose(say("chip.money"));
    await ana.hand.press(say("close"));
    await ana.hand.on(ana.hand.say.kit("kit.sealed.closed"));
    await ben.hand.write(ben.hand.say.kit("kit.own-words"), canary(`clock-${which}`));
    await ben.hand.press(say("close"));
    for (const { hand } of [ana, ben]) {
      await openTogether(hand);
      await hand.sees(say("chip.money"));
      await hand.sees(canary(`clock-${which}`));
    }
    rmSync(wrong, { recursive: true, force: true });
  });

  test(`who joins with a clock two years ${which} is not locked out`, async ({ couple }) => {
    const { ana, ben, relay } = couple;
    const wrong = withWrongClock(["ben"], by);
    await relay.end();
    await relay.restart(wrong);
    await pair(ana, ben);
    rmSync(wrong, { recursive: true, force: true });
  });
}
