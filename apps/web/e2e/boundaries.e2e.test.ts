import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { DAY, sayThanks, setLimit } from "./fixtures/ways.ts";

const today = async (hand: Hand): Promise<void> => {
  await hand.press(hand.say.kit("kit.room.today"));
  await hand.on(hand.say.shell("today.title"));
};
/** Through the page that says what leaving quickly does not do. */
const openIt = (hand: Hand): Promise<void> => hand.press(hand.say.shell("interrupt.open"));
test("a limit steers its owner's phone while it is kept, and both from the moment it is shared", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("my-limits");
  const offer = ana.hand.say.practice("first-opening")("prompt.outside");
  for (const { page, hand } of [ana, ben]) {
    await page.goto("/#/k7");
    await hand.on(hand.say.shell("today.title"));
    await sayThanks(hand);
  }
  for (const { page, hand } of [ana, ben]) {
    await page.clock.setFixedTime(Date.now() + DAY);
    await page.goto("/#/k7");
    await page.reload();
    await hand.on(hand.say.shell("today.title"));
    await hand.sees(offer);
  }
  const before = await ben.page.locator("main").innerText();

  await goToPractice(ana.hand, "my-limits");
  await openIt(ana.hand);
  await setLimit(ana.hand, "outside-stress", canary("line"), "keep");
  await ana.hand.sees(say("done.kept"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await today(ana.hand);
  await ana.hand.seesNot(offer);
  // Longer than it takes to come: on the other phone nothing is different.
  await ben.page.waitForTimeout(1_500);
  expect(await ben.page.locator("main").innerText()).toBe(before);

  await goToPractice(ana.hand, "my-limits");
  await ana.hand.sees(canary("line"));
  await ana.hand.unfold(say("mine.more"));
  await ana.hand.press(say("share", { other: "Ben" }));
  await ana.hand.sees(say("done.shared"));

  const theirs = ben.hand.say.practice("my-limits");
  await openWhatCame(ben.hand, "my-limits");
  await openIt(ben.hand);
  await ben.hand.sees(theirs("fresh.title"));
  await ben.hand.sees(canary("line"));
  await ben.hand.sees(theirs("fresh.stands"));
  await ben.hand.press(theirs("fresh.read"));
  await ben.hand.sees(theirs("fresh.read-done"));
  await ben.hand.press(ben.hand.say.kit("kit.back"));
  await today(ben.hand);
  await ben.hand.seesNot(offer);

  await ben.offline();
  await ana.hand.press(say("end"));
  await ana.hand.sees(say("none.title"));
  await ben.hand.seesNot(offer);
  await ben.online();
  await ben.hand.sees(offer);
});
